"""Beginning a round: whom it takes in, with an empty score for every indicator, and what can be counted counted."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import branch_ids
from gongkai.assessment import computing, totals
from gongkai.assessment.errors import NobodyToAssess, OpenedAlready, PeriodNotOver, PeriodNotThere
from gongkai.assessment.models import Result, Round, Scheme, Score
from gongkai.assessment.vocabulary import Method
from gongkai.audit import journal
from gongkai.law.report_periods import PeriodKind, ReportPeriod


def bodies(scheme: Scheme) -> QuerySet[Agency]:
    """The bodies a scheme assesses: those below the authority, of its kinds; the office that scores only if it says so."""
    found = Agency.objects.filter(pk__in=branch_ids(scheme.authority_id) - {scheme.authority_id}, is_active=True)
    found = found.filter(kind__in=scheme.kinds) if scheme.kinds else found
    return (found if scheme.includes_office else found.filter(is_competent=False)).order_by("position", "pk")


def begin(scheme: Scheme, ordinal: int, *, by: Actor) -> Round:
    """The round with every body in it; automatic scores are there at once.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    covers = _period(scheme, ordinal)
    _must_be_new(scheme, covers)
    found = list(bodies(scheme))
    if not found:
        raise NobodyToAssess(title=scheme.title)
    one = Round.objects.create(
        scheme=scheme,
        authority_id=scheme.authority_id,
        year=covers.year,
        period=covers.kind,
        ordinal=covers.ordinal,
        opened_by_id=by.user_id,
        opened_at=timezone.now(),
    )
    _lay_out(one, found)
    computing.recount(one)
    totals.restate(one)
    journal.record("assessment.open_round", one, by=by, covers=covers.label, bodies=len(found))
    return one


def _period(scheme: Scheme, ordinal: int) -> ReportPeriod:
    kind = PeriodKind(scheme.period)
    if not 1 <= ordinal <= kind.most:
        raise PeriodNotThere(period=kind.label, given=ordinal, field="ordinal")
    covers = ReportPeriod(scheme.year, kind, ordinal)
    if covers.to_on >= timezone.localdate():
        raise PeriodNotOver(period=covers.label, last=covers.to_on, next=covers.to_on + timedelta(days=1))
    return covers


def _must_be_new(scheme: Scheme, covers: ReportPeriod) -> None:
    """A version of a scheme does not assess again what an earlier version did."""
    line = Scheme.objects.filter(authority_id=scheme.authority_id, year=scheme.year, title=scheme.title)
    if Round.objects.filter(scheme__in=line, ordinal=covers.ordinal).exists():
        raise OpenedAlready(round=covers.label)


def _lay_out(one: Round, found: list[Agency]) -> None:
    Result.objects.bulk_create(
        Result(round=one, agency=agency, agency_name=agency.name, position=place)
        for place, agency in enumerate(found, start=1)
    )
    scored = list(one.scheme.indicators.exclude(method=Method.GROUP))
    Score.objects.bulk_create(
        (Score(result=result, indicator=indicator) for result in one.results.all() for indicator in scored),
        batch_size=500,
    )
