"""What staff may see of the slips: what waits for them, one slip in full, what the scan found.

The registers 台账 stand in `registers` and `ledgers`; they are offered here too, so that a face needs one name.
"""

from datetime import date
from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import InfoItem
from gongkai.information.queries import item as visible_item
from gongkai.law.vocabulary import Openness
from gongkai.review import findings as standing, signing
from gongkai.review.coordinating import coordination_hold
from gongkai.review.displays import FindingRow, SlipHead, SlipView, WaitingRow
from gongkai.review.ledgers import refusals, refusals_by_ground
from gongkai.review.models import Finding, ReviewSlip, UrgentRelease
from gongkai.review.registers import RegisterFilters, readable, register, register_rows
from gongkai.review.scan import Severity
from gongkai.review.showing import head, view
from gongkai.review.urgency import urgent_release_for
from gongkai.review.visibility import URGENT
from gongkai.review.vocabulary import Conclusion, SlipState, Step, UrgentState

__all__ = [
    "RegisterFilters",
    "concluded_for",
    "coordination_hold",
    "findings",
    "refusals",
    "refusals_by_ground",
    "register",
    "register_rows",
    "slip",
    "slips_of",
    "urgent_release_for",
    "waiting",
    "waiting_count",
]
LONGEST = 200
_WAITING = {
    "title": F("revision__title"),
    "agency_name": F("item__agency__name"),
    "section_name": F("item__section__name"),
    "item_due_on": F("item__due_on"),
    "item_due_provisional": F("item__due_provisional"),
    "opener": F("opened_by__name"),
}


def waiting(actor: Actor, *, limit: int = LONGEST) -> list[WaitingRow]:
    """The slips that wait for this person: their duty, not opened and not signed by them; most urgent first."""
    blocks = (
        Finding.objects.filter(scan__revision=OuterRef("revision"), severity=Severity.BLOCK, lifted_by__isnull=True)
        .order_by()
        .values("scan")
        .annotate(n=Count("pk"))
        .values("n")
    )
    counted = Coalesce(Subquery(blocks, output_field=IntegerField()), 0)
    rows = _waiting(actor).order_by(F("step_due_on").asc(nulls_last=True), "id").annotate(blocks=counted)
    columns = ("id", "number", "item_id", "waits_for", "step_due_on", "proposed_openness", "opened_at", "blocks")
    today = timezone.localdate()
    return [_waiting_row(row, today) for row in rows.values(*columns, **_WAITING)[:limit]]


def waiting_count(actor: Actor) -> int:
    """How many slips wait for this person, for the badge in the menu."""
    return _waiting(actor).count()


def slips_of(actor: Actor, item_id: int) -> list[SlipHead]:
    """Every slip an item ever had, newest first."""
    slips = readable(actor).filter(item_id=item_id).select_related("item", "revision", "opened_by").order_by("-id")
    return [head(slip) for slip in slips]


def slip(actor: Actor, slip_id: int) -> SlipView:
    """One slip with everything that is printed on it; unknown and hidden look the same."""
    found = (
        readable(actor)
        .select_related(
            "item__agency", "item__section", "item__current", "revision__scan", "opened_by", "meeting_decision__meeting"
        )
        .prefetch_related("signatures", "referrals__sent_by", "referrals__endorsed_by", "revision__files__file")
        .filter(pk=slip_id)
        .first()
    )
    if found is None:
        raise Unknown
    return view(actor, found)


def findings(actor: Actor, item_id: int) -> list[FindingRow]:
    """What the scan of an item's current revision found, blocks first."""
    item = visible_item(actor, item_id)
    return standing.rows_of(actor, item, revision_id=item.current_id) if item.current_id else []


def concluded_for(item: InfoItem) -> ReviewSlip | None:
    """The slip that makes the item's current revision publishable, if there is one.

    Concluded 公开 as 主动公开 over exactly this revision, signed by three different people, with no block standing.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    current = item.current
    if current is None:
        return None
    found = ReviewSlip.objects.filter(
        item_id=item.pk,
        revision_id=current.pk,
        digest=current.digest,
        state=SlipState.CONCLUDED,
        conclusion=Conclusion.OPEN,
        final_openness=Openness.PROACTIVE,
    ).first()
    return found if found and signing.by_enough_people(found) and not standing.standing_blocks(current.pk) else None


def _waiting(actor: Actor) -> QuerySet[ReviewSlip]:
    mine = Q(pk__in=[])
    for step in Step:
        reach = actor.scope(signing.permission_for(step))
        if reach:
            mine |= Q(waits_for=step) & reach.condition("item__agency_id", "item__section_id")
    mine |= _to_clear(actor)
    others = ReviewSlip.objects.filter(mine, state=SlipState.OPEN).exclude(opened_by_id=actor.user_id)
    others = others.exclude(item_id__in=ordered_by(actor).values("item_id"))
    return others.exclude(signatures__signer_id=actor.user_id)


def _to_clear(actor: Actor) -> Q:
    """Early releases that wait for another leader's conclusion."""
    reach = actor.scope(URGENT)
    if not reach:
        return Q(pk__in=[])
    released = UrgentRelease.objects.filter(state=UrgentState.OPEN).values("item_id")
    open_now = Q(waits_for=Step.APPROVAL, item_id__in=released)
    return open_now & reach.condition("item__agency_id", "item__section_id")


def ordered_by(actor: Actor) -> QuerySet[UrgentRelease]:
    """The early releases this person ordered and must leave to others to review."""
    return UrgentRelease.objects.filter(ordered_by_id=actor.user_id, state=UrgentState.OPEN)


def _waiting_row(row: dict[str, Any], today: date) -> WaitingRow:
    due = row["step_due_on"]
    return WaitingRow(
        id=row["id"],
        number=row["number"],
        item_id=row["item_id"],
        title=row["title"],
        agency_name=row["agency_name"],
        section_name=row["section_name"] or "",
        step=Step(row["waits_for"]),
        step_due_on=due,
        late=due is not None and due < today,
        item_due_on=row["item_due_on"],
        item_due_provisional=row["item_due_provisional"],
        proposed_openness=row["proposed_openness"],
        opened_by=row["opener"],
        opened_at=row["opened_at"],
        blocks=row["blocks"],
    )
