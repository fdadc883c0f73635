"""机构沿革: one printed history, a split, a duty passed by date, a line put right."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries, queries_history
from gongkai.agencies.actions.correct_history import correct_history
from gongkai.agencies.actions.split import split
from gongkai.agencies.actions.transfer_duty import transfer_duty
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.queries import AgencyView
from gongkai.agencies.queries_history import Step
from gongkai.agencies.vocabulary import DutyKind
from gongkai.law.refusals import Refusal
from gongkai.publication.actions.mark_renamed import mark_renamed
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.agencies import agency_crumbs
from gongkai.workbench.agencies_split_form import SplitForm
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DUTY = Verb(
    gettext_lazy("划转职责"),
    gettext_lazy(
        "自生效日起由承担机构履行该职责，原承担机构的职责至前一日止。划转主管部门职责的，考核、督查以当日的主管部门为准；"
        "划转栏目维护职责的，请随后到“栏目”中改变专属单位。"
    ),
    gettext_lazy("划转"),
    gettext_lazy("已划转职责。"),
    law="《条例》第三条、第四条",
)
CORRECT = Verb(
    gettext_lazy("更正沿革"),
    gettext_lazy("只更正登记有误的内容。原登记、更正内容和理由永久保存，显示在沿革中。"),
    gettext_lazy("保存更正"),
    gettext_lazy("已更正沿革。"),
)

LABELS = {kind.label for kind in DutyKind}  # a duty without words of its own is called by its kind


class DutyForm(forms.Form):
    """Which duty, to whom, from when."""

    kind = forms.ChoiceField(label=gettext_lazy("职责"), widget=forms.RadioSelect)
    what = forms.CharField(
        label=gettext_lazy("职责内容"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("其他职责必须写明；同一网站、栏目的历次划转请写法一致。"),
    )
    to_id = number_choice(gettext_lazy("承担机构"))
    on = DayField(label=gettext_lazy("生效日期"))
    basis = forms.CharField(
        label=gettext_lazy("依据"), max_length=200, required=False, help_text=gettext_lazy("批准文件的名称或文号。")
    )

    def __init__(self, *args: Any, bodies: list[tuple[int, str]], **kwargs: Any) -> None:
        """Offer the duties, and the bodies below the one the duty is about."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", [(kind.value, _(kind.label)) for kind in DutyKind])
        offer(self, "to_id", bodies)
        self.fields["on"].initial = timezone.localdate


class CorrectForm(forms.Form):
    """What the line should say, and why."""

    on = DayField(label=gettext_lazy("生效日期"))
    words = forms.CharField(label=gettext_lazy("名称、内容"), max_length=200, required=False)
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=200, required=False)
    reason = forms.CharField(label=gettext_lazy("更正理由"), max_length=300)


@staff
def agency_history(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole history for the file, laid out for paper."""
    view = _view(request, pk)
    context = {"agency": view.agency, "steps": queries_history.timeline(view.agency), "today": timezone.localdate()}
    return render(request, "workbench/agency_history.html", context)


@staff
def agency_duties(request: HttpRequest) -> HttpResponse:
    """Every duty passed by date in the branch this administrator runs, and who held it; also as a sheet."""
    actor = actor_of(request)
    actor.must("agencies.administer")
    heads = (_("职责范围"), _("职责"), _("承担机构"), _("原承担机构"), _("起"), _("止"), _("依据"))
    held = [one for pk, _name in queries.choices(actor, "agencies.administer") for one in queries_history.holders(pk)]
    if request.GET.get("export"):
        lines = (
            [one.scope, one.what or _(one.kind.label), one.holder, one.taken_from, one.from_on, one.to_on, one.basis]
            for one in held
        )
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("职责划转"))  # type: ignore[return-value]
    context = {"held": held, "crumbs": agency_crumbs(_("职责划转")), "at": actor.agency_id}
    return render(request, "workbench/agency_duties.html", context)


@staff
def agency_split(request: HttpRequest, pk: int) -> HttpResponse:
    """Split the body."""
    actor, view = actor_of(request), _view(request, pk)
    own = [row for row in queries.choices(actor, "agencies.administer") if row[0] != pk]
    form = SplitForm(request.POST or None, view=view, own=own, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            split(pk, **form.said(), by=actor)
            mark_renamed(pk)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已办理：%(what)s。") % {"what": _("拆分")})
            return redirect("workbench:agency", pk)
    crumbs = agency_crumbs(view.agency.name, _("拆分"), pk=pk)
    return page(request, "workbench/agency_split.html", {"form": form, "agency": view.agency, "crumbs": crumbs})


@staff
def agency_duty(request: HttpRequest, pk: int) -> HttpResponse:
    """Pass a duty about the branch of this body."""
    actor, view = actor_of(request), _view(request, pk)
    below = queries.branch_ids(pk)
    bodies = [row for row in queries.choices(actor, "agencies.administer") if row[0] in below]
    form = DutyForm(**sent(request), bodies=bodies)

    def act(*, kind: str, by: Actor, **given: Any) -> Any:
        return transfer_duty(DutyKind(kind), scope_id=pk, **given, by=by)

    held = [one for one in queries_history.holders(pk) if one.to_on is None]
    facts = tuple((one.what or _(one.kind.label), f"{one.holder}（{one.from_on}）") for one in held)
    return verb_page(request, DUTY, form, act, about=_subject(view, facts))


@staff
def agency_correct(request: HttpRequest, pk: int, line: str) -> HttpResponse:
    """Put a line of the history right."""
    view = _view(request, pk)
    step = next((one for one in queries_history.timeline(view.agency) if one.line and one.line == line), None)
    if step is None:
        raise UnknownAgency
    begun = {"on": step.on, "words": _words(step), "basis": step.basis}
    form = CorrectForm(**sent(request), initial=begun)

    def act(**given: Any) -> Any:
        return correct_history(pk, line, **given)

    facts = ((_("事项"), _(step.kind.label)), (_("原登记"), f"{step.on} {_words(step)}"))
    return verb_page(request, CORRECT, form, act, about=_subject(view, facts))


def _words(step: Step) -> str:
    """What the line says beside its day; a place names the superior, which is not changed here."""
    sort = step.line.partition("-")[0]
    if sort == "place":
        return "、".join(one.name for one in step.others)
    return "" if sort == "duty" and step.what in LABELS else step.what


def _subject(view: AgencyView, facts: tuple[tuple[Any, Any], ...]) -> Subject:
    return Subject(view.agency.name, reverse("workbench:agency", args=[view.agency.pk]), facts)


def _view(request: HttpRequest, pk: int) -> AgencyView:
    if pk >= 2**63:
        raise UnknownAgency
    return queries.agency(actor_of(request), pk)
