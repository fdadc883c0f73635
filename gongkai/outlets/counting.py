"""The records behind the figures of reports, each with its body, a day and an amount; nobody's duties narrow these.

A report counts what stood at the end of its period (points, equipment) or happened within it (visits, hand-overs, stock).
"""

from datetime import date

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value

from gongkai.outlets.models import Equipment, HandoverLine, Point, StockMove, Visit
from gongkai.outlets.vocabulary import HandoverState, MoveKind, PointKind

STATUTORY = (PointKind.ARCHIVE, PointKind.LIBRARY)  # in both versions of the Regulation


def query_points(to_on: date) -> QuerySet[Point]:
    """查阅点: the points open at the end of a day; day `opened_on`, amount one each.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    open_still = Q(closed_on__isnull=True) | Q(closed_on__gt=to_on)
    return Point.objects.filter(open_still, opened_on__lte=to_on).annotate(on=F("opened_on"), amount=Value(1))


def query_points_electronic(to_on: date) -> QuerySet[Point]:
    """可电子查阅的查阅点: those of the points where one could read on a screen that day, so never more than them."""
    return query_points(to_on).filter(electronic_since__lte=to_on)


def query_points_statutory(to_on: date) -> QuerySet[Point]:
    """档案馆、图书馆查阅点.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    return query_points(to_on).filter(kind__in=[kind.value for kind in STATUTORY])


def query_computers(to_on: date) -> QuerySet[Equipment]:
    """查询电脑: the last count of every open point by that day; amount `computers`."""
    last = Equipment.objects.filter(point=OuterRef("point"), counted_on__lte=to_on).order_by("-counted_on")
    newest = Equipment.objects.filter(pk=Subquery(last.values("pk")[:1]), point__in=query_points(to_on).values("pk"))
    return newest.annotate(agency=F("point__agency_id"), on=F("counted_on"), amount=F("computers"))


def query_point_visits(from_on: date, to_on: date) -> QuerySet[Visit]:
    """查阅人次: every entry of the days that was not taken back; the amount is `persons`."""
    return Visit.objects.filter(on__gte=from_on, on__lte=to_on, undone_at__isnull=True).annotate(amount=F("persons"))


def query_point_files(from_on: date, to_on: date) -> QuerySet[Visit]:
    """查阅卷（件）数: the same entries where something was read; the amount is `files`."""
    found = Visit.objects.filter(on__gte=from_on, on__lte=to_on, undone_at__isnull=True, files__gt=0)
    return found.annotate(amount=F("files"))


def handed_over(from_on: date, to_on: date) -> QuerySet[HandoverLine]:
    """移交档案馆、图书馆件数: every item on a list sent within the days; an item sent to two places counts for each.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    went = (HandoverState.SENT.value, HandoverState.RECEIVED.value)
    sent = HandoverLine.objects.filter(
        handover__state__in=went, handover__sent_on__gte=from_on, handover__sent_on__lte=to_on
    )
    return sent.annotate(agency=F("handover__agency_id"), on=F("handover__sent_on"), amount=Value(1))


def material_given(from_on: date, to_on: date) -> QuerySet[StockMove]:
    """发放资料份数: what people took within the days; the amount is the number of copies."""
    given = StockMove.objects.filter(kind=MoveKind.GIVEN, on__gte=from_on, on__lte=to_on)
    return given.annotate(agency=F("stock__point__agency_id"), amount=-F("change"))
