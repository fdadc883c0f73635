"""文书: one letter with its text and its way to the addressee, as DOCX and PDF; any other letter issued by hand."""

import re
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import queries, queries_letters, queries_papers
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.actions.print_form import print_delivery_form
from gongkai.info_requests.actions.print_letters import print_letters
from gongkai.info_requests.vocabulary import LetterState
from gongkai.law import letters
from gongkai.law.letters import Instrument
from gongkai.law.refusals import Refusal
from gongkai.ui.formats import cn_date
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer, plain
from gongkai.workbench.request_files import TYPES, download
from gongkai.workbench.request_labels import address_of
from gongkai.workbench.request_sheet import sheet
from gongkai.workbench.request_verbs import HANDLE, TodayField, long_text, show_problems

VALUES = {
    "due_on": gettext_lazy("期限（日期）"),
    "days": gettext_lazy("期限（工作日）"),
    "new_due_on": gettext_lazy("延长后的答复期限"),
    "head": gettext_lazy("批准人"),
    "paused_from": gettext_lazy("开始征求意见的日期"),
    "basis": gettext_lazy("收费依据"),
    "standard": gettext_lazy("收费标准"),
    "bands": gettext_lazy("计算过程"),
    "amount": gettext_lazy("应缴金额（元）"),
    "pay_channel": gettext_lazy("缴费方式"),
    "cause": gettext_lazy("终止的原因"),
    "letter_number": gettext_lazy("送达的文书文号"),
    "letter_title": gettext_lazy("送达的文书名称"),
    "way": gettext_lazy("送达方式"),
    "sent_on": gettext_lazy("送出日期"),
    "signed_on": gettext_lazy("签收日期"),
    "signed_by": gettext_lazy("签收人"),
}
COMMON = {
    "request_number": gettext_lazy("申请编号"),
    "matter": gettext_lazy("信息名称"),
    "agency": gettext_lazy("本机关名称"),
    "received_on": gettext_lazy("收到日期"),
    "submitted_on": gettext_lazy("提交日期"),
    "channel": gettext_lazy("申请渠道"),
    "version_name": gettext_lazy("适用的《条例》"),
    "article": gettext_lazy("条款"),
    "contact": gettext_lazy("联系方式"),
    "regulation": gettext_lazy("《条例》全称和文号"),
    "remedies": gettext_lazy("救济途径：按成文日期自动写入"),
    "query_code": gettext_lazy("查询码"),
}
_PLACE = re.compile(r"\{([a-z_]+)\}")
DAYS = ("due_on", "new_due_on", "paused_from", "sent_on", "signed_on")
CAUSES = (
    ("correction", gettext_lazy("逾期不补正")),
    ("fee", gettext_lazy("逾期不缴费")),
    ("withdrawn", gettext_lazy("申请人撤回")),
)
LONG = ("bands",)


class LetterForm(forms.Form):
    """The editable parts and the facts of one letter, and its day."""

    def __init__(self, *args: Any, instrument: Instrument, case: Any, answers: bool, **kwargs: Any) -> None:
        """Parts as `part_…`, facts as `value_…`, so that the two never meet; an answer is issued again as signed."""
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        if not answers:
            self._ask(instrument, case)
        self.fields["on"] = TodayField(label=gettext_lazy("成文日期"))

    def _ask(self, instrument: Instrument, case: Any) -> None:
        for key in instrument.values:
            self.fields[f"value_{key}"] = _value_field(key)
        for part in instrument.parts:
            self.fields[f"part_{part.key}"] = long_text(
                part.label, rows=5, max_length=8000, required=part.required, initial=part.default
            )
        if instrument.addressee != "applicant":
            self.fields["consultation_id"] = number_choice(gettext_lazy("收件人"), required=False)
            offer(self, "consultation_id", [("", _("请选择")), *((row.id, row.who) for row in case.consultations)])

    def parts(self) -> dict[str, str]:
        """What was written into the editable parts."""
        return {key[5:]: text for key, text in self.cleaned_data.items() if key.startswith("part_")}

    def values(self) -> dict[str, Any]:
        """The facts, days as a letter writes them."""
        found = {key[6:]: value for key, value in self.cleaned_data.items() if key.startswith("value_")}
        return {key: cn_date(value) if key in DAYS else value for key, value in found.items()}


def _value_field(key: str) -> forms.Field:
    label = VALUES.get(key, key)
    if key in DAYS:
        return DayField(label=label)
    if key == "cause":
        return forms.ChoiceField(label=label, choices=CAUSES)
    if key in LONG:
        return long_text(label, rows=3, max_length=2000)
    return forms.CharField(label=label, max_length=300)


def readable(instrument: Instrument) -> list[tuple[str, bool]]:
    """The lines of a letter with its places named in words, and whether the office may word them."""
    names = {**COMMON, **VALUES, **{part.key: part.label for part in instrument.parts}}
    return [
        (_PLACE.sub(lambda place: f"〔{names.get(place[1], place[1])}〕", line.text), bool(line.part))
        for line in instrument.paragraphs
    ]


@staff
def letter(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """One letter of the case: what it says, where it is."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    row = letter_of_case(case, pk)
    context = {
        "case": case,
        "row": row,
        "sheet": sheet(queries_letters.issued_sheet(actor, number, pk)),
        "verbs": _verbs(case, row),
        "may_print": actor.may("info_requests.identity", case),
        "may_record": actor.may(HANDLE, case) and row.state is LetterState.ISSUED and case.state != "archived",
        "today": timezone.localdate(),
    }
    return render(request, "workbench/request_letter.html", context)


def letter_of_case(case: Any, pk: int) -> Any:
    """The letter's line on the case page; unknown where it is another case's."""
    found = next((row for row in case.letters if row.id == pk), None)
    if found is None:
        raise Unknown
    return found


def _verbs(case: Any, row: Any) -> list[tuple[str, str]]:
    if row.state is not LetterState.ISSUED or case.state == "archived" or not case.may.get("deliver"):
        return []
    verbs = [(_("登记送达"), address_of("request_deliver", case.number, row.id))]
    if not row.is_proven:
        verbs.append((_("作废"), address_of("request_void_letter", case.number, row.id)))
    return verbs


@staff
def letter_file(request: HttpRequest, number: str, pk: int, shape: str) -> HttpResponse:
    """The letter to print or post, with its addressee's full name; journaled by the action."""
    actor = actor_of(request)
    row = letter_of_case(queries.case(actor, number), pk)
    data = print_letters([pk], file_format=_shape(shape), by=actor)  # type: ignore[arg-type]
    return download(data, name=f"{row.number or row.title}.{shape}", media_type=TYPES[shape])


@staff
def letter_delivery_form(request: HttpRequest, number: str, pk: int, shape: str) -> HttpResponse:
    """送达回证 of a letter."""
    actor = actor_of(request)
    row = letter_of_case(queries.case(actor, number), pk)
    data = print_delivery_form(pk, file_format=_shape(shape), by=actor)  # type: ignore[arg-type]
    return download(data, name=f"{row.number or row.title}{_('送达回证')}.{shape}", media_type=TYPES[shape])


def _shape(shape: str) -> str:
    if shape not in TYPES:
        raise Http404
    return shape


@staff
def request_issue_letter(request: HttpRequest, number: str) -> HttpResponse:
    """Choose another letter of the version, write its parts, look at it, issue it."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    offered, again = _offered(actor, case)
    code = plain(request, "code") or request.GET.get("code", "")
    instrument = next((one for one in (*offered, *again) if one.code == code), None)
    if instrument is None:
        return render(
            request, "workbench/request_letter_kinds.html", {"case": case, "offered": offered, "again": again}
        )
    about: dict[str, Any] = {"instrument": instrument, "case": case, "answers": instrument in again}
    form = LetterForm(request.POST if request.method == "POST" else None, **about)
    shown = None
    if request.method == "POST" and form.is_valid():
        try:
            if plain(request, "verb") == "preview":
                shown = _looked_at(actor, case, form)
            else:
                return _issued(request, actor, case, form)
        except Refusal as refusal:
            show_problems(request, form, refusal)
    return page(
        request,
        "workbench/request_letter_new.html",
        about | {"form": form, "sheet": sheet(shown), "lines": readable(instrument)},
    )


def _offered(actor: Actor, case: Any) -> tuple[list[Instrument], list[Instrument]]:
    """The letters a clerk may issue by hand, and the answer a signer may issue again once the first is void."""
    handles, signs = actor.may(HANDLE, case), actor.may("info_requests.sign_off", case)
    if not signs:
        actor.must(HANDLE, case)
    offered = queries_papers.issuable(actor, case.number)
    codes = {one.code for one in offered}
    void = {row.code for row in case.letters if row.state is LetterState.VOID and row.code not in codes}
    return offered if handles else [], [letters.letter(code) for code in sorted(void)] if signs else []


def _looked_at(actor: Actor, case: Any, form: LetterForm) -> Any:
    said: dict[str, Any] = {"code": form.instrument.code, "parts": form.parts(), "values": form.values()}
    return queries_letters.letter_sheet(actor, case.number, **said, on=form.cleaned_data["on"])


def _issued(request: HttpRequest, actor: Actor, case: Any, form: LetterForm) -> HttpResponse:
    made = issue_letter(
        case.number, code=form.instrument.code, parts=form.parts(), values=form.values(),
        on=form.cleaned_data["on"], consultation_id=form.cleaned_data.get("consultation_id"), by=actor,
    )  # fmt: skip
    messages.success(request, _("已制发，文号{number}。").format(number=made.number))
    return redirect("workbench:letter", case.number, made.pk)
