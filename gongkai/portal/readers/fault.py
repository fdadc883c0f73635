"""报告错误: what is wrong with a page, sent to the unit that answers for it, with a receipt."""

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods

from gongkai.accounts.errors import Unknown
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.consultations.sending import around, key_of
from gongkai.portal.info_requests import form_key
from gongkai.portal.info_requests.fields import Choice, Words, show
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.pages import in_words
from gongkai.portal.readers.pages import HOUR, above_place, page
from gongkai.readers import public
from gongkai.readers.actions.report_fault import report_fault
from gongkai.readers.entering import FaultEntry
from gongkai.readers.public import Place
from gongkai.readers.vocabulary import FaultKind
from gongkai.ui.saying import said


class FaultForm(forms.Form):
    """What is wrong; the room says what is wrong with what was typed."""

    use_required_attribute = False

    kind = Choice(label=gettext_lazy("问题类别"), widget=forms.RadioSelect)
    words = Words(
        label=gettext_lazy("问题描述"),
        must=True,
        rows=6,
        help_text=gettext_lazy("写明在哪一段、哪一个附件，错在哪里，1000字以内。请不要填写他人的身份证号码等信息。"),
    )
    contact = Words(
        label=gettext_lazy("联系方式"),
        help_text=gettext_lazy("可以不填；电话或者邮箱，加密保存，只在需要核实时使用。凭编号和查询码就能查到结果。"),
        autocomplete="off",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Offer the sorts."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["kind"].choices = in_words(FaultKind)  # type: ignore[attr-defined]

    def entry(self, path: str) -> FaultEntry:
        """The report as the room takes it."""
        given = self.cleaned_data
        return FaultEntry(path, given.get("kind", ""), given.get("words", ""), given.get("contact", ""))


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def fault_new(request: HttpRequest) -> HttpResponse:
    """Report an error on any page; `page` in the address says on which.

    Law: Regulation 2019, Arts. 6, 23.
    """
    place = public.place_of(request.GET.get("page", "") or "/")
    if place is None:
        raise Http404
    if request.method != "POST":
        return _shown(request, place, FaultForm(), form_key.issue())
    form = FaultForm(request.POST)
    form.is_valid()
    wrapped, key = key_of(request, form)
    if form.errors:
        return _shown(request, place, form, wrapped, status=422)
    if limits.too_many(request, what="fault", most=settings.REQUESTS_PER_HOUR, window=HOUR):
        return _shown(request, place, form, wrapped, status=429)
    return _take(request, place, form, wrapped, key)


def _take(request: HttpRequest, place: Place, form: FaultForm, wrapped: str, key: str) -> HttpResponse:
    """The receipt is the answer itself, so that neither number nor code stands in an address."""
    try:
        receipt = report_fault(form.entry(place.path), form_key=key)
    except Unknown as gone:
        raise Http404 from gone
    except Refusal as refusal:
        show(form, refusal)
        if not form.errors:
            form.add_error(None, said(refusal))
        return _shown(request, place, form, wrapped, status=422)
    code = f"{receipt.code[:5]} {receipt.code[5:]}"
    shown = {"receipt": receipt, "code": code, "place": place}
    return page(request, "fault_sent", shown, title=_("反馈已收到"), above=above_place(place))


def _shown(request: HttpRequest, place: Place, form: FaultForm, wrapped: str, *, status: int = 200) -> HttpResponse:
    shown = {"place": place, "form": form, **around(wrapped, too_many=status == 429)}
    return page(request, "fault_new", shown, title=_("报告错误"), above=above_place(place), status=status)
