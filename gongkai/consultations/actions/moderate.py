"""审核意见: whether comments stand on the public page, and if not, why."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning, states
from gongkai.consultations.errors import ConsentMissing, NothingChosen, NotShownHere, WhyMissing
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Comment, Consultation
from gongkai.consultations.vocabulary import SET_ASIDE, KeptWhy, Showing
from gongkai.entry import plain


@transaction.atomic
def moderate(
    pk: int, comments: Sequence[int], *, showing: Showing, kept_why: str = "", kept_note: str = "", by: Actor
) -> int:
    """Judge the comments chosen; a comment is shown only with its sender's consent and nothing private in it.

    Law: Personal Information Law 2021, Art. 25.
    """
    one = locked(pk, "consultations.moderate", by=by)
    states.must_allow("moderate", one)
    chosen = list(one.comments.filter(pk__in=comments).order_by("serial"))
    if not chosen:
        raise NothingChosen(what="意见", field="comment")
    note = plain.said(plain.one_line(kept_note), what="说明", most=200, field="kept_note")
    why = _why(showing, kept_why)
    if showing is Showing.SHOWN:
        _must_be_showable(one, chosen)

    for comment in chosen:
        _write(comment, showing=showing, why=why, note=note, by=by)
    numbers = [comment.number for comment in chosen]
    journal.record("consultations.moderate", one, by=by, result=showing.label, why=_label(why), number=numbers)
    return len(chosen)


def _why(showing: Showing, given: str) -> str:
    if showing is not Showing.KEPT:
        return ""
    if given not in {why.value for why in KeptWhy}:
        raise WhyMissing(field="kept_why")
    return given


def _label(why: str) -> str:
    return KeptWhy(why).label if why else ""


def _must_be_showable(one: Consultation, chosen: Sequence[Comment]) -> None:
    if not one.shows_comments:
        raise NotShownHere(title=one.title)
    for comment in chosen:
        if not comment.consents:
            raise ConsentMissing(number=comment.number)
        scanning.must_be_clean(one.agency, [(comment.number, f"{comment.concerns}\n{comment.text}")])


def _write(comment: Comment, *, showing: Showing, why: str, note: str, by: Actor) -> None:
    comment.showing, comment.kept_why = showing, why
    comment.kept_note = note if showing is Showing.KEPT else ""
    comment.judged_by_id, comment.judged_at = by.person_id, timezone.now()
    if why in SET_ASIDE:
        comment.point = None
    comment.save(update_fields=["showing", "kept_why", "kept_note", "judged_by", "judged_at", "point"])
