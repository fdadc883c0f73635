"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.review import (
    coordination_queries,
    look_queries,
    meeting_queries,
    month_queries,
    referral_queries,
    sealed_queries,
    urgent_queries,
)
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined

REFER, URGENT, COORDINATE = "review.refer", "review.urgent", "review.coordinate"


def urgents_to_clear(actor: Actor, today: date) -> Inbox | None:
    """Early releases whose review is not complete."""
    if not (actor.may("review.read") or actor.may(URGENT)):
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:slip", args=[row.slip_id]),
            row.due_on,
            note=joined(_(row.emergency.label), row.agency_name, _(row.waits_for.label) if row.waits_for else ""),
            alarm=_("补办逾期") if row.late else "",
        )
        for row in urgent_queries.to_clear(actor)
    ]
    return Inbox("urgents", _("先行公开待补办审查"), "bad", rows, reverse("workbench:urgents") + "?standing=open")


def urgents_to_withdraw(actor: Actor, today: date) -> Inbox | None:
    """What the later review refused and the public still sees."""
    if not actor.may("publication.withdraw"):
        return None
    rows = [
        Waiting(
            row.title, reverse("workbench:item", args=[row.item_id]), row.cleared_on, note=row.agency_name,
            alarm=_("补办未通过"),
        )
        for row in urgent_queries.to_withdraw(actor)
    ]  # fmt: skip
    return Inbox("urgents_to_withdraw", _("须撤回的先行公开信息"), "bad", rows, reverse("workbench:urgents"))


def referrals_to_endorse(actor: Actor, today: date) -> Inbox | None:
    """Forms a leader must approve before their letter goes out."""
    if not actor.may(URGENT):
        return None
    rows = [
        Waiting(
            row.title, _referral(row.id), row.item_due_on, row.item_due_provisional, joined(row.number, row.sent_to)
        )
        for row in referral_queries.to_endorse(actor)
    ]
    return Inbox("referrals_to_endorse", _("待批准的报审"), "soon", rows, reverse("workbench:undetermined"))


def referrals_unanswered(actor: Actor, today: date) -> Inbox | None:
    """Answers that are due: to be asked after, and recorded when they come."""
    if not actor.may(REFER):
        return None
    rows = [
        Waiting(
            row.title, _referral(row.id), row.answer_due_on, note=joined(row.number, row.sent_to),
            alarm=_("答复逾期，请催办") if row.late else "",
        )
        for row in referral_queries.unanswered(actor, until=date.max)
    ]  # fmt: skip
    return Inbox("referrals", _("报审待答复"), "soon", rows, reverse("workbench:undetermined") + "?standing=open")


def consents_to_give(actor: Actor, today: date) -> Inbox | None:
    """What other bodies want agreed to."""
    if not actor.may(COORDINATE):
        return None
    rows = [
        Waiting(row.title, reverse("workbench:coordination_answer", args=[row.id]), row.due_on, note=row.agency_name)
        for row in coordination_queries.to_answer(actor)
    ]
    return Inbox("consents", _("待答复的发布协调"), "soon", rows, reverse("workbench:coordinations") + "?side=asked")


def coordinations_to_decide(actor: Actor, today: date) -> Inbox | None:
    """Rounds without agreement."""
    if not actor.may(URGENT):
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:coordination", args=[row.id]),
            row.due_on,
            note=row.number,
            alarm=_("有单位不同意") if row.disagreeing else _("逾期未复"),
        )
        for row in coordination_queries.to_decide(actor, today=today)
    ]
    return Inbox("coordinations", _("待决定的发布协调"), "soon", rows, reverse("workbench:coordinations"))


def slips_to_discuss(actor: Actor, today: date) -> Inbox | None:
    """Slips the body's own rule sends before a meeting."""
    if not actor.may(REFER):
        return None
    rows = [
        Waiting(title, reverse("workbench:slip", args=[pk]), note=joined(body, why))
        for pk, title, body, why in meeting_queries.waiting(actor)
    ]
    return Inbox("slips_to_discuss", _("待集体研究"), "info", rows, reverse("workbench:meetings"))


def months_owed(actor: Actor, today: date) -> Inbox | None:
    """Monthly sheets to hand in."""
    if not actor.may("review.summarise"):
        return None
    rows = [
        Waiting(
            _("%(year)d年%(month)d月审查汇总表") % {"year": row.year, "month": row.month},
            reverse("workbench:review_month", args=[row.agency_id, row.year, row.month]),
            row.due_on,
            note=row.sent_back_for,
            alarm=_("已退回") if row.sent_back_for else "",
        )
        for row in month_queries.owed(actor, today=today)
    ]
    return Inbox("review_months", _("待报送审查汇总表"), "soon", rows, reverse("workbench:review_months"))


def months_missing(actor: Actor, today: date) -> Inbox | None:
    """Bodies that have not handed in by the day."""
    if not actor.may("review.oversee"):
        return None
    rows = [
        Waiting(
            row.agency_name,
            reverse("workbench:review_month", args=[row.agency_id, row.year, row.month]),
            row.due_on,
            note=_("%(year)d年%(month)d月") % {"year": row.year, "month": row.month},
        )
        for row in month_queries.missing(actor, today=today)
    ]
    more = reverse("workbench:review_month_bodies")
    return Inbox("review_months_missing", _("未报送审查汇总表的单位"), "bad", rows, more)


def looks_to_approve(actor: Actor, today: date) -> Inbox | None:
    """Second looks somebody else proposed."""
    if not actor.may("review.approval"):
        return None
    rows = [
        Waiting(row.title, reverse("workbench:second_look_decide", args=[row.id]), note=_(row.outcome.label))
        for row in look_queries.to_approve(actor)
    ]
    more = reverse("workbench:second_looks") + "?tab=proposed"
    return Inbox("looks_to_approve", _("待审定的复查意见"), "soon", rows, more)


def looks_due(actor: Actor, today: date) -> Inbox | None:
    """What is due for another look, and approved changes to begin."""
    if not actor.may("review.look_again"):
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:second_look", args=[row.slip_id]),
            note=_("复查已定：%(what)s，待起草") % {"what": _(row.outcome.label)},
        )
        for row in look_queries.to_start(actor)
    ]
    rows += [
        Waiting(
            row.title,
            reverse("workbench:second_look", args=[row.slip_id]),
            row.due_on,
            note=joined(_(row.openness.label), row.agency_name),
        )
        for row in look_queries.due_now(actor)
    ]
    return Inbox("looks_due", _("到期应复查"), "info", rows, reverse("workbench:second_looks"))


def sealed_files(actor: Actor, today: date) -> Inbox | None:
    """Files with a classification mark on a later page: to remove, or to take out of what one entered."""
    rows = [
        Waiting(
            row.name or _("申请材料"),
            reverse("workbench:sealed_files"),
            note=joined(row.agency_name, row.brought_by),
            alarm=_("扫描页中有“%(mark)s”标志，已隔离") % {"mark": row.mark},
        )
        for row in sealed_queries.to_remove(actor)
    ]
    return Inbox("sealed_files", _("隔离文件"), "bad", rows, reverse("workbench:sealed_files"))


def _referral(pk: int) -> str:
    return reverse("workbench:undetermined_one", args=[pk])


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(urgents_to_clear, urgent_queries.uncleared),
    Seldom(urgents_to_withdraw, urgent_queries.refused),
    Seldom(referrals_to_endorse, referral_queries.unendorsed),
    Seldom(referrals_unanswered, referral_queries.open_ones),
    Seldom(consents_to_give, coordination_queries.unanswered),
    Seldom(coordinations_to_decide, coordination_queries.undecided),
    slips_to_discuss,
    months_owed,
    months_missing,
    Seldom(looks_to_approve, look_queries.proposed),
    Seldom(looks_due, look_queries.kept),
    Seldom(sealed_files, sealed_queries.standing),
)
