"""What can wait for a person, one function a sort: the sources of the start page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.information import queries as information
from gongkai.information.queries import ItemFilters
from gongkai.information.vocabulary import Stage
from gongkai.publication import queries as publication
from gongkai.publication.queries import DueRow
from gongkai.review import queries as review
from gongkai.workbench.assessment import waiting as assessment
from gongkai.workbench.catalogue import waiting as catalogue_waiting
from gongkai.workbench.clarifications import waiting as clarifications
from gongkai.workbench.clearance import waiting as clearance_waiting
from gongkai.workbench.complaints import waiting as complaints
from gongkai.workbench.consultations import waiting as consultations
from gongkai.workbench.doc_register import waiting as doc_register_waiting
from gongkai.workbench.exchange import waiting as exchange_waiting
from gongkai.workbench.kinds import waiting as kinds_waiting
from gongkai.workbench.notices import waiting as notices_waiting
from gongkai.workbench.office import waiting as office
from gongkai.workbench.outlets import waiting as outlets
from gongkai.workbench.publication import waiting as publication_waiting
from gongkai.workbench.readers import waiting as readers_waiting
from gongkai.workbench.redaction import waiting as redaction_waiting
from gongkai.workbench.remedy_inbox import remedies_due
from gongkai.workbench.report_inbox import reports_to_do, reports_to_judge, unfinished, unjudged
from gongkai.workbench.request_inbox import replies_to_sign, requests_due
from gongkai.workbench.review import waiting as review_waiting
from gongkai.workbench.saved import waiting as saved_waiting
from gongkai.workbench.site_checks import waiting as site_checks_waiting
from gongkai.workbench.supervision import waiting as supervision
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined


def to_sign(actor: Actor, today: date) -> Inbox | None:
    """Slips at a step this person signs."""
    if not any(actor.may(f"review.{step}") for step in ("first_review", "second_review", "secrecy_review", "approval")):
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:slip", args=[row.id]),
            row.step_due_on,
            note=joined(_(row.step.label), row.agency_name, row.section_name, row.opened_by),
            alarm=_("检查发现%(count)d处须处理") % {"count": row.blocks} if row.blocks else "",
        )
        for row in review.waiting(actor)
    ]
    return Inbox("to_sign", _("待我审查"), "soon", rows)


def sent_back(actor: Actor, today: date) -> Inbox | None:
    """Items returned for mending."""
    if not actor.may("information.write"):
        return None
    rows = [
        Waiting(
            item.current.title,
            reverse("workbench:item", args=[item.pk]),
            item.due_on,
            item.due_provisional,
            alarm=_("已退回"),
        )
        for item in information.returned(actor)[:200]
        if item.current
    ]
    return Inbox("sent_back", _("退回修改"), "bad", rows, reverse("workbench:items") + "?tab=draft")


def own_drafts(actor: Actor, today: date) -> Inbox | None:
    """Items of one's own entered and not submitted yet."""
    if not actor.may("information.write"):
        return None
    drafts = information.all_rows(actor, ItemFilters(stages=(Stage.DRAFT,), mine=True, sort="due"))[:100]
    rows = [
        Waiting(
            row["title"],
            reverse("workbench:item", args=[row["id"]]),
            row["due_on"],
            row["due_provisional"],
            row["agency_name"],
        )
        for row in drafts
    ]
    return Inbox("own_drafts", _("未送审的草稿"), "info", rows, reverse("workbench:items") + "?tab=draft&mine=on")


def unsaved(actor: Actor, today: date) -> Inbox | None:
    """What was being typed and was never saved."""
    if not actor.may("information.write"):
        return None
    rows = [
        Waiting(
            _draft_title(draft),
            _draft_address(draft),
            note=_("自动保存于%(when)s") % {"when": f"{timezone.localtime(draft.saved_at):%Y-%m-%d %H:%M}"},
        )
        for draft in information.drafts(actor)[:50]
    ]
    return Inbox("unsaved", _("没有保存完的填报"), "info", rows) if rows else None


def to_publish(actor: Actor, today: date) -> Inbox | None:
    """Items approved and not published, and releases refused when their hour came."""
    if not actor.may("publication.publish"):
        return None
    queue = reverse("workbench:publish_queue")
    refused = [
        Waiting(
            row.title, reverse("workbench:item", args=[row.id]), row.due_on, note=row.agency_name, alarm=row.problem
        )
        for row in publication.scheduled(actor)
        if row.problem
    ]
    return Inbox(
        "to_publish", _("待我发布"), "soon", [*refused, *_due(publication.publish_queue(actor, today=today))], queue
    )


def late(actor: Actor, today: date) -> Inbox | None:
    """Items past their last day in this person's reach.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    if not actor.may("publication.figures"):
        return None
    return Inbox(
        "late", _("已逾期"), "bad", _due(publication.overdue(actor, today=today)), reverse("workbench:overdue")
    )


def soon(actor: Actor, today: date) -> Inbox | None:
    """Items that come due within the days of the first reminder."""
    if not actor.may("publication.figures"):
        return None
    return Inbox(
        "soon", _("即将到期"), "soon", _due(publication.due_soon(actor, today=today)), reverse("workbench:overdue")
    )


INBOX: tuple[Source | Seldom, ...] = (
    replies_to_sign,
    requests_due,
    remedies_due,
    Seldom(reports_to_do, unfinished),
    Seldom(reports_to_judge, unjudged),
    to_sign,
    sent_back,
    to_publish,
    late,
    soon,
    own_drafts,
    unsaved,
    *office.INBOX,
    *outlets.INBOX,
    *clarifications.INBOX,
    *consultations.INBOX,
    *complaints.INBOX,
    *supervision.INBOX,
    *assessment.INBOX,
    *kinds_waiting.INBOX,
    *clearance_waiting.INBOX,
    *review_waiting.INBOX,
    *redaction_waiting.INBOX,
    *catalogue_waiting.INBOX,
    *doc_register_waiting.INBOX,
    *publication_waiting.INBOX,
    *site_checks_waiting.INBOX,
    *readers_waiting.INBOX,
    *notices_waiting.INBOX,
    *saved_waiting.INBOX,
    *exchange_waiting.INBOX,
)


def _due(rows: Sequence[DueRow]) -> list[Waiting]:
    return [
        Waiting(
            row.title,
            reverse("workbench:item", args=[row.id]),
            row.due_on,
            row.due_provisional,
            joined(_(Stage(row.stage).label), row.agency_name),
            _("更正待发布") if row.is_correction else "",
        )
        for row in rows
    ]


def _draft_title(draft: Any) -> str:
    typed = (draft.fields.get("title") or [""])[0].strip()
    return typed or (draft.item.current.title if draft.item_id and draft.item.current else _("（还没有写名称）"))


def _draft_address(draft: Any) -> str:
    if draft.item_id:
        return reverse("workbench:item_edit", args=[draft.item_id])
    return f"{reverse('workbench:item_new')}?draft={draft.key}"
