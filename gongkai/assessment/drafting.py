"""What is written into a scheme: tidied, possible, or refused at its field; and the templates a scheme may begin with."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.assessment.checking import Band, shown
from gongkai.assessment.errors import BadParameter, MeasureTwice, SchemeTaken, UnknownMeasure
from gongkai.assessment.measures import MEASURES
from gongkai.assessment.models import GradeBand, Indicator, Scheme
from gongkai.assessment.vocabulary import Blank, Method
from gongkai.entry import plain
from gongkai.entry.errors import NumberOutOfReach
from gongkai.entry.numbers import must_lie
from gongkai.law.report_periods import PeriodKind, first_year
from gongkai.law.sentences import say
from gongkai.law.vocabulary import AgencyKind

TEMPLATES = Path(__file__).with_name("templates.toml")
LAST_YEAR = 2100
MOST_POINTS, MOST_BANDS = Decimal(10000), 8
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Heading:
    """What a scheme says of itself, as it is typed."""

    title: str
    year: int
    period: str = PeriodKind.YEAR
    basis: str = ""
    kinds: Sequence[str] = ()
    includes_office: bool = False
    total: Decimal = Decimal(100)
    blank: str = Blank.FULL
    appeal_days: int = 5
    notice_days: int = 20
    carried_share: Decimal = Decimal()
    outside_name: str = ""
    outside_share: Decimal = Decimal()


@dataclass(frozen=True)
class Line:
    """One indicator, or a group of them, as it is typed."""

    title: str
    max_score: Decimal
    method: str = Method.MANUAL
    words: str = ""
    parent_id: int | None = None
    formula: str = ""
    parameters: Mapping[str, int] = field(default_factory=dict)
    evidence_required: bool = False
    position: int | None = None


def heading(entry: Heading, *, authority_id: int, own: Scheme | None = None) -> dict[str, Any]:
    """The columns of a scheme."""
    title = plain.needed(plain.one_line(entry.title), what="名称", most=120, field="title")
    year = must_lie(entry.year, least=first_year(), most=LAST_YEAR, what="年度", field="year")
    twins = Scheme.objects.filter(authority_id=authority_id, year=year, title=title)
    if twins.exclude(pk=own.pk if own else 0).exclude(pk__in=_line_of(own)).exists():
        raise SchemeTaken(year=year, given=title, field="title")
    return {
        "title": title,
        "year": year,
        "period": PeriodKind(entry.period),
        "basis": plain.said(plain.one_line(entry.basis), what="依据（文号）", most=200, field="basis"),
        "kinds": [AgencyKind(kind).value for kind in entry.kinds],
        "includes_office": entry.includes_office,
        "total": amount(entry.total, most=MOST_POINTS, what="总分", field="total", least=Decimal(1)),
        "blank": Blank(entry.blank),
        "outside_name": plain.said(plain.one_line(entry.outside_name), what="挂钩的其他考评", most=120, field="outside_name"),
        **_settings(entry),
    }  # fmt: skip


def _settings(entry: Heading) -> dict[str, Any]:
    share = {"most": Decimal(100)}
    return {
        "appeal_days": must_lie(entry.appeal_days, least=1, most=60, what="申诉期（工作日）", field="appeal_days"),
        "notice_days": must_lie(entry.notice_days, most=180, what="实地考核提前通知（日）", field="notice_days"),
        "carried_share": amount(entry.carried_share, what="平均分计入年度的比例", field="carried_share", **share),
        "outside_share": amount(entry.outside_share, what="计入其他考评的权重", field="outside_share", **share),
    }


def line(entry: Line, *, scheme: Scheme, own: Indicator | None = None) -> dict[str, Any]:
    """The columns of an indicator."""
    method = Method(entry.method)
    automatic = method is Method.AUTO
    return {
        "title": plain.needed(plain.one_line(entry.title), what="指标", most=120, field="title"),
        "words": plain.said(entry.words, what="评分标准", most=2000, field="words"),
        "max_score": amount(entry.max_score, most=MOST_POINTS, what="分值", field="max_score"),
        "method": method,
        "parent": None if method is Method.GROUP else _group(entry.parent_id, scheme),
        "formula": _formula(entry.formula, scheme, own) if automatic else "",
        "parameters": _parameters(entry) if automatic else {},
        "evidence_required": entry.evidence_required and method is Method.MANUAL,
    }


def bands(given: Sequence[Band]) -> list[Band]:
    """Grades as typed, tidied, the highest first."""
    must_lie(len(given), least=1, most=MOST_BANDS, what="等次数", field="bands")
    found = []
    for one in given:
        label = plain.needed(plain.one_line(one.label), what="等次", most=20, field="bands")
        least = amount(one.least, most=MOST_POINTS, what=label, field="bands")
        found.append(Band(label, least, amount(one.most, least=least, most=MOST_POINTS, what=label, field="bands")))
    return sorted(found, key=lambda band: -band.least)


def amount(given: Decimal, *, most: Decimal, what: str, field: str, least: Decimal = Decimal()) -> Decimal:
    """Points with two decimals at most, or the refusal that says between what they must lie."""
    if not given.is_finite() or not least <= given <= most:
        raise NumberOutOfReach(what=what, given=given, least=shown(least), most=shown(most), field=field)
    return given.quantize(CENT)


@cache
def templates() -> dict[str, dict[str, Any]]:
    """The schemes one may begin with, by key."""
    return tomllib.loads(TEMPLATES.read_text("utf-8"))


def fill(scheme: Scheme, key: str) -> None:
    """Write a template's grades and indicators into a new scheme."""
    template = templates()[key]
    GradeBand.objects.bulk_create(
        GradeBand(scheme=scheme, label=label, least=Decimal(str(least)), most=Decimal(str(most)))
        for label, least, most in template["bands"]
    )
    place = 0
    for group in template["group"]:
        place += 1
        points = Decimal(str(group.get("points", 0)))
        above = Indicator.objects.create(
            scheme=scheme, position=place, title=group["title"], max_score=points, method=Method.GROUP
        )
        for one in group["indicator"]:
            place += 1
            Indicator.objects.create(scheme=scheme, parent=above, position=place, **_columns(one))


def _columns(one: Mapping[str, Any]) -> dict[str, Any]:
    formula = one.get("formula", "")
    return {
        "title": one["title"],
        "words": one.get("words", ""),
        "max_score": Decimal(str(one["points"])),
        "method": Method.AUTO if formula else Method.MANUAL,
        "formula": formula,
        "parameters": MEASURES[formula].with_defaults(one.get("parameters", {})) if formula else {},
        "evidence_required": one.get("evidence", False),
    }


def _line_of(own: Scheme | None) -> list[int]:
    """The earlier and later versions of a scheme, which share its name."""
    if own is None:
        return []
    same = Scheme.objects.filter(authority_id=own.authority_id, year=own.year, title=own.title)
    return list(same.values_list("pk", flat=True))


def _group(pk: int | None, scheme: Scheme) -> Indicator | None:
    return Indicator.objects.filter(pk=pk, scheme=scheme, method=Method.GROUP).first() if pk else None


def _formula(key: str, scheme: Scheme, own: Indicator | None) -> str:
    if key not in MEASURES:
        raise UnknownMeasure(given=key[:40], field="formula")
    twin = scheme.indicators.filter(formula=key).exclude(pk=own.pk if own else 0).first()
    if twin:
        raise MeasureTwice(other=twin.title, given=MEASURES[key].label, field="formula")
    return key


def _parameters(entry: Line) -> dict[str, int]:
    measure = MEASURES[entry.formula]
    found = measure.with_defaults({key: value for key, value in entry.parameters.items() if value is not None})
    for one in measure.parameters:
        must_lie(found[one.key], least=one.least, most=one.most, what=one.label, field=one.key)
    if found.get("zero_at", 0) >= found.get("full_at", 1):
        problem = say("应当低于得满分的比例{full}%", full=found["full_at"])
        raise BadParameter(what="不得分的比例", given=found["zero_at"], problem=problem, field="zero_at")
    return found
