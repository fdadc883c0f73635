"""填写、修改、审核、退回、结束零信息说明: the pages that do one thing to a declaration."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.catalogue import headings, months, nil_queries, policies
from gongkai.catalogue.actions.agree_nil import agree_nil
from gongkai.catalogue.actions.amend_nil import amend_nil
from gongkai.catalogue.actions.declare_nil import declare_nil
from gongkai.catalogue.actions.end_nil import end_nil
from gongkai.catalogue.actions.return_nil import return_nil
from gongkai.catalogue.nil_queries import NilRow
from gongkai.catalogue.visibility import NIL, may_agree
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

LAW = "《条例》第二十条、第二十一条"
DECLARE = Verb(
    gettext_lazy("填写零信息说明"),
    gettext_lazy("法定内容在一段时间内确实没有信息的，说明原因和起止日期。另一名工作人员审核后，公众在栏目页上看到。"),
    gettext_lazy("提交审核"),
    gettext_lazy("已提交，请另一名工作人员审核。"),
    law=LAW,
)
AMEND = Verb(
    gettext_lazy("修改零信息说明"),
    gettext_lazy("修改后重新提交审核。"),
    gettext_lazy("保存并提交审核"),
    gettext_lazy("已修改，请另一名工作人员审核。"),
)
AGREE = Verb(
    gettext_lazy("审核零信息说明"),
    gettext_lazy("请核对确实没有应当公开的信息、原因写得明白。通过后，公众在栏目页上看到单位、原因和起止日期。"),
    gettext_lazy("审核通过并公示"),
    gettext_lazy("已审核，公众可以看到。"),
    law=LAW,
)
RETURN = Verb(
    gettext_lazy("退回零信息说明"),
    gettext_lazy("写明哪里不对，由本单位修改后重新提交。"),
    gettext_lazy("退回修改"),
    gettext_lazy("已退回。"),
)
END = Verb(
    gettext_lazy("结束零信息说明"),
    gettext_lazy("已经有了信息，或者原因不再成立的，应当结束。结束后公众不再看到，记录仍然保留。"),
    gettext_lazy("结束"),
    gettext_lazy("已结束。"),
    is_final=True,
)


class PeriodForm(forms.Form):
    """Why, and for how long."""

    reason = long_text(
        gettext_lazy("原因"), max_length=300, help_text=gettext_lazy("公众看得到。写给不了解业务的人看，不写个人信息。")
    )
    from_on = DayField(label=gettext_lazy("起始日期"))
    to_on = DayField(label=gettext_lazy("截止日期"), help_text=gettext_lazy("到期后不再公示，仍无信息的可以重新说明。"))


class DeclareForm(PeriodForm):
    """And of which body and heading."""

    agency_id = number_choice(gettext_lazy("单位"))
    heading = forms.ChoiceField(label=gettext_lazy("法定内容"))
    field_order = ["agency_id", "heading", "reason", "from_on", "to_on"]

    def __init__(self, *args: Any, actor: Actor, agency_id: int | None, **kwargs: Any) -> None:
        """Offer the bodies the person writes for, and what the law asks of them."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, NIL)
        offer(self, "agency_id", bodies)
        offer(self, "heading", _headings(agency_id, {pk for pk, _name in bodies}))


class RemarkForm(forms.Form):
    """What is wrong with it."""

    remark = long_text(gettext_lazy("审核意见"), max_length=300)


class ReasonForm(forms.Form):
    """Why it ends."""

    reason = long_text(gettext_lazy("结束原因"), max_length=300)


SECOND = ("agree_nil", "return_nil")  # the verbs of another person than the writer


@staff
def nil_new(request: HttpRequest) -> HttpResponse:
    """Write a declaration; the body and the heading may come from the table."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(NIL)
    offered = [pk for pk, _name in agencies.choices(actor, NIL)]
    posted = request.POST.get("agency_id", "")
    asked = int(posted) if posted.isascii() and posted.isdecimal() and len(posted) < 16 else None
    agency_id = asked or number_asked(request, "agency") or actor.agency_id
    if agency_id not in offered:
        agency_id = offered[0] if offered else None
    initial = {
        "agency_id": agency_id,
        "heading": request.GET.get("heading", ""),
        "from_on": today,
        "to_on": months.later(today, policies.of(agency_id).nil_months),
    }
    form = DeclareForm(**sent(request), actor=actor, agency_id=agency_id, initial=initial)
    about = Subject(_("零信息说明"), reverse("workbench:nil_list"))
    return verb_page(request, DECLARE, form, _declare, about=about, to=lambda made: _address(made.pk))


@staff
def nil_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it right."""
    row = _row(request, pk, "amend_nil")
    initial = {"reason": row.reason, "from_on": row.from_on, "to_on": row.to_on}
    form = PeriodForm(**sent(request), initial=initial)
    return verb_page(request, AMEND, form, partial(amend_nil, pk), about=_about(row))


@staff
def nil_agree(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree to it."""
    row = _row(request, pk, "agree_nil")
    return verb_page(request, AGREE, forms.Form(**sent(request)), partial(agree_nil, pk), about=_about(row))


@staff
def nil_return(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it back."""
    row = _row(request, pk, "return_nil")
    return verb_page(request, RETURN, RemarkForm(**sent(request)), partial(return_nil, pk), about=_about(row))


@staff
def nil_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it end."""
    row = _row(request, pk, "end_nil")
    return verb_page(request, END, ReasonForm(**sent(request)), partial(end_nil, pk), about=_about(row))


def _declare(*, agency_id: int, heading: str, by: Actor, **said: Any) -> Any:
    return declare_nil(agency_id, heading, by=by, **said)


def _row(request: HttpRequest, pk: int, verb: str) -> NilRow:
    """The declaration; whoever may never do it sees nothing, a second click is told by the action."""
    actor = actor_of(request)
    found = nil_queries.one(actor, pk, today=timezone.localdate())
    agency_id = found.row.agency_id
    again = request.method == "POST" and verb in SECOND and may_agree(actor, agency_id, permission=NIL)
    if verb not in found.verbs and not again and not actor.may(NIL, At(agency_id)):
        raise Unknown
    return found.row


def _about(row: NilRow) -> Subject:
    facts = (
        (_("单位"), row.agency_name), (_("法定内容"), _(row.text)), (_("依据"), row.article), (_("原因"), row.reason),
        (_("起止日期"), f"{row.from_on} — {row.to_on}"), (_("填写人"), row.written_by), (_("审核意见"), row.remark),
    )  # fmt: skip
    return Subject(f"{row.agency_name} · {_(row.text)}", _address(row.id), facts)


def _address(pk: int) -> str:
    return reverse("workbench:nil", args=[pk])


def _headings(agency_id: int | None, offered: set[int]) -> list[tuple[str, str]]:
    if agency_id not in offered or agency_id is None:
        return []
    facts = agencies.facts(agency_id)
    asked = headings.asked_of(facts.kind, facts.level, on=timezone.localdate())
    return [(one.code, f"{one.article} {_(one.text)}") for one in asked]
