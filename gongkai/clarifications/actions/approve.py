"""同意发布: a leader answers for the text."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import separation, states
from gongkai.clarifications.errors import NotConfirmed
from gongkai.clarifications.locking import APPROVE, locked
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import Answer
from gongkai.entry import plain
from gongkai.law.citations import chinese
from gongkai.law.sentences import strung


@transaction.atomic
def approve(pk: int, *, opinion: str, by: Actor) -> Clarification:
    """Approve the draft, once every organ it speaks of has agreed.

    Law: Regulation 2019, Arts. 6, 11, 17; Regulation 2008, Arts. 6, 7, 14.
    """
    case = locked(pk, APPROVE, by=by)
    states.must_allow("approve", case)
    separation.must_be_a_third(case, by=by)
    must_be_agreed(case)
    case.approval_opinion = plain.needed(opinion, what="审批意见", most=300, field="opinion")
    case.approved_by_id, case.approved_at = by.person_id, timezone.now()
    states.move(case, "approve", writing=["approval_opinion", "approved_by", "approved_at"])
    journal.record("clarifications.approve", case, by=by)
    return case


def must_be_agreed(case: Clarification) -> None:
    """Refuse while an organ asked has not agreed.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    names = list(case.confirmations.exclude(answer=Answer.AGREED).values_list("organ", flat=True))
    if names:
        raise NotConfirmed(names=strung(names, between="、"), article=chinese("Regulation 2019, Art. 11"))
