"""What was received and how it was handled between two days, each figure with the cases it counts.

Cases that were split or sent on are counted where they went on; those of the Regulation's right to have a record put right
are counted apart. Received and carried in is always concluded and carried out.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

from django.db.models import Avg, Count
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.info_requests import clock, figures_beside, figures_fees, results
from gongkai.info_requests.counting import Period, one_decimal, share
from gongkai.info_requests.displays import CaseFilters, Flag
from gongkai.info_requests.displays_figures import Figure, RequestFigures
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.results import Result
from gongkai.info_requests.urgency import Warnings
from gongkai.info_requests.vocabulary import RequestKind
from gongkai.law.vocabulary import ApplicantKind, Channel, Term

WORKING_DAYS = "个工作日"


def figures(actor: Actor, *, from_on: date, to_on: date, agency_id: int | None = None) -> RequestFigures:
    """The figures of one body, or of every body in reach; all there, also when nothing was received.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    base = CaseFilters(tab="all", agency_id=agency_id, request_kind=RequestKind.DISCLOSURE)
    period = Period(actor, from_on, to_on, base, Warnings.of(timezone.localdate()))
    received = period.counted("received", "新收申请", period.received)
    concluded = period.counted("concluded", "办结申请", period.concluded)
    endings = _ended(period)
    return RequestFigures(
        from_on=from_on,
        to_on=to_on,
        agency_name=Agency.objects.values_list("name", flat=True).get(pk=agency_id) if agency_id else "",
        received=received,
        concluded=concluded,
        by_channel=_terms(period, Channel, "channel", "channel"),
        by_kind=_terms(period, ApplicantKind, "applicant__kind", "kind"),
        results=_endings(period, endings, whole=int(concluded.value or 0)),
        **_groups(period, endings, whole=int(concluded.value or 0)),
        **_carried(period),
        **_timely(period),
        elapsed=_elapsed(period),
        **_on_the_way(period),
        flags=[
            period.counted(flag, flag.label, replace(period.received, flag=flag.value), of=int(received.value or 0))
            for flag in Flag
        ],
        ratings=_ratings(period),
        **figures_fees.fees(period),
        **figures_beside.beside(period),
    )


def _by(period: Period, column: str, filters: CaseFilters) -> dict[str, int]:
    return dict(period.cases(filters).values_list(column).annotate(n=Count("pk")))


def _ended(period: Period) -> dict[str, int]:
    """How many ended in each way; an answer after hearing a third party that withholds counts by itself.

    Law: Regulation 2008, Arts. 14, 23.
    """
    found = _by(period, "outcome", period.concluded)
    if found.get(results.HEARD):
        refused = period.cases(replace(period.concluded, outcome=results.HEARD_REFUSED)).count()
        found |= {results.HEARD: found[results.HEARD] - refused, results.HEARD_REFUSED: refused}
    return found


def _terms(period: Period, terms: type[Term], column: str, name: str) -> list[Figure]:
    """One figure for every member of a closed list, none left out."""
    found = _by(period, column, period.received)
    whole = sum(found.values())
    return [
        Figure(
            f"{name}_{term}",
            term.label,
            found.get(term, 0),
            replace(period.received, **dict[str, Any]({name: term.value})),
            share(found.get(term, 0), whole),
        )
        for term in terms
    ]


def _endings(period: Period, endings: Mapping[str, int], *, whole: int) -> list[Figure]:
    """How many ended in each way that occurred, in the order of the law's list."""
    known = [code for codes in results.groups().values() for code in codes if endings.get(code)]
    return [_ending(period, code, outcome_label(code), [code], endings, whole) for code in known]


def _groups(period: Period, endings: Mapping[str, int], *, whole: int) -> dict[str, Any]:
    return {
        group.value: _ending(period, group.value, group.label, results.groups()[group], endings, whole)
        for group in Result
    }


def _ending(
    period: Period, key: str, label: str, codes: Sequence[str], endings: Mapping[str, int], whole: int
) -> Figure:
    value = sum(endings.get(code, 0) for code in codes)
    return Figure(key, label, value, replace(period.concluded, outcome=",".join(codes)), share(value, whole))


def _carried(period: Period) -> dict[str, Any]:
    after = period.to_on + timedelta(days=1)
    return {
        "carried_in": period.counted("carried_in", "上期结转", replace(period.base, pending_on=period.from_on)),
        "carried_out": period.counted("carried_out", "结转下期", replace(period.base, pending_on=after)),
    }


def _timely(period: Period) -> dict[str, Any]:
    """Whether the answers kept their last day; what ended without one, or had none, counts in neither.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """
    closed = replace(period.concluded, mark="on_time"), replace(period.concluded, mark="late")
    in_time, late = (period.cases(filters).count() for filters in closed)
    yesterday = period.warnings.today - timedelta(days=1)
    overdue = replace(period.base, mark="overdue", mark_to=min(period.to_on, yesterday))
    return {
        "on_time": Figure("on_time", "按期答复", in_time, closed[0], share(in_time, in_time + late)),
        "late": Figure("late", "逾期答复", late, closed[1], share(late, in_time + late)),
        "waiting_late": period.counted("waiting_late", "逾期未答复", overdue),
    }


def _elapsed(period: Period) -> list[Figure]:
    """Working days from receipt to the answer, time spent on corrections and opinions among them."""
    filters = replace(period.concluded, mark="answered")
    spans = period.cases(filters).values_list("received_on", "closed_on").annotate(n=Count("pk"))
    count = clock.calendar().count
    days = sorted(count(received, closed) for received, closed, n in spans if received for _ in range(n))
    mean = Decimal(sum(days)) / len(days) if days else None
    found: dict[str, tuple[str, Any]] = {
        "elapsed_median": ("答复用时中位数", median(days) if days else None),
        "elapsed_mean": ("平均答复用时", mean),
        "elapsed_longest": ("最长答复用时", days[-1] if days else None),
    }
    return [Figure(key, label, one_decimal(value), filters, unit=WORKING_DAYS) for key, (label, value) in found.items()]


def _on_the_way(period: Period) -> dict[str, Any]:
    sent_on = replace(period.base, outcome="sent_on", closed_from=period.from_on, closed_to=period.to_on)
    records = replace(period.received, request_kind=RequestKind.CORRECTION)
    return {
        "extensions": period.counted("extensions", "延长答复期限", period.happened("extended")),
        "corrections": period.counted("corrections", "告知补正", period.happened("corrected")),
        "consultations": period.counted("consultations", "征求意见", period.happened("consulted")),
        "sent_on": period.counted("sent_on", "移送其他机关", sent_on),
        "record_corrections": period.counted("record_corrections", "申请更正信息", records),
    }


def _ratings(period: Period) -> list[Figure]:
    filters = replace(period.concluded, mark="rated")
    found = period.cases(filters).aggregate(n=Count("pk"), mean=Avg("rating"))
    return [
        Figure("rated", "申请人评价", found["n"], filters),
        Figure("rating_mean", "平均评价", one_decimal(found["mean"]), filters, unit="分"),
    ]
