"""Requests for disclosure: received, carried in, handled, carried out, answered; one function each.

Cases that were split or sent on are counted where they went on. What came in and was carried in is always what was handled
and carried out: a case counts as handled on the day it was closed, or received where that was entered later.

Law: Regulation 2019, Art. 50(2); Regulation 2008, Art. 32(2); Report Format 2021.
"""

from django.db.models import BooleanField, Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat

from gongkai.info_requests import marks
from gongkai.info_requests.models import InfoRequest, ReplyPart
from gongkai.info_requests.narrowing import pending
from gongkai.info_requests.vocabulary import RequestKind
from gongkai.law.report_rows import split_by_ground
from gongkai.statistics.figure import Figure, Part, Shape, Span

CASE = Shape("request", "info_requests.read", number="number", title="title", note="outcome")
MARK = ":"  # between an answer and its ground


def received(span: Span) -> QuerySet[InfoRequest]:
    """本年新收: the requests received in these days.

    Law: Report Format 2021; Regulation 2019, Art. 50(2); Regulation 2008, Art. 32(2).
    """
    return _counted().filter(received_on__range=span.days)


def carried_in(span: Span) -> QuerySet[InfoRequest]:
    """上年结转: the requests received before the first day and not handled before it.

    Law: Report Format 2021; Regulation 2019, Art. 50(2).
    """
    return _counted().filter(pending(span.from_on))


def handled(span: Span) -> QuerySet[InfoRequest]:
    """本年度办理结果: the requests that ended in these days, each in the way of its last result.

    Law: Report Format 2021; Regulation 2019, Art. 50(2).
    """
    in_order = Q(closed_on__range=span.days, closed_on__gte=F("received_on"))
    entered_later = Q(received_on__range=span.days, closed_on__lt=F("received_on"))
    return _counted().filter(in_order | entered_later).annotate(ending=ending())


def carried_out(span: Span) -> QuerySet[InfoRequest]:
    """结转下年度: the requests received up to the last day and not handled by its end.

    Law: Report Format 2021; Regulation 2019, Art. 50(2).
    """
    return _counted().filter(pending(span.after))


def answered(span: Span) -> QuerySet[InfoRequest]:
    """申请办结、答复: the requests answered in these days; what was withdrawn or joined to another got no answer.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(2).
    """
    return handled(span).filter(marks.ANSWERED).annotate(was_extended=beyond_the_period())


def ending() -> Case:
    """How a case ended: the code of its answer, with the ground of the first part withheld where that decides the row.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    withheld = ReplyPart.objects.filter(reply__info_request=OuterRef("pk"), is_given=False).order_by("id")
    ground = Coalesce(Subquery(withheld.values("ground_code")[:1]), Value(""))
    split = When(outcome__in=sorted(split_by_ground()), then=Concat("outcome", Value(MARK), ground))
    return Case(split, default=F("outcome"), output_field=CharField())


def beyond_the_period() -> Case:
    """Whether an answer took longer than the ordinary period: an extension was agreed, or its last day had passed.

    Law: Statistics Notice 2014; Regulation 2008, Art. 24(2).
    """
    longer = When(Q(days_extended__gt=0) | Q(closed_on__gt=F("due_on")), then=Value(True))
    return Case(longer, default=Value(False), output_field=BooleanField())


def _counted() -> QuerySet[InfoRequest]:
    return InfoRequest.objects.filter(marks.RECEIVED, kind=RequestKind.DISCLOSURE)


_ARTICLES = "Report Format 2021; Regulation 2019, Art. 50(2); Regulation 2008, Art. 32(2)"
RECEIVED = Figure(
    "received",
    (Part(received, CASE, "received_on"),),
    "收到日期在报告期内的政府信息公开申请。拆分、移送的申请由其后续申请计数，申请更正信息的另计。",
    _ARTICLES,
)
CARRIED_IN = Figure(
    "carried_in",
    (Part(carried_in, CASE, "received_on"),),
    "报告期第一天以前收到、当时尚未办结的申请。",
    _ARTICLES,
)
HANDLED = Figure(
    "handled",
    (Part(handled, CASE, "closed_on"),),
    "报告期内办结的申请，不论哪一年收到，按最终结果只计一次；申请人撤回和合并办理的计入其他处理。",
    _ARTICLES,
)
CARRIED_OUT = Figure(
    "carried_out",
    (Part(carried_out, CASE, "received_on"),),
    "报告期最后一天以前（含当天）收到、到期末尚未办结的申请。",
    _ARTICLES,
)
ANSWERED = Figure(
    "answered",
    (Part(answered, CASE, "closed_on"),),
    "报告期内作出答复的申请，按答复种类只计一次；申请人撤回和合并办理的没有答复，不计。",
    "Statistics Notice 2014; Regulation 2008, Art. 32(2)",
)
