"""What staff see of adoptions: the list, the ranking, the rules of a year, and the awards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.assessment import showing, standings, visibility
from gongkai.assessment.displays import AdoptionRow
from gongkai.assessment.models import AdoptionFile, AdoptionPolicy, AdoptionRecord, AdoptionRule, Award
from gongkai.assessment.rewarding import Worth, together_of, worths
from gongkai.assessment.vocabulary import Level, Together
from gongkai.paging import Page, paged, streamed

ORDER = ("-adopted_on", "-pk")


@dataclass(frozen=True)
class AdoptionFilters:
    """What the list is narrowed to; empty fields do not narrow."""

    q: str = ""
    agency_id: int | None = None
    year: int | None = None
    month: int | None = None
    level: str = ""


@dataclass(frozen=True)
class YearView:
    """A year's rules, how adoptions count together, and what was decided."""

    authority_id: int
    year: int
    together: Together
    basis: str
    rules: Sequence[AdoptionRule]
    awards: Sequence[Award]
    may_design: bool


def adoptions(actor: Actor, filters: AdoptionFilters, *, page: int = 1) -> Page[AdoptionRow]:
    """One page of the list, the newest first. Six queries."""
    worth, files = _worths(actor, filters), _files(actor)
    return paged(_narrowed(actor, filters), lambda one: _row(actor, one, worth, files), order=ORDER, page=page)


def rows(actor: Actor, filters: AdoptionFilters) -> Iterator[AdoptionRow]:
    """All of it, for an export."""
    worth, files = _worths(actor, filters), _files(actor)
    return streamed(_narrowed(actor, filters), lambda one: _row(actor, one, worth, files))


def adoption(actor: Actor, pk: int) -> AdoptionRow:
    """One record; unknown and hidden look the same."""
    one = visibility.adoptions(actor).select_related("agency", "rule").filter(pk=pk).first()
    if one is None:
        raise Unknown
    beside = AdoptionRecord.objects.filter(agency_id=one.agency_id, year=one.year, is_void=False)
    together = together_of(one.rule.authority_id, one.year)
    return _row(actor, one, worths(beside, together=together), _files(actor))


def ranking(actor: Actor, authority_id: int, year: int, *, month: int | None = None) -> list[standings.Place]:
    """How the bodies stand; open to everybody who works below the authority."""
    _must_stand_below(actor, authority_id)
    return standings.of_year(authority_id, year, month=month)


def year_of(actor: Actor, authority_id: int, year: int) -> YearView:
    """The rules of a year and its awards. Four queries."""
    _must_stand_below(actor, authority_id)
    policy = AdoptionPolicy.objects.filter(authority_id=authority_id, year=year).first()
    return YearView(
        authority_id,
        year,
        Together(policy.together) if policy else Together.HIGHEST,
        policy.basis if policy else "",
        list(AdoptionRule.objects.filter(authority_id=authority_id, year=year)),
        list(Award.objects.filter(authority_id=authority_id, year=year)),
        actor.may(visibility.DESIGN, At(authority_id)),
    )


def rule_choices(actor: Actor) -> list[tuple[int, str]]:
    """The channels somebody may enter an adoption by, the newest year first."""
    found = AdoptionRule.objects.filter(is_active=True)
    found = found.filter(visibility.among("authority_id", visibility.authorities(actor))).order_by("-year", "pk")
    return [(one.pk, f"{one.year}　{one.channel}（{one.points:g}）") for one in found[:200]]


def authority_of(actor: Actor) -> int | None:
    """The authority whose rules this person reads or makes: the one with rules nearest the top; else the own branch's."""
    reach = visibility.reach(actor, visibility.DESIGN)
    above = visibility.authorities(actor)
    found = AdoptionRule.objects.filter(visibility.among("authority_id", above)).order_by("authority_id")
    known = found.values_list("authority_id", flat=True).first()
    return known if known is not None else min(reach, default=None) if reach else None


def adoption_file(actor: Actor, pk: int) -> AdoptionFile:
    """A proof this person may see."""
    found = AdoptionFile.objects.select_related("file").filter(pk=pk, record__in=visibility.adoptions(actor)).first()
    if found is None:
        raise Unknown
    return found


def _must_stand_below(actor: Actor, authority_id: int) -> None:
    above = visibility.authorities(actor)
    if above is not None and authority_id not in above:
        raise Unknown


def _narrowed(actor: Actor, filters: AdoptionFilters) -> QuerySet[AdoptionRecord]:
    equal = {
        "agency_id": filters.agency_id,
        "year": filters.year,
        "adopted_on__month": filters.month,
        "rule__level": filters.level,
    }
    found = visibility.adoptions(actor).filter(**{name: value for name, value in equal.items() if value})
    for word in filters.q.split()[:5]:
        found = found.filter(Q(title__icontains=word) | Q(rule__channel__icontains=word))
    return found.select_related("agency", "rule")


def _worths(actor: Actor, filters: AdoptionFilters) -> dict[int, Worth]:
    """What each record counts, year by year and authority by authority."""
    found = visibility.adoptions(actor).filter(is_void=False).select_related("rule")
    found = found.filter(year=filters.year) if filters.year else found
    policies = AdoptionPolicy.objects.values_list("authority_id", "year", "together")
    together = {(authority_id, year): how for authority_id, year, how in policies}
    grouped: dict[tuple[int, int], list[AdoptionRecord]] = {}
    for one in found:
        grouped.setdefault((one.rule.authority_id, one.year), []).append(one)
    worth: dict[int, Worth] = {}
    for key, records in grouped.items():
        worth |= worths(records, together=together.get(key, Together.HIGHEST))
    return worth


def _files(actor: Actor) -> dict[int, tuple[tuple[int, str], ...]]:
    mine = visibility.adoptions(actor)
    return showing.files_of(AdoptionFile.objects.filter(record__in=mine).values_list("record_id", "pk", "name"))


def _row(
    actor: Actor, one: AdoptionRecord, worth: dict[int, Worth], files: dict[int, tuple[tuple[int, str], ...]]
) -> AdoptionRow:
    counts = worth[one.pk].points if one.pk in worth else Decimal()
    return AdoptionRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        title=one.title,
        item_id=one.item_id,
        rule_id=one.rule_id,
        channel=one.rule.channel,
        level=Level(one.rule.level),
        adopted_on=one.adopted_on,
        proof=one.proof,
        points=one.points,
        cash=one.cash,
        counts=counts,
        is_void=one.is_void,
        reason=one.reason,
        files=files.get(one.pk, ()),
        may_change=not one.is_void and actor.may("assessment.adopt", one),
    )
