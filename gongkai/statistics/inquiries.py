"""咨询, as the local forms count it.

Law: Regulation 2008, Art. 32.
"""

from typing import Any

from django.db.models import QuerySet

from gongkai.consultations import counting
from gongkai.statistics.figure import Figure, Part, Shape, Span

INQUIRY = Shape("inquiry", "consultations.read", number="number", title="title")


def asked(span: Span) -> QuerySet[Any]:
    """咨询人次: everybody who asked in these days, by any way.

    Law: Regulation 2008, Art. 32.
    """
    return counting.inquiries_asked(*span.days)


INQUIRIES = Figure(
    "inquiries", (Part(asked, INQUIRY, "asked_on"),), "报告期内登记的咨询人次，不是信息公开申请。", "Regulation 2008, Art. 32",
    amount="persons", unit="人次",
)  # fmt: skip
