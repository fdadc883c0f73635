"""What was withheld on which ground, and a referral as pages show it."""

from django.db.models import Count, QuerySet
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness
from gongkai.law.withholding import Ground
from gongkai.review import clock
from gongkai.review.displays import ReferralRow, RefusalRow
from gongkai.review.models import Referral, ReviewSlip
from gongkai.review.registers import OUTDATED, readable
from gongkai.review.vocabulary import AskedBody, Conclusion, SlipState


def refusals(actor: Actor, *, year: int | None = None) -> list[RefusalRow]:
    """What was withheld, with its ground, and when it should be looked at again.

    Law: Regulation 2019, Art. 18.
    """
    chosen = _withheld(actor, year).select_related("item__agency", "revision").order_by("-closed_at", "-id")
    return [_refusal_row(slip) for slip in chosen]


def refusals_by_ground(actor: Actor, *, year: int | None = None) -> list[tuple[Ground | None, int]]:
    """How many items were withheld on each ground, most first.

    Law: Regulation 2019, Art. 18.
    """
    counted = _withheld(actor, year).values("ground_code").annotate(n=Count("id")).order_by("-n", "ground_code")
    return [(_ground(row["ground_code"]), row["n"]) for row in counted]


def referral_row(row: Referral, slip: ReviewSlip) -> ReferralRow:
    """A referral with the names around it; late when the answer is overdue."""
    today = timezone.localdate()
    return ReferralRow(
        id=row.pk,
        slip_id=slip.pk,
        slip_number=slip.number,
        item_id=slip.item_id,
        title=slip.revision.title,
        agency_name=slip.item.agency.name,
        sent_to=row.sent_to,
        reason=row.reason,
        provisions=row.provisions,
        own_opinion=row.own_opinion,
        sent_by=row.sent_by.name,
        sent_on=row.sent_on,
        answer_due_on=row.answer_due_on,
        answered_on=row.answered_on,
        answer=Conclusion(row.answer) if row.answer else None,
        answer_number=row.answer_number,
        answer_text=row.answer_text,
        item_due_on=slip.item.due_on,
        item_due_provisional=slip.item.due_provisional,
        late=row.answered_on is None and row.answer_due_on is not None and row.answer_due_on < today,
        number=row.number,
        body=AskedBody(row.body),
        preliminary=row.preliminary,
        body_opinion=row.body_opinion,
        letter_number=row.letter_number,
        endorsed_by=row.endorsed_by.name if row.endorsed_by else "",
        endorsed_on=row.endorsed_on,
        final_openness=slip.final_openness,
    )


def _withheld(actor: Actor, year: int | None) -> QuerySet[ReviewSlip]:
    chosen = readable(actor).filter(state=SlipState.CONCLUDED, final_openness=Openness.WITHHELD).exclude(OUTDATED)
    return chosen.filter(closed_at__year=year) if year else chosen


def _refusal_row(slip: ReviewSlip) -> RefusalRow:
    decided_on = timezone.localdate(slip.closed_at)
    return RefusalRow(
        slip_id=slip.pk,
        number=slip.number,
        item_id=slip.item_id,
        title=slip.revision.title,
        agency_name=slip.item.agency.name,
        ground=_ground(slip.ground_code),
        reason=slip.ground_reason,
        decided_on=decided_on,
        reassess_on=clock.reassess_on(decided_on),
    )


def _ground(code: str) -> Ground | None:
    try:
        return law.ground(code)
    except Refusal:
        return None
