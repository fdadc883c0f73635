"""Putting one locked item before the public: the checks and the writing that publishing now and at a set hour share."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import numbering
from gongkai.information import states
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Openness
from gongkai.publication import clock, counts, projection, sorts, validity, ways
from gongkai.publication.errors import NotProactive, NotReviewed
from gongkai.publication.models import PublicationAct, Schedule
from gongkai.publication.vocabulary import Act
from gongkai.review import gates, queries as review
from gongkai.review.vocabulary import Conclusion
from gongkai.search import changes


def must_be_fit(item: InfoItem) -> None:
    """Refuse what was not reviewed as it stands, was not decided to be proactive, or could not be listed.

    What the leader ordered to go out first, and what other bodies still have to agree to, review knows.

    Law: Regulation 2019, Arts. 12-13, 17; Regulation 2008, Arts. 14, 19.
    """
    sorts.must_be_for_the_public(item)
    gates.must_be_coordinated(item)
    gates.must_be_read(projection.current_of(item).pk)
    if gates.urgent_release_for(item) is None:
        _must_be_reviewed(item)
    else:
        numbering.reserve(item)  # an urgent release gets its number here: no leader has signed the slip yet
    projection.must_be_listable(item)


def _must_be_reviewed(item: InfoItem) -> None:
    slip = review.concluded_for(item)
    if slip is None or slip.conclusion != Conclusion.OPEN or slip.digest != projection.current_of(item).digest:
        raise NotReviewed
    if slip.final_openness != Openness.PROACTIVE:
        raise NotProactive(openness=Openness(slip.final_openness).label)


def release(item: InfoItem, *, chosen: Sequence[str] | None = None, by: Actor) -> PublicationAct:
    """Write page, files and the record of the act, and tell the search; the item is already locked and checked.

    `chosen` are the ways ticked beside the website; without them those its revision names.
    """
    now = timezone.now()
    act = Act.CORRECT if item.is_public else Act.PUBLISH
    change = projection.put(item, at=now)
    states.move(item, "publish")
    Schedule.objects.filter(item=item).delete()
    done = _told(item, act, at=now, by=by)
    journal.record(
        f"publication.{act.value}",
        item,
        by=by,
        revision=done.revision.number,
        in_time=done.in_time,
        working_days=done.working_days,
    )
    done.save(force_insert=True)  # after the journal, whose lock makes the acts' numbers rise in order
    ways.tick(item, projection.current_of(item).ways if chosen is None else chosen, at=now, by=by)
    validity.restate_those_after(item.pk)
    changes.mark([item.pk])
    counts.apply(change)
    return done


def _told(item: InfoItem, act: Act, *, at: datetime, by: Actor) -> PublicationAct:
    """The act with the clock as it stood: the due day, whether it was met, and the working days it took.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    today, revision = timezone.localdate(at), projection.current_of(item)
    return PublicationAct(
        item=item,
        revision=revision,
        act=act,
        reason=revision.change_note if act is Act.CORRECT else "",
        done_by_id=by.user_id,
        done_at=at,
        done_on=today,
        due_on=item.due_on,
        in_time=today <= item.due_on if item.due_on else None,
        working_days=clock.days_taken(item.started_on, today) if item.due_on else None,
    )
