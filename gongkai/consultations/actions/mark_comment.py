"""标注意见: which part of the draft a comment concerns, and the office's own tags."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning, states
from gongkai.consultations.locking import locked_comment
from gongkai.consultations.models import Comment
from gongkai.consultations.vocabulary import Showing
from gongkai.entry import plain

SEPARATOR = "、"


@transaction.atomic
def mark_comment(pk: int, *, concerns: str, tags: str, by: Actor) -> Comment:
    """Keep both for finding the comment again; the public sees the first where the comment is shown."""
    comment = locked_comment(pk, "consultations.moderate", by=by)
    states.must_allow("moderate", comment.consultation)
    comment.concerns = plain.said(plain.one_line(concerns), what="涉及条款", most=120, field="concerns")
    if comment.showing == Showing.SHOWN:
        scanning.must_be_clean(comment.consultation.agency, [(comment.number, comment.concerns)])
    comment.tags = plain.said(_tidy(tags), what="标签", most=200, field="tags")

    comment.save(update_fields=["concerns", "tags"])
    journal.record("consultations.mark_comment", comment.consultation, by=by, number=comment.number)
    return comment


def _tidy(tags: str) -> str:
    """The tags once each, in the order typed, however they were parted."""
    words = plain.one_line(tags).replace("，", " ").replace(",", " ").replace(SEPARATOR, " ").split()
    return SEPARATOR.join(dict.fromkeys(words))
