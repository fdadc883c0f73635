"""Counting how requests were answered, and what was contested and lost."""

from collections.abc import Mapping

from django.db.models import Count, Q

from gongkai.assessment.measures.figure import Figure, Measure, Shape, Span, counted
from gongkai.info_requests.marks import IN_TIME, TOO_LATE, UNANSWERED
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.counting import open_or_concluded


def in_time(span: Span) -> Mapping[int, Figure]:
    """Answers that kept their last day, of all answers that had one.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """
    closed = InfoRequest.objects.filter(agency_id__in=span.agency_ids, closed_on__range=span.days)
    judged = closed.filter(IN_TIME | TOO_LATE).order_by().values("agency_id")
    rows = judged.annotate(part=Count("pk", filter=IN_TIME), whole=Count("pk"))
    return counted(rows.values_list("agency_id", "part", "whole"))


def overdue(span: Span) -> Mapping[int, Figure]:
    """Requests whose last day fell in the period and which are still not answered.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """
    waiting = InfoRequest.objects.filter(UNANSWERED, agency_id__in=span.agency_ids, due_on__range=span.days)
    return counted(waiting.order_by().values_list("agency_id").annotate(n=Count("pk")))


def lost(span: Span) -> Mapping[int, Figure]:
    """Reconsiderations and suits that ended in the period with the body's decision corrected.

    Law: Regulation 2019, Art. 51; Regulation 2008, Art. 33.
    """
    ended = open_or_concluded(*span.days).filter(agency_id__in=span.agency_ids, concluded_on__range=span.days)
    corrected = ended.filter(Q(result=RemedyResult.CORRECTED) | Q(stands=RemedyResult.CORRECTED))
    return counted(corrected.order_by().values_list("agency_id").annotate(n=Count("pk")))


MEASURES = (
    Measure("reply_in_time", "依申请公开按期答复率", "本期作出的答复中，在答复期限内作出的比例", Shape.SHARE, in_time, "replies"),
    Measure("reply_overdue", "逾期未答复", "本期应当答复、至今没有答复的申请件数", Shape.MISSES, overdue, "requests_overdue"),
    Measure("remedies_lost", "复议诉讼被纠正", "本期审结的行政复议、行政诉讼中，结果纠正的件数", Shape.MISSES, lost, "remedies"),
)  # fmt: skip
