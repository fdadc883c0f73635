"""待移送: public items whose hand-over to an archive, a library or a hall is still owed, and withdrawn ones out there.

Built from the public projection alone.

Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
"""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from gongkai.agencies.queries import above
from gongkai.outlets import clock
from gongkai.outlets.clock import Terms
from gongkai.outlets.models import Handover, HandoverLine, Point
from gongkai.outlets.vocabulary import CountedFrom
from gongkai.publication.models import PublicItem


def receivers_of(agency_id: int) -> QuerySet[Point]:
    """The places a body hands over to: those that receive for it or for a body above it."""
    line = [agency_id, *above(agency_id)]
    return Point.objects.filter(receives_for__in=line, closed_on__isnull=True).order_by("kind", "name")


def waiting_for(agency_id: int, receiver: Point) -> QuerySet[PublicItem]:
    """The body's public items this place has not been given yet."""
    return owed_to(receiver).filter(agency_id=agency_id)


def owed_to(receiver: Point) -> QuerySet[PublicItem]:
    """Everybody's public items of the place's time that it has not been given yet."""
    given = HandoverLine.objects.filter(receiver=receiver, item=OuterRef("item_id"), is_live=True)
    return PublicItem.objects.filter(~Exists(given), published_on__gte=receiver.receives_since or date.max)


def late(waiting: QuerySet[PublicItem], *, terms: Terms, today: date) -> QuerySet[PublicItem]:
    """Those of them whose last day went by."""
    before = clock.late_before(today, terms=terms)
    field = "made_on__lt" if terms.counted_from is CountedFrom.MADE else "published_on__lt"
    return waiting.filter(**{field: before})


def to_recall(handover: Handover) -> QuerySet[HandoverLine]:
    """The lines of a list whose items are public no longer, and whose receiver has not been told."""
    public = PublicItem.objects.filter(pk=OuterRef("item_id"))
    return HandoverLine.objects.filter(~Exists(public), handover=handover, is_live=True, recalled_on__isnull=True)
