"""核定年度采纳奖励: places, points and money of a year are settled; nothing of the year changes any more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At, locked
from gongkai.assessment import adopting, standings
from gongkai.assessment.errors import BadPrize, NothingAdopted
from gongkai.assessment.models import Award
from gongkai.assessment.standings import Place
from gongkai.audit import journal
from gongkai.entry import plain

PRIZE = re.compile(r"(?P<name>\S{1,40}) (?P<count>\d{1,3}) (?P<cash>\d{1,6})(?:元)?")


@dataclass(frozen=True)
class Prize:
    """A prize for so many bodies, and its money."""

    name: str
    count: int
    cash: Decimal


@transaction.atomic
def decide_awards(authority_id: int, *, year: int, prizes: str = "", by: Actor) -> list[Award]:
    """Settle a year: one prize a line, as “一等奖 1 1000”, given from the first place on; equal places share the prize."""
    by.must("assessment.design", At(authority_id))
    locked(authority_id)
    adopting.must_be_unsettled(authority_id, year)
    found = standings.of_year(authority_id, year)
    if not found:
        raise NothingAdopted(year=year)
    given = shared_out(found, read_prizes(prizes))
    today = timezone.localdate()
    awards = Award.objects.bulk_create(
        Award(authority_id=authority_id, year=year, decided_by_id=by.person_id, decided_on=today, **values)
        for values in given
    )
    about = Agency.objects.get(pk=authority_id)
    journal.record("assessment.decide_awards", about, by=by, year=year, count=len(awards))
    return awards


def read_prizes(text: str) -> list[Prize]:
    """The prizes as typed, the highest first."""
    kept = plain.said(text, what="奖项", most=1000, field="prizes")
    found = []
    for line in filter(None, (" ".join(one.split()) for one in kept.splitlines())):
        parts = PRIZE.fullmatch(line)
        if parts is None:
            raise BadPrize(given=line[:40], field="prizes")
        found.append(Prize(parts["name"], int(parts["count"]), Decimal(parts["cash"])))
    return found


def shared_out(places: Sequence[Place], prizes: Sequence[Prize]) -> list[dict[str, object]]:
    """Every body with its prize, if it has one: who shares a place shares the prize of that place."""
    ladder = [prize for prize in prizes for _ in range(prize.count)]
    found: list[dict[str, object]] = []
    for one in places:
        prize = ladder[one.rank - 1] if one.rank <= len(ladder) else None
        found.append(
            {
                "agency_id": one.agency_id,
                "agency_name": one.agency_name,
                "rank": one.rank,
                "records": one.records,
                "points": one.points,
                "cash": one.cash,
                "prize": prize.name if prize else "",
                "prize_cash": prize.cash if prize else Decimal(),
            }
        )
    return found
