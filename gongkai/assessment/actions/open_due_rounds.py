"""到期开始考核: on the first days of a month the month before is opened by itself; likewise quarters and years."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import SYSTEM
from gongkai.assessment import opening
from gongkai.assessment.errors import NobodyToAssess, OpenedAlready
from gongkai.assessment.models import Round, Scheme
from gongkai.assessment.vocabulary import SchemeState
from gongkai.law.report_periods import PeriodKind, ReportPeriod


def open_due_rounds(*, today: date) -> list[Round]:
    """Open the last period that is over of every adopted scheme, where nobody has; run it daily.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    opened = []
    for scheme in Scheme.objects.filter(state=SchemeState.ADOPTED, year__gte=today.year - 1).order_by("pk"):
        over = [covers for covers in _periods(scheme) if covers.to_on < today]
        if over and not Round.objects.filter(scheme=scheme, ordinal=over[-1].ordinal).exists():
            opened += _opened(scheme.pk, over[-1].ordinal)
    return opened


def _periods(scheme: Scheme) -> list[ReportPeriod]:
    kind = PeriodKind(scheme.period)
    return [ReportPeriod(scheme.year, kind, ordinal) for ordinal in range(1, kind.most + 1)]


@transaction.atomic
def _opened(scheme_id: int, ordinal: int) -> list[Round]:
    scheme = Scheme.objects.select_for_update().get(pk=scheme_id)
    try:
        return [opening.begin(scheme, ordinal, by=SYSTEM)]
    except (OpenedAlready, NobodyToAssess):  # somebody was quicker, or an earlier version did it
        return []
