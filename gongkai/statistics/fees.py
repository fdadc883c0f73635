"""Fees taken for information given on request: what was paid, and for which item; one function each.

Law: Regulation 2008, Arts. 27, 32(3); Regulation 2019, Art. 42; Fee Measure 2020.
"""

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from gongkai.info_requests import marks
from gongkai.info_requests.models import FeeLine, FeeNotice
from gongkai.info_requests.vocabulary import FeeBasis, FeeItem, RequestKind
from gongkai.statistics.figure import Figure, Part, Shape, Span


def _behind(case: str, note: str) -> Shape:
    """A payment opens the request it was made for."""
    return Shape(
        "fee",
        "info_requests.read",
        number=f"{case}__number",
        title=f"{case}__title",
        opens=f"{case}_id",
        agency_id=f"{case}__agency_id",
        agency_name=f"{case}__agency__name",
        section=f"{case}__section_id",
        note=note,
    )


PAYMENT = _behind("info_request", "receipt_number")
LINE = _behind("notice__info_request", "medium")
_MEDIA = {"disc": "光盘", "floppy": "软盘"}


def paid(span: Span) -> QuerySet[FeeNotice]:
    """收取的费用: what applicants paid in these days, less what was waived.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(3).
    """
    found = marks.payments(span.days).filter(info_request__kind=RequestKind.DISCLOSURE)
    return found.filter(amount__gt=F("waived")).annotate(net=F("amount") - F("waived"))


def paid_items(span: Span) -> QuerySet[FeeLine]:
    """检索费、邮寄费、复制费: the items of what was paid in full; of a part that was waived nobody stored the items.

    Law: Regulation 2008, Arts. 27, 32(3).
    """
    found = FeeLine.objects.filter(notice__in=paid(span).filter(waived=0))
    return found.annotate(sort=_sort())


def processing(span: Span) -> QuerySet[FeeNotice]:
    """收费记录: the processing fees paid in these days, and those whose requests were ended because nobody paid.

    Law: Fee Measure 2020, Arts. 3, 6.
    """
    notices = FeeNotice.objects.exclude(basis=FeeBasis.COST.value)
    ended = Q(info_request__outcome=UNPAID, info_request__closed_on__range=span.days)
    return notices.filter(Q(pk__in=paid(span).values("pk")) | ended)


UNPAID = "A16"


def _sort() -> Case:
    whens = [When(medium__contains=word, then=Value(sort)) for sort, word in _MEDIA.items()]
    paper = When(item=FeeItem.COPY.value, then=Value("paper"))
    return Case(
        When(~Q(item=FeeItem.COPY.value), then=F("item")), *whens, paper, default=F("item"), output_field=CharField()
    )


PAID = Figure(
    "paid",
    (Part(paid, PAYMENT, "paid_on"),),
    "报告期内缴纳的依申请公开费用，减去减免的金额。",
    "Regulation 2008, Art. 32(3); Regulation 2019, Art. 42",
    amount="net",
)
PAID_ITEMS = Figure(
    "paid_items",
    (Part(paid_items, LINE, "notice__paid_on"),),
    "报告期内全额缴纳的收费通知中该项的金额；部分减免的没有逐项记录，不计入分项，请核对后补充。",
    "Regulation 2008, Arts. 27, 32(3)",
    amount="amount",
)
