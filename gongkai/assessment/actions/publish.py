"""公布: the ranking goes before the public and stays as it is."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states
from gongkai.assessment.actions.approve import must_be_settled
from gongkai.assessment.errors import FoundByScan
from gongkai.assessment.models import Round
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.review import release_check


@transaction.atomic
def publish(pk: int, *, note: str = "", by: Actor) -> Round:
    """Publish names, points, grades and places.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    one = locking.round_(pk, by=by)
    must_be_settled(one, verb="公布")
    states.must_allow("publish", one)
    one.note = plain.said(note, what="公布说明", most=2000, field="note")
    _must_be_harmless(one)
    one.published_by_id, one.published_on = by.person_id, timezone.localdate()
    states.move(one, "publish", writing=["note", "published_by", "published_on"])
    journal.record("assessment.publish", one, by=by, count=one.results.count())
    return one


def _must_be_harmless(one: Round) -> None:
    """Refuse words that must not go before the public."""
    texts = [("公布说明", one.note), ("考核方案", one.scheme.title), ("依据", one.scheme.basis)]
    held = release_check.held_back(one.authority, texts)
    if held:
        raise FoundByScan(finding=release_check.in_words(held), field="note")
