"""Counting what was published: in time, still missing, how much, reviewed, and how fresh guide and columns are."""

from collections.abc import Mapping
from datetime import timedelta

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from gongkai.assessment.measures.figure import Figure, Measure, Parameter, Shape, Span, counted
from gongkai.catalogue.models import Guide
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness
from gongkai.publication.models import PublicationAct, PublicItem
from gongkai.publication.vocabulary import Act
from gongkai.review.models import ReviewSlip

ENDED = (Stage.PUBLISHED, Stage.CLOSED, Stage.WITHDRAWN, Stage.REPEALED)
GUIDE_DAYS = Parameter("within_days", "多少日内更新过", 365, 1, 3650)
COLUMN_DAYS = Parameter("within_days", "多少日内更新过", 180, 1, 3650)


def in_time(span: Span) -> Mapping[int, Figure]:
    """First releases that kept their last day, of all that had one.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    acts = _released(span).filter(in_time__isnull=False)
    kept = acts.values("item__agency_id").annotate(part=Count("id", filter=Q(in_time=True)), whole=Count("id"))
    return counted(kept.values_list("item__agency_id", "part", "whole"))


def overdue(span: Span) -> Mapping[int, Figure]:
    """Items whose last day fell in the period and which are still not public.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    items = InfoItem.objects.filter(agency_id__in=span.agency_ids, due_on__range=span.days)
    missing = items.filter(current__openness=Openness.PROACTIVE).exclude(stage__in=ENDED)
    return counted(missing.order_by().values_list("agency_id").annotate(n=Count("id")))


def amount(span: Span) -> Mapping[int, Figure]:
    """How many items were published."""
    return counted(_released(span).values_list("item__agency_id").annotate(n=Count("id")))


def reviewed(span: Span) -> Mapping[int, Figure]:
    """Releases whose text went through the review to its end, of all releases.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    passed = ReviewSlip.objects.filter(revision_id=OuterRef("revision_id"), closed_at__isnull=False, void_reason="")
    acts = _released(span).annotate(passed=Exists(passed.exclude(conclusion="")))
    rows = acts.values("item__agency_id").annotate(part=Count("id", filter=Q(passed=True)), whole=Count("id"))
    return counted(rows.values_list("item__agency_id", "part", "whole"))


def guide_fresh(span: Span) -> Mapping[int, Figure]:
    """Whether the body's guide was looked through within so many days before the period ended.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    since = span.to_on - timedelta(days=span.parameters["within_days"])
    fresh = set(
        Guide.objects.filter(agency_id__in=span.agency_ids, is_current=True, updated_on__gte=since).values_list(
            "agency_id", flat=True
        )
    )
    return counted((pk, int(pk in fresh), 1) for pk in span.agency_ids)


def columns_fresh(span: Span) -> Mapping[int, Figure]:
    """Columns a body fills in which something appeared within so many days, of all columns it fills.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    since = span.to_on - timedelta(days=span.parameters["within_days"])
    public = PublicItem.objects.filter(agency_id__in=span.agency_ids, published_on__lte=span.to_on).order_by()
    found: dict[int, list[int]] = {}
    for agency_id, newest in (
        public.values("agency_id", "column_code")
        .annotate(newest=Max("published_on"))
        .values_list("agency_id", "newest")
    ):
        parts = found.setdefault(agency_id, [0, 0])
        parts[0] += newest >= since
        parts[1] += 1
    return counted((pk, *parts) for pk, parts in found.items())


def _released(span: Span) -> QuerySet[PublicationAct]:
    mine = {"item__agency_id__in": span.agency_ids, "done_on__range": span.days}
    return PublicationAct.objects.filter(act=Act.PUBLISH, **mine).order_by()


MEASURES = (
    Measure("publish_in_time", "主动公开按时率", "本期首次发布的信息中，在公开期限内发布的比例", Shape.SHARE, in_time, "figures"),
    Measure("publish_overdue", "逾期未公开", "本期应当公开、至今没有公开的信息条数", Shape.MISSES, overdue, "overdue"),
    Measure("publish_amount", "公开信息数量", "本期首次发布的信息条数，与目标数量比较", Shape.TARGET, amount, "items"),
    Measure("review_complete", "公开审查完整率", "本期发布的信息中，审查单办结的比例", Shape.SHARE, reviewed, "register"),
    Measure("guide_fresh", "公开指南更新", "公开指南在规定日数内更新过", Shape.SHARE, guide_fresh, "guide", (GUIDE_DAYS,)),
    Measure("columns_fresh", "栏目更新率", "有信息的栏目中按规定日数更新过的比例", Shape.SHARE, columns_fresh, "columns", (COLUMN_DAYS,)),
)  # fmt: skip
