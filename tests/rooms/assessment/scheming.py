"""A county with an office that assesses, its schemes and rounds, for the tests of this room."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.assessment.actions.adopt_scheme import adopt_scheme
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.assessment.actions.open_round import open_round
from gongkai.assessment.actions.put_indicator import put_indicator
from gongkai.assessment.actions.score import score
from gongkai.assessment.actions.set_bands import set_bands
from gongkai.assessment.actions.show import show
from gongkai.assessment.checking import Band
from gongkai.assessment.drafting import Heading, Line
from gongkai.assessment.models import Indicator, Round, Scheme, Score
from gongkai.assessment.vocabulary import Method
from gongkai.law.report_periods import PeriodKind
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county

THREE = (("优秀", 90, 100), ("合格", 60, 89), ("不合格", 0, 59))


@dataclass(frozen=True)
class Office:
    """The county, its office with two people who assess, and two bodies with their heads."""

    county: Agency
    office: Agency
    overseer: Actor
    second: Actor
    first_body: Agency
    first_head: Actor
    other_body: Agency
    other_head: Actor


def make_office() -> Office:
    county = make_county(f"示范县人民政府{Agency.objects.count()}")
    office = make_agency(parent=county, is_competent=True, position=1)
    one, two = make_agency(parent=county, position=2), make_agency(parent=county, position=3)
    overseers = [_overseer(county, office) for _ in range(2)]
    heads = [make_actor(body, Duty.OFFICE_HEAD) for body in (one, two)]
    return Office(county, office, *overseers, one, heads[0], two, heads[1])


def _overseer(county: Agency, office: Agency) -> Actor:
    from_above = make_actor(county, Duty.OVERSEE, branch=True)
    return Actor(from_above.user_id, from_above.name, from_above.username, office.pk, None, from_above.grants)


def heading(**changes: Any) -> Heading:
    return Heading(**({"title": "示范县月度考核方案", "year": 2026, "period": PeriodKind.MONTH} | changes))


def bands(given: Any = THREE) -> list[Band]:
    return [Band(label, Decimal(least), Decimal(most)) for label, least, most in given]


def draft(at: Office, *, points: tuple[int, ...] = (60, 40), **changes: Any) -> Scheme:
    """A draft with one automatic indicator of the first points and manual ones of the others."""
    scheme = draft_scheme(at.county.pk, heading(**changes), by=at.overseer)
    put_indicator(scheme.pk, Line("按时率", Decimal(points[0]), Method.AUTO, formula="publish_in_time"), by=at.overseer)
    for n, most in enumerate(points[1:], start=1):
        put_indicator(scheme.pk, Line(f"抽查{n}", Decimal(most)), by=at.overseer)
    set_bands(scheme.pk, bands(), by=at.overseer)
    return scheme


def adopted(at: Office, **changes: Any) -> Scheme:
    return adopt_scheme(draft(at, **changes).pk, by=at.overseer)


def opened(at: Office, *, ordinal: int = 1, **changes: Any) -> Round:
    return open_round(adopted(at, **changes).pk, ordinal=ordinal, by=at.overseer)


def manual(one: Round, body: Agency) -> Score:
    return Score.objects.get(result__round=one, result__agency=body, indicator__method=Method.MANUAL)


def scored(at: Office, one: Round, first: int = 38, other: int = 40) -> Round:
    """Both bodies scored by the overseer."""
    for body, points in ((at.first_body, first), (at.other_body, other)):
        reason = "" if points == 40 else "发现两处问题"
        score(manual(one, body).pk, value=Decimal(points), reason=reason, by=at.overseer)
    return one


def shown(at: Office, **changes: Any) -> Round:
    return show(scored(at, opened(at, **changes)).pk, by=at.overseer)


def past_appeals(one: Round) -> Round:
    """As if the period for appeals were over."""
    days = {"shown_on": date(2026, 3, 2), "appeals_until": date(2026, 3, 9)}
    Round.objects.filter(pk=one.pk).update(**days)
    return Round.objects.get(pk=one.pk)


def today() -> date:
    return timezone.localdate()


def indicator(scheme: Scheme, title: str) -> Indicator:
    return scheme.indicators.get(title=title)
