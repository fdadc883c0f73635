"""What staff may see of index-number rules 索引号规则: whose rule holds where, and what it would give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import above, superiors
from gongkai.agencies.reach import At
from gongkai.catalogue import numbering, templates
from gongkai.catalogue.models import IndexCounter, IndexNumber, IndexRule
from gongkai.catalogue.queries import competent_id
from gongkai.catalogue.templates import LABELS, NATIONAL, Rule
from gongkai.catalogue.visibility import RULE
from gongkai.information.models import InfoItem
from gongkai.law.refusals import Refusal

NATIONAL_LENGTH = 20  # of the national guide's number; a longer one is allowed and pointed out
SAMPLES = 10
Rules = Mapping[int | None, IndexRule]


@dataclass(frozen=True)
class RuleRow:
    """The rule one body numbers by: its own, or that of `from_name`; none of its own and no name: the default."""

    agency_id: int
    agency_name: str
    template: str
    scope: str
    is_own: bool
    from_name: str
    owner_name: str
    owner_note: str
    given: int  # numbers given so far


@dataclass(frozen=True)
class Sample:
    """One number a rule would give, and for what."""

    number: str
    title: str


@dataclass(frozen=True)
class Preview:
    """What a rule would give: the next number, some samples, and what to know of it."""

    following: str
    samples: Sequence[Sample]
    longest: int
    warnings: Sequence[str]
    problem: str = ""


@dataclass(frozen=True)
class RuleView:
    """One body's rule with who keeps it."""

    agency_id: int | None
    agency_name: str
    template: str
    scope: str
    is_own: bool
    from_name: str
    owner_id: int | None
    owner_name: str
    owner_note: str
    changed_at: datetime | None
    may_write: bool


PRESETS = (  # name, rule, scope: patterns found in use, to begin from
    ("国家通用", NATIONAL, "org,year"),
    ("六段式", "{area}-{org}-{class}-{group}-{date:%Y%m%d}-{seq}", "org,class,date"),
    ("按单位、类别、年度", "{org}-{class}-{year}-{seq:04d}", "org,class,year"),
    ("按单位、年月", "{org}/{year}{month}-{seq:05d}", "org,year,month"),
    ("按单位不分年度", "{org}-{seq:06d}", "org"),
)


def rows(actor: Actor) -> list[RuleRow]:
    """Every body whose rule this person keeps, with the rule that holds there. Four queries."""
    rules, parents = _rules(), superiors()
    given = dict(IndexNumber.objects.order_by().values_list("item__agency_id").annotate(n=Count("pk")))
    agencies = Agency.objects.filter(is_active=True).order_by("position", "id").values_list("pk", "name")
    return [_row(pk, name, rules, parents, given.get(pk, 0)) for pk, name in agencies if actor.may(RULE, At(pk))]


def view(actor: Actor, agency_id: int | None) -> RuleView:
    """The rule of one body, or the default without one."""
    rules = _rules()
    chosen, source = _holding(agency_id, rules, superiors())
    agency = Agency.objects.filter(pk=agency_id).first() if agency_id else None
    owner = chosen.owner if source == agency_id else None
    competent = competent_id()
    about = At(owner.pk if owner else agency_id or competent)
    return RuleView(
        agency_id=agency_id,
        agency_name=agency.name if agency else "",
        template=chosen.template,
        scope=chosen.scope,
        is_own=source == agency_id and chosen.pk is not None,
        from_name=chosen.agency.name if chosen.agency and source != agency_id else "",
        owner_id=owner.pk if owner else None,
        owner_name=owner.name if owner else "",
        owner_note=chosen.owner_note,
        changed_at=chosen.changed_at,
        may_write=actor.may(RULE, about) or actor.may(RULE, At(competent)),
    )


def preview(template: str, scope: str, *, agency_id: int | None, today: date) -> Preview:
    """The next number under a rule and ten samples made of the agency's own items, without giving any of them out."""
    try:
        rule = templates.checked(template, scope)
    except Refusal as refusal:
        return Preview("", (), 0, (), problem=refusal.sentence)
    items = list(_items(agency_id))
    try:
        samples = _samples(rule, items, today)
        following = samples[0].number if samples else rule.render(templates.EXAMPLE, 1)
    except Refusal as refusal:
        return Preview("", (), 0, (), problem=refusal.sentence)
    longest = max((len(one.number) for one in samples), default=len(following))
    return Preview(following, samples, longest, _warnings(rule, samples, longest))


def tokens() -> list[tuple[str, str]]:
    """What may stand in a rule, with what it says."""
    return [(name, label) for name, label in LABELS.items()]


def _rules() -> Rules:
    return {row.agency_id: row for row in IndexRule.objects.select_related("agency", "owner").order_by("id")}


def _holding(agency_id: int | None, rules: Rules, parents: Mapping[int, int | None]) -> tuple[Any, int | None]:
    """The rule that holds for a body, and whose it is."""
    for pk in [agency_id, *above(agency_id, parents)]:
        if pk is not None and pk in rules:
            return rules[pk], pk
    return rules.get(None) or numbering.default_rule(), None


def _row(pk: int, name: str, rules: Rules, parents: Mapping[int, int | None], given: int) -> RuleRow:
    chosen, source = _holding(pk, rules, parents)
    return RuleRow(
        agency_id=pk,
        agency_name=name,
        template=chosen.template,
        scope=chosen.scope,
        is_own=source == pk,
        from_name=chosen.agency.name if chosen.agency and source != pk else "",
        owner_name=chosen.owner.name if chosen.owner else "",
        owner_note=chosen.owner_note,
        given=given,
    )


def _items(agency_id: int | None) -> Any:
    """The newest items of the agency, or of anybody, that say enough to be numbered."""
    found = InfoItem.objects.filter(current__isnull=False).select_related("agency", "current")
    own = found.filter(agency_id=agency_id) if agency_id else found
    return own.order_by("-changed_at", "-id")[:SAMPLES]


def _samples(rule: Rule, items: Sequence[InfoItem], today: date) -> list[Sample]:
    """Numbers as if the items were numbered today one after the other, going on from where each serial stands."""
    parts = [numbering.parts_of(item, day=today) for item in items]
    counted = _counters([rule.scope_key(one) for one in parts])
    samples = []
    for item, one in zip(items, parts, strict=True):
        key = rule.scope_key(one)
        counted[key] = counted.get(key, 0) + 1
        number = rule.render(one, counted[key], agency=item.agency.name)
        samples.append(Sample(number, item.current.title if item.current else ""))
    return samples


def _counters(keys: Sequence[str]) -> dict[str, int]:
    return dict(IndexCounter.objects.filter(scope__in=set(keys)).values_list("scope", "last"))


def _warnings(rule: Rule, samples: Sequence[Sample], longest: int) -> list[str]:
    found = []
    if longest > NATIONAL_LENGTH:
        found.append("length")
    taken = IndexNumber.objects.filter(number__in=[one.number for one in samples]).count()
    if taken:
        found.append("taken")
    if "org" not in rule.scope and "{org}" not in rule.template:
        found.append("shared")
    return found
