"""社会评议: what is being evaluated, the questionnaire, and the results."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gongkai.law.refusals import Refusal
from gongkai.portal import limits, metatags
from gongkai.portal.consultations.sending import TRAP
from gongkai.portal.frame import frame
from gongkai.portal.info_requests.fields import SENT_TWICE, show
from gongkai.portal.info_requests.guarded import guarded, is_foreign
from gongkai.portal.supervision import browser
from gongkai.portal.supervision.ballot_form import BallotForm
from gongkai.supervision import public
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.errors import TooManyHere
from gongkai.supervision.public import PublicEvaluation

DAY = 24 * 3600


@require_safe
def evaluations(request: HttpRequest) -> HttpResponse:
    """Every announced evaluation.

    Law: Regulation 2019, Art. 46.
    """
    name = _("社会评议")
    shown = {"rows": public.evaluations(), **_frame(request, [(name, "")], name)}
    return render(request, "portal/supervision/evaluations.html", shown)


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def evaluation(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan, the questionnaire while it is open, the results once they are published.

    Law: Regulation 2019, Art. 46.
    """
    one = public.evaluation(pk)
    if one is None:
        raise Http404
    if not one.is_open:
        return _shown(request, one, None)
    if request.method != "POST":
        begun = {"unit": request.GET.get("unit", "")[:12], "code": request.GET.get("code", "")[:20]}
        return _shown(request, one, BallotForm(one=one, initial=begun))
    form = BallotForm(request.POST, one=one)
    form.is_valid()
    _look_over(request, form)
    return _take(request, one, form)


@guarded
@require_safe
def evaluation_thanks(request: HttpRequest, pk: int) -> HttpResponse:
    """It was counted; the other units may be evaluated as well."""
    one = public.evaluation(pk)
    if one is None:
        raise Http404
    crumbs = [(_("社会评议"), reverse("portal:evaluations")), (one.title, "")]
    return render(request, "portal/supervision/thanks.html", {"one": one, **_frame(request, crumbs, one.title)})


def _look_over(request: HttpRequest, form: BallotForm) -> None:
    """Whether it came from our own page, by a person, in a browser that can be known again."""
    if is_foreign(request) or not browser.token_of(request):
        form.add_error(None, SENT_TWICE)
    if request.POST.get(TRAP):
        form.add_error(None, _("没有提交成功。请核对所填内容，再按一次“提交评议”。"))


def _take(request: HttpRequest, one: PublicEvaluation, form: BallotForm) -> HttpResponse:
    if form.errors:
        return _shown(request, one, form, status=422)
    said = form.cleaned_data
    try:
        if not said["code"].strip() and _too_many(request, one, said["unit"]):
            raise TooManyHere
        give_ballot(
            int(said["unit"]),
            Answer(form.grades(), said["remark"], said["code"], said.get("phone", ""), browser.token_of(request)),
        )
    except Refusal as refusal:
        show(form, refusal)
        return _shown(request, one, form, status=422)
    return redirect("portal:evaluation_thanks", one.id)


def _too_many(request: HttpRequest, one: PublicEvaluation, unit: str) -> bool:
    return limits.too_many(request, what=f"evaluation-{one.id}-{unit}", most=one.per_address, window=DAY)


def _shown(request: HttpRequest, one: PublicEvaluation, form: BallotForm | None, *, status: int = 200) -> HttpResponse:
    crumbs = [(_("社会评议"), reverse("portal:evaluations")), (one.title, "")]
    shown = {"one": one, "form": form, "trap": TRAP, **_frame(request, crumbs, one.title)}
    answer = render(request, "portal/supervision/evaluation.html", shown, status=status)
    browser.mark(request, answer)
    return answer


def _frame(request: HttpRequest, crumbs: list[tuple[str, str]], name: str) -> dict[str, Any]:
    return frame(request, tags=metatags.for_list(name), crumbs=crumbs)
