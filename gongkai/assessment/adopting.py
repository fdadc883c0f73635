"""What is entered about an adoption: tidied, possible, worth what the year's rules say; and years that are settled."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.assessment import visibility
from gongkai.assessment.errors import AdoptedAlready, RuleOfAnotherYear, YearDecided
from gongkai.assessment.models import AdoptionRecord, AdoptionRule, Award
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to as visible_items


@dataclass(frozen=True)
class Adoption:
    """An adoption as it is typed; without a title that of the item."""

    agency_id: int
    rule_id: int
    adopted_on: date
    proof: str
    title: str = ""
    item_id: int | None = None


def checked(entry: Adoption, *, by: Actor, own: AdoptionRecord | None = None) -> dict[str, Any]:
    """The columns of a record."""
    rule, item = rule_for(entry, by=by), _item(entry, own, by=by)
    must_have_come(entry.adopted_on, what="采纳日期", field="adopted_on")
    if entry.adopted_on.year != rule.year:
        raise RuleOfAnotherYear(on=entry.adopted_on, year=rule.year, field="rule_id")
    must_be_unsettled(rule.authority_id, rule.year)
    typed = plain.one_line(entry.title) or (str(item) if item else "")
    title = plain.needed(typed, what="信息名称", most=200, field="title")
    _must_be_new(entry.agency_id, title, rule, own)
    return {
        "agency_id": entry.agency_id,
        "item": item,
        "title": title,
        "rule": rule,
        "year": rule.year,
        "adopted_on": entry.adopted_on,
        "proof": plain.needed(plain.one_line(entry.proof), what="采纳证明", most=300, field="proof"),
        "points": rule.points,
        "cash": rule.cash,
    }


def rule_for(entry: Adoption, *, by: Actor) -> AdoptionRule:
    """The rule, if it is of an authority above the body."""
    above = visibility.above(frozenset({entry.agency_id}))
    found = AdoptionRule.objects.filter(pk=entry.rule_id, authority_id__in=above, is_active=True).first()
    if found is None:
        raise NothingFound(given=entry.rule_id, what="采纳渠道", field="rule_id")
    return found


def must_be_unsettled(authority_id: int, year: int) -> None:
    """Refuse to touch a year whose awards were decided."""
    decided = Award.objects.filter(authority_id=authority_id, year=year).first()
    if decided:
        raise YearDecided(year=year, on=decided.decided_on)


def _item(entry: Adoption, own: AdoptionRecord | None, *, by: Actor) -> InfoItem | None:
    if entry.item_id is None:
        return None
    if own and own.item_id == entry.item_id:
        return own.item
    found = visible_items(by).filter(pk=entry.item_id, agency_id=entry.agency_id).first()
    if found is None:
        raise NothingFound(given=entry.item_id, what="信息", field="item_id")
    return found


def _must_be_new(agency_id: int, title: str, rule: AdoptionRule, own: AdoptionRecord | None) -> None:
    twins = AdoptionRecord.objects.filter(agency_id=agency_id, title=title, rule=rule, is_void=False)
    twin = twins.exclude(pk=own.pk if own else 0).first()
    if twin:
        raise AdoptedAlready(given=title, channel=rule.channel, on=twin.adopted_on, field="title")
