"""What the catalogue holds: columns, lists, guides, and what is missing from them. All of it is public knowledge."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q

from gongkai.agencies.models import Agency, AgencyName
from gongkai.catalogue import editions, guide_facts, numbering, policies, templates, tree
from gongkai.catalogue.guide_facts import Newer
from gongkai.catalogue.models import Edition, Genre, Guide, IndexNumber, IndexRule, Subject
from gongkai.catalogue.policies import Policy
from gongkai.catalogue.tree import ColumnNode, ColumnTree
from gongkai.information.models import InfoItem
from gongkai.law import guide_elements, platform, regulation_on
from gongkai.law.vocabulary import Level, Version

__all__ = ["Choices", "ColumnNode", "ColumnTree", "GuideCheck", "SubjectClass"]

Pair = tuple[str, str]


@dataclass(frozen=True)
class SubjectClass:
    """One subject class with its sub-classes, as (code, name)."""

    code: str
    name: str
    children: Sequence[Pair] = ()


@dataclass(frozen=True)
class Choices:
    """What a form about one item offers."""

    columns: Sequence[ColumnNode]
    subjects: Sequence[SubjectClass]
    genres: Sequence[Pair]


@dataclass(frozen=True)
class GuideCheck:
    """What is wrong with an agency's guide: nothing is, when all three are empty."""

    missing: Sequence[Pair] = ()  # statutory elements, as (field, name)
    outdated: Sequence[Pair] = ()  # what differs from the agency's own entry, as (field, name)
    stale_since: date | None = None  # untouched since before the last calendar year
    absent: bool = False
    newer: Sequence[Newer] = ()  # facts younger than the guide
    due_on: date | None = None  # to be read through again by then
    is_due: bool = False

    @property
    def ok(self) -> bool:
        """Whether the guide stands as the law wants it, and was read through in time."""
        return not (self.missing or self.outdated or self.stale_since or self.absent or self.newer or self.is_due)


@dataclass(frozen=True)
class Depth:
    """How far the catalogue is filled: statutory columns with how many items each, for one agency or all."""

    columns: Sequence[tuple[ColumnNode, int]] = field(repr=False)

    @property
    def empty(self) -> list[ColumnNode]:
        """Columns in which nothing is public."""
        return [node for node, count in self.columns if not count]


def column_tree(*, retired: bool = False) -> ColumnTree:
    """The columns of the platform, one query."""
    return tree.read(retired=retired)


def column(code: str) -> ColumnNode | None:
    """One live column with everything below it."""
    return tree.read().by_code.get(code)


def columns_for(agency_id: int, kind: str = "") -> list[ColumnNode]:
    """The columns in which an agency may list an item of a kind: shared ones and its own, in the order of the page."""
    level = Agency.objects.filter(pk=agency_id).values_list("level", flat=True).first() or ""
    barred = (
        {plan.code for plan in platform.columns() if plan.levels and Level(level) not in plan.levels}
        if level
        else set()
    )
    return [
        node
        for node in tree.read().walk()
        if node.takes_from(agency_id) and (not node.kinds or not kind or kind in node.kinds) and node.code not in barred
    ]


def subjects() -> list[SubjectClass]:
    """Subject classes in use, each with its sub-classes."""
    rows = list(
        Subject.objects.filter(is_active=True).order_by("position", "id").values_list("code", "name", "parent_code")
    )
    children: dict[str, list[Pair]] = {}
    for code, name, parent_code in rows:
        children.setdefault(parent_code, []).append((code, name))
    return [SubjectClass(code, name, children.get(code, ())) for code, name in children.get("", ())]


def genres(day: date) -> list[Pair]:
    """Kinds of document in use on a day."""
    in_use = Q(from_on__isnull=True) | Q(from_on__lte=day), Q(to_on__isnull=True) | Q(to_on__gte=day)
    return list(Genre.objects.filter(*in_use).order_by("position", "id").values_list("code", "name"))


def choices(agency_id: int, *, kind: str = "", day: date) -> Choices:
    """Everything a form about an item offers, in four queries."""
    return Choices(columns_for(agency_id, kind), subjects(), genres(day))


def subject_name(code: str) -> str:
    """A subject's name, also when it is no longer offered."""
    return Subject.objects.filter(code=code).values_list("name", flat=True).first() or "" if code else ""


def genre_name(code: str) -> str:
    """A genre's name."""
    return Genre.objects.filter(code=code).values_list("name", flat=True).first() or "" if code else ""


def names() -> tuple[dict[str, str], dict[str, str]]:
    """Every subject and genre name by its code, for facets and exports."""
    return dict(Subject.objects.values_list("code", "name")), dict(Genre.objects.values_list("code", "name"))


def names_kept() -> tuple[dict[Any, str], dict[Any, str], dict[Any, str]]:
    """Every column, subject and genre name by its code, read again only when the edition has changed."""

    def read() -> tuple[dict[Any, str], dict[Any, str], dict[Any, str]]:
        return ({node.code: node.name for node in tree.kept().walk()}, *names())

    return editions.kept("names", read)


def guide(agency_id: int, number: int | None = None) -> Guide | None:
    """An agency's guide: the current one, or an earlier version by its number."""
    chosen = {"is_current": True} if number is None else {"number": number}
    return Guide.objects.select_related("agency").filter(agency_id=agency_id, **chosen).first()


def guides(agency_id: int) -> list[Guide]:
    """Every version of an agency's guide, newest first."""
    return list(Guide.objects.filter(agency_id=agency_id).order_by("-number"))


def guide_elements_of(shown: Guide, version: Version) -> list[tuple[str, str, str]]:
    """The statutory elements of a guide in order, as (field, name, what it says).

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    return [(one.code, one.label, getattr(shown, one.code)) for one in guide_elements.guide_elements(version)]


def check_guide(
    agency: Agency,
    current: Guide | None,
    *,
    today: date,
    policy: Policy | None = None,
    names: Sequence[tuple[date, str]] = (),
) -> GuideCheck:
    """What a guide lacks, what has changed since it was written, and when it is to be read through again.

    `names` are those the body has had, with their first days.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    if current is None:
        return GuideCheck(absent=True)
    elements = guide_elements.guide_elements(regulation_on(today))
    values = {one.code: getattr(current, one.code) for one in elements}
    missing = [(one.code, one.label) for one in guide_elements.missing(elements, values)]
    due_on = guide_facts.due_on(current, every_months=(policy or Policy()).guide_months)
    touched = max(current.updated_on, current.checked_on or current.updated_on)
    return GuideCheck(
        missing,
        guide_facts.outdated(agency, current),
        current.updated_on if touched.year < today.year - 1 else None,
        newer=guide_facts.newer(current, names, today=today),
        due_on=due_on,
        is_due=due_on < today,
    )


def guide_checks(agency_ids: Sequence[int], *, today: date) -> list[tuple[Agency, Guide | None, GuideCheck]]:
    """The guides of several agencies, each with what is wrong with it. Four queries."""
    current = {one.agency_id: one for one in Guide.objects.filter(agency_id__in=agency_ids, is_current=True)}
    rows = list(Agency.objects.filter(pk__in=agency_ids, is_active=True).order_by("position", "id"))
    names: dict[int, list[tuple[date, str]]] = defaultdict(list)
    for pk, on, name in AgencyName.objects.filter(agency_id__in=agency_ids).values_list("agency_id", "from_on", "name"):
        names[pk].append((on, name))
    settings = policies.of_many([agency.pk for agency in rows])
    return [
        (
            agency,
            current.get(agency.pk),
            check_guide(
                agency, current.get(agency.pk), today=today, policy=settings[agency.pk], names=names[agency.pk]
            ),
        )
        for agency in rows
    ]


def depth(agency_id: int | None = None) -> Depth:
    """How many public items stand in each column that should have some; empty ones want attention.

    Law: Regulation 2019, Arts. 12, 20-21.
    """
    public = InfoItem.objects.filter(is_public=True, **({"agency_id": agency_id} if agency_id else {}))
    counted = dict(public.values_list("current__column_code").annotate(n=Count("pk")))
    wanted = columns_for(agency_id) if agency_id else [node for node in tree.read().walk() if node.takes_items]
    return Depth([(node, counted.get(node.code, 0)) for node in wanted])


def competent_id() -> int | None:
    """The office that keeps what all agencies share."""
    found: int | None = Agency.objects.filter(is_competent=True).order_by("id").values_list("pk", flat=True).first()
    return found


def index_rule(agency_id: int | None) -> dict[str, Any]:
    """The rule an agency numbers by, whose it is, and what the next number would look like."""
    agency = Agency.objects.filter(pk=agency_id).first() if agency_id else None
    own = IndexRule.objects.filter(agency=agency).order_by("-id").first()
    default = numbering.default_rule()
    rule = numbering.rule_for(agency) if agency else templates.checked(default.template, default.scope)
    example = templates.preview(rule.template, ",".join(rule.scope))
    return {"template": rule.template, "scope": ",".join(rule.scope), "own": own is not None, "example": example}


def index_number(item_id: int) -> str:
    """An item's index number, or nothing while it has none."""
    return IndexNumber.objects.filter(item_id=item_id).values_list("number", flat=True).first() or ""


def item_numbered(number: str) -> int | None:
    """Which item carries an index number, whoever may see it."""
    return IndexNumber.objects.filter(number=number.strip()).values_list("item_id", flat=True).first()


def edition() -> str:
    """A mark that changes with every change of columns, lists or guides, for caches."""
    return Edition.objects.values_list("token", flat=True).first() or ""
