"""签字、定案、退回、作废: the pages that do one thing to a whole batch."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.clearance import queries
from gongkai.clearance.actions.approve import approve
from gongkai.clearance.actions.cancel import cancel
from gongkai.clearance.actions.send_back import send_back
from gongkai.clearance.actions.sign import sign
from gongkai.clearance.displays import ClearanceView
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

LAW = "《条例》第十七条"
SIGN = Verb(
    gettext_lazy("科室负责人签字"),
    gettext_lazy("签字表示对本批次每条信息拟定的公开属性负责。签字后由主管领导定案，清理内容不能再改。"),
    gettext_lazy("签字"),
    gettext_lazy("已签字，请主管领导定案。"),
    law=LAW,
)
APPROVE = Verb(
    gettext_lazy("主管领导签字"),
    gettext_lazy("签字后批次定案，内容不再改动；各条信息仍须逐条办理审查单后公开。"),
    gettext_lazy("签字定案"),
    gettext_lazy("已定案。可以打印清理登记表，整批提交审查。"),
    law=LAW,
)
SEND_BACK = Verb(
    gettext_lazy("退回清理批次"),
    gettext_lazy("退回后，科室负责人的签字作废，由科室修改后重新签字。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回科室。"),
)
CANCEL = Verb(
    gettext_lazy("作废清理批次"),
    gettext_lazy("作废后，其中的信息可以列入其他批次；编号保留，不再使用。"),
    gettext_lazy("作废"),
    gettext_lazy("已作废。"),
    is_final=True,
)


class OpinionForm(forms.Form):
    """What the signer says."""

    opinion = forms.CharField(label=gettext_lazy("意见"), max_length=300, required=False, initial=gettext_lazy("同意"))


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("原因"), max_length=300)


@staff
def clearance_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """The first signature."""
    found = _found(request, pk, "clearance.sign")
    return verb_page(request, SIGN, OpinionForm(**sent(request)), partial(sign, pk), about=_subject(found))


@staff
def clearance_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """The second signature."""
    found = _found(request, pk, "clearance.approve")
    return verb_page(request, APPROVE, OpinionForm(**sent(request)), partial(approve, pk), about=_subject(found))


@staff
def clearance_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Back to the section."""
    found = _found(request, pk, "clearance.approve")
    return verb_page(request, SEND_BACK, ReasonForm(**sent(request)), partial(send_back, pk), about=_subject(found))


@staff
def clearance_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Set aside."""
    found = _found(request, pk, "clearance.plan")
    return verb_page(request, CANCEL, ReasonForm(**sent(request)), partial(cancel, pk), about=_subject(found))


def _found(request: HttpRequest, pk: int, permission: str) -> ClearanceView:
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    actor.must(permission, found)
    return found


def _subject(found: ClearanceView) -> Subject:
    facts = (
        (_("名称"), found.name), (_("清理范围"), found.span), (_("合计"), found.totals.equation),
        (_("待定"), found.totals.undetermined), (_("待清理"), found.totals.waiting),
    )  # fmt: skip
    return Subject(found.number, reverse("workbench:clearance", args=[found.id]), facts)
