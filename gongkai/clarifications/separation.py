"""Who may not judge: nobody reviews or approves a text they wrote or handed in, nor approves what they reviewed."""

from gongkai.accounts.actor import Actor
from gongkai.clarifications.errors import OwnDraft, OwnReview
from gongkai.clarifications.models import Clarification
from gongkai.law.sentences import named


def is_own(case: Clarification, *, by: Actor) -> bool:
    """Whether this person wrote the last version or handed it in."""
    draft = case.drafts.last()
    return by.user_id in {case.submitted_by_id, draft.written_by_id if draft else None} - {None}


def must_be_another(case: Clarification, *, what: str, by: Actor) -> None:
    """Refuse to judge one's own text.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    if is_own(case, by=by):
        raise OwnDraft(what=named(what, sort="clarification verb"))


def must_be_a_third(case: Clarification, *, by: Actor) -> None:
    """Refuse approval by whoever did the secrecy review.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    must_be_another(case, what="审批", by=by)
    if case.secrecy_by_id == by.user_id:
        raise OwnReview(number=case.number)
