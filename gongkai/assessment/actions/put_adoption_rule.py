"""采纳计分标准: what an item earns that a channel took up, in points and money."""

from decimal import Decimal

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At, locked
from gongkai.assessment import adopting, drafting
from gongkai.assessment.errors import ChannelTaken
from gongkai.assessment.models import AdoptionRule
from gongkai.assessment.vocabulary import Level
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.law.report_periods import first_year


@transaction.atomic
def put_adoption_rule(
    authority_id: int,
    *,
    year: int,
    channel: str,
    level: str,
    points: Decimal,
    cash: Decimal = Decimal(),
    is_active: bool = True,
    pk: int | None = None,
    by: Actor,
) -> AdoptionRule:
    """Add a channel to a year, or change it; records already entered keep what they were worth."""
    by.must("assessment.design", At(authority_id))
    locked(authority_id)
    must_lie(year, least=first_year(), most=drafting.LAST_YEAR, what="年度", field="year")
    adopting.must_be_unsettled(authority_id, year)
    name = plain.needed(plain.one_line(channel), what="采纳渠道", most=80, field="channel")
    own = AdoptionRule.objects.filter(pk=pk, authority_id=authority_id, year=year).first() if pk else None
    if pk and own is None:
        raise Unknown
    twins = AdoptionRule.objects.filter(authority_id=authority_id, year=year, channel=name)
    if twins.exclude(pk=own.pk if own else 0).exists():
        raise ChannelTaken(year=year, given=name, field="channel")
    rule = own or AdoptionRule(authority_id=authority_id, year=year)
    rule.channel, rule.level, rule.is_active = name, Level(level), is_active
    rule.points = drafting.amount(points, most=Decimal(1000), what="计分", field="points")
    rule.cash = drafting.amount(cash, most=Decimal(100000), what="奖励（元）", field="cash")
    rule.save()
    journal.record("assessment.put_adoption_rule", rule, by=by, year=year, points=rule.points, cash=rule.cash)
    return rule
