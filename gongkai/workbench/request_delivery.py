"""送达: how a letter went out, that it was signed for or came back; a letter made void.

Law: Service Letter 2016; Civil Procedure Law 2023, Art. 85.
"""

from typing import Any, BinaryIO, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import queries
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.note_returned import note_returned
from gongkai.info_requests.actions.note_signed import note_signed
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.vocabulary import FileRole, Way
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_letter import letter_of_case
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import HANDLE, TodayField, Verb, VerbForm, rule_of, show_problems, verb_page

DELIVER = Verb("deliver", done="")
ANY_STATE = "relate"  # a row of the states that is open wherever a case stands
SIGNED = Verb(
    ANY_STATE,
    title=gettext_noop("登记签收"),
    done=gettext_noop("已登记签收。"),
    hint=gettext_noop("签收人填与受送达人的关系（本人、家属、收发室等），不填姓名。"),
    button=gettext_noop("登记签收"),
)
RETURNED = Verb(
    ANY_STATE,
    title=gettext_noop("登记退回"),
    done=gettext_noop("已登记退回，请改用其他方式再次送达。"),
    hint=gettext_noop("退回不影响答复是否按期：邮寄的以交邮之日为准。"),
    button=gettext_noop("登记退回"),
)
VOID = Verb(
    ANY_STATE,
    title=gettext_noop("作废文书"),
    done=gettext_noop("文书已作废，文号保留。"),
    hint=gettext_noop("只能作废尚未送达的文书。作废后文号不再使用，需要的另行制发。"),
    button=gettext_noop("作废"),
    is_final=True,
)


class DeliverForm(forms.Form):
    """How and when it went out, and the proof."""

    way = forms.ChoiceField(label=gettext_lazy("送达方式"))
    sent_on = TodayField(label=gettext_lazy("寄出（发出、当面交付）日期"))
    tracking_number = forms.CharField(label=gettext_lazy("邮件号码"), max_length=60, required=False)
    signed_on = DayField(label=gettext_lazy("签收日期"), required=False)
    signed_by = forms.CharField(
        label=gettext_lazy("签收人"), max_length=40, required=False,
        help_text=gettext_lazy("填与受送达人的关系，如本人、家属、收发室，不填姓名。"),
    )  # fmt: skip
    proof_id = number_choice(gettext_lazy("案卷中的送达凭证"), required=False)
    upload = forms.FileField(label=gettext_lazy("上传送达凭证"), required=False)

    def __init__(self, *args: Any, case: Any, **kwargs: Any) -> None:
        """Offer the proofs in the file, beginning with the way the applicant asked for."""
        super().__init__(*args, **kwargs)
        offer(self, "way", in_words(Way))
        self.fields["way"].initial = case.wish.way_wanted.value
        proofs = [(paper.id, paper.name) for paper in case.papers if paper.role is FileRole.PROOF]
        offer(self, "proof_id", [("", _("无")), *proofs])
        if not proofs:
            self.fields["proof_id"].widget = forms.HiddenInput()


class SignedForm(VerbForm):
    """The day of signature, and who signed."""

    on = TodayField(label=gettext_lazy("签收日期"))
    signed_by = forms.CharField(label=gettext_lazy("签收人"), max_length=40, initial=gettext_lazy("本人"))


class ReturnedForm(VerbForm):
    """The day it came back, and why."""

    on = TodayField(label=gettext_lazy("退回日期"))
    reason = forms.CharField(label=gettext_lazy("退回原因"), max_length=200)


class VoidForm(VerbForm):
    """Why it is void."""

    reason = forms.CharField(label=gettext_lazy("作废的理由"), max_length=300)


@staff
def request_deliver(request: HttpRequest, number: str, pk: int | None = None) -> HttpResponse:
    """Record one serving of a letter; without a letter named, the one that waits."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must(HANDLE, case)
    row = _waiting(case) if pk is None else letter_of_case(case, pk)
    form = DeliverForm(*((request.POST, request.FILES) if request.method == "POST" else ()), case=case)
    if request.method == "POST" and form.is_valid():
        data = request.POST.copy()
        try:
            proof = _proof(form, number, actor)
            data["proof_id"] = str(proof or "")
            _delivered(row.id, form, proof, actor)
        except Refusal as refusal:
            form = DeliverForm(data, case=queries.case(actor, number))
            form.is_valid()  # what was typed stays, and a proof once uploaded stays in the file
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记送达。"))
            return redirect("workbench:request", number)
    context = {"case": case, "row": row, "form": form, "rules": rule_of(case, DELIVER), "today": timezone.localdate()}
    return page(request, "workbench/request_deliver.html", context)


def _waiting(case: Any) -> Any:
    issued = [row for row in case.letters if row.state == "issued"]
    waiting = [row for row in issued if not row.is_proven] or issued
    if not waiting:
        raise Unknown
    return waiting[-1]


def _proof(form: DeliverForm, number: str, actor: Actor) -> int | None:
    upload = form.cleaned_data.get("upload")
    if not upload:
        return cast("int | None", form.cleaned_data.get("proof_id"))
    return hold_file(cast(BinaryIO, upload), name=upload.name, role=FileRole.PROOF, number=number, by=actor).pk


def _delivered(letter_id: int, form: DeliverForm, proof: int | None, actor: Actor) -> None:
    said = {name: value for name, value in form.cleaned_data.items() if name not in ("upload", "proof_id")}
    deliver(letter_id, **said, proof_id=proof, by=actor)


@staff
def request_note_signed(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """The addressee signed for it."""
    _own_delivery(request, number, pk)
    return verb_page(request, number, SIGNED, SignedForm, note_signed, about=pk)


@staff
def request_note_returned(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """It came back."""
    _own_delivery(request, number, pk)
    return verb_page(request, number, RETURNED, ReturnedForm, note_returned, about=pk)


@staff
def request_void_letter(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Make a letter void; one that a leader signed, by a leader."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    letter_of_case(case, pk)
    mine = "info_requests.handle" if actor.may("info_requests.handle", case) else "info_requests.sign_off"
    verb = Verb(**{**vars(VOID), "permission": mine})
    return verb_page(request, number, verb, VoidForm, void_letter, about=pk)


def _own_delivery(request: HttpRequest, number: str, pk: int) -> None:
    case = queries.case(actor_of(request), number)
    if pk not in {delivery.id for row in case.letters for delivery in row.deliveries}:
        raise Unknown
