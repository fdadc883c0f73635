"""What staff see of schemes: the list, and one with everything on it."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.assessment import checking, explaining
from gongkai.assessment.displays import BandRow, IndicatorRow, SchemeRow, SchemeView
from gongkai.assessment.models import Indicator, Round, Scheme
from gongkai.assessment.visibility import DESIGN, SCORE, schemes as visible
from gongkai.assessment.vocabulary import Blank, Method, SchemeState
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import AgencyKind


def schemes(actor: Actor, *, year: int | None = None) -> list[SchemeRow]:
    """Every scheme this person may see, the newest year first. Two queries at most."""
    found = visible(actor).select_related("authority").order_by("-year", "title", "-version")
    return [SchemeRow(**_row(one)) for one in (found.filter(year=year) if year else found)]


def scheme(actor: Actor, pk: int) -> SchemeView:
    """One scheme; unknown and hidden look the same."""
    one = visible(actor).select_related("authority").filter(pk=pk).first()
    if one is None:
        raise Unknown
    indicators = list(one.indicators.all())
    shares = ("includes_office", "appeal_days", "notice_days", "carried_share", "outside_name", "outside_share")
    values: dict[str, Any] = {name: getattr(one, name) for name in shares}
    return SchemeView(
        **_row(one),
        **values,
        kind_codes=tuple(one.kinds),
        blank=Blank(one.blank),
        indicators=lines(indicators),
        bands=[BandRow(band.label, band.least, band.most) for band in one.bands.all()],
        sum=sum((each.max_score for each in checking.leaves(indicators)), Decimal()),
        problems=[wrong.sentence for wrong in checking.problems(one)] if one.state == SchemeState.DRAFT else [],
        ordinals=_ordinals(one) if actor.may(SCORE, At(one.authority_id)) else [],
        may=_may(actor, one),
    )


def lines(indicators: Sequence[Indicator]) -> list[IndicatorRow]:
    """Groups with what stands in them, in order; what stands in no group at its own place."""
    below: dict[int | None, list[Indicator]] = defaultdict(list)
    for one in indicators:
        below[one.parent_id].append(one)
    found: list[IndicatorRow] = []
    for top in below[None]:
        inside = below[top.pk]
        within = sum((one.max_score for one in inside), Decimal())
        found.append(line_of(top, within if top.method == Method.GROUP else None))
        found += [line_of(one) for one in inside]
    return found


def line_of(one: Indicator, within: Decimal | None = None) -> IndicatorRow:
    """One indicator by itself."""
    return IndicatorRow(
        id=one.pk,
        parent_id=one.parent_id,
        title=one.title,
        words=explaining.rule(one),
        own_words=one.words,
        max_score=one.max_score,
        within=within,
        method=Method(one.method),
        formula=one.formula,
        parameters=dict(one.parameters),
        evidence_required=one.evidence_required,
        position=one.position,
    )


def _row(one: Scheme) -> dict[str, Any]:
    return {
        "id": one.pk,
        "agency_id": one.authority_id,
        "authority_name": one.authority.name,
        "title": one.title,
        "year": one.year,
        "period": PeriodKind(one.period),
        "version": one.version,
        "state": SchemeState(one.state),
        "basis": one.basis,
        "kinds": tuple(AgencyKind(kind).label for kind in one.kinds),
        "total": one.total,
        "adopted_on": one.adopted_on,
    }


def _ordinals(one: Scheme) -> list[tuple[int, str]]:
    """The periods that are over and not assessed, the newest first."""
    if one.state != SchemeState.ADOPTED:
        return []
    line = Scheme.objects.filter(authority_id=one.authority_id, year=one.year, title=one.title)
    done = set(Round.objects.filter(scheme__in=line).order_by().values_list("ordinal", flat=True))
    kind, today = PeriodKind(one.period), timezone.localdate()
    every = [ReportPeriod(one.year, kind, n) for n in range(kind.most, 0, -1)]
    return [(each.ordinal, each.label) for each in every if each.ordinal not in done and each.to_on < today]


def _may(actor: Actor, one: Scheme) -> dict[str, bool]:
    designs = actor.may(DESIGN, At(one.authority_id))
    return {
        "change": designs and one.state == SchemeState.DRAFT,
        "adopt": designs and one.state == SchemeState.DRAFT,
        "retire": designs and one.state == SchemeState.ADOPTED,
        "copy": designs,
    }
