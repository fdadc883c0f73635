"""目录质量: how far the sorting has come, and what of the public catalogue is thin, late, wrong or out of date.

Law: Regulation 2019, Arts. 6, 12, 26; Regulation 2008, Arts. 6, 18-19.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.catalogue import policies, tree
from gongkai.information.models import InfoItem
from gongkai.paging import Page, paged
from gongkai.publication.models import PublicationAct, PublicItem
from gongkai.publication.vocabulary import Act

READ = "publication.figures"
RESIDUAL = "其他"


@dataclass(frozen=True)
class Residual:
    """A column for what belongs nowhere else, with its share of everything public, in tenths of a per cent."""

    code: str
    name: str
    count: int
    permille: int
    too_large: bool

    @property
    def percent(self) -> str:
        """The share with one decimal."""
        return f"{self.permille // 10}.{self.permille % 10}%"


@dataclass(frozen=True)
class Quality:
    """One body's catalogue: the stages of sorting (of `items`), and the faults of what is public."""

    items: int
    classified: int
    numbered: int
    public: int
    no_summary: int
    no_subject: int
    expired: int
    late: int
    corrected: int
    residual: Sequence[Residual]
    residual_percent: int

    @property
    def limit(self) -> str:
        """The share from which a residual column is too large."""
        return f"{self.residual_percent}%"


@dataclass(frozen=True)
class Thin:
    """A public item with something missing."""

    item_id: int
    index_number: str
    title: str
    column_name: str


FAULTS = {"summary": Q(summary=""), "subject": Q(subject_code="")}


def quality(actor: Actor, agency_id: int, *, today: date) -> Quality:
    """How one body's catalogue stands. Six queries.

    Law: Regulation 2019, Arts. 6, 12, 26; Regulation 2008, Arts. 6, 18-19.
    """
    if not actor.may(READ, At(agency_id)):
        raise Unknown
    sorting = InfoItem.objects.filter(agency_id=agency_id).aggregate(
        items=Count("pk"),
        classified=Count("pk", filter=Q(current__isnull=False) & ~Q(current__column_code="")),
        numbered=Count("pk", filter=Q(index_number__isnull=False)),
    )
    shown = PublicItem.objects.filter(agency_id=agency_id)
    faults = shown.aggregate(
        public=Count("pk"),
        no_summary=Count("pk", filter=FAULTS["summary"]),
        no_subject=Count("pk", filter=FAULTS["subject"]),
        expired=Count("pk", filter=Q(expires_on__lt=today)),
    )
    acts = PublicationAct.objects.filter(item__agency_id=agency_id, done_on__year=today.year).aggregate(
        late=Count("pk", filter=Q(act=Act.PUBLISH, in_time=False)),
        corrected=Count("item_id", filter=Q(act=Act.CORRECT), distinct=True),
    )
    counted = dict(shown.order_by().values_list("column_code").annotate(n=Count("pk")))
    limit = policies.of(agency_id).residual_percent
    rest = _residual(counted, faults["public"], limit)
    return Quality(**sorting, **faults, **acts, residual=rest, residual_percent=limit)


def thin(actor: Actor, agency_id: int, *, fault: str, page: int = 1) -> Page[Thin]:
    """The public items of one body that lack something. Two queries."""
    if fault not in FAULTS or not actor.may(READ, At(agency_id)):
        raise Unknown
    chosen = PublicItem.objects.filter(FAULTS[fault], agency_id=agency_id)
    return paged(chosen, _thin, order=["-published_on", "-item_id"], page=page)


def _residual(counted: Mapping[str, int], total: int, limit: int) -> list[Residual]:
    """The residual columns that hold something, the largest first."""
    nodes = [node for node in tree.read().walk() if RESIDUAL in node.name and counted.get(node.code)]
    found = [
        Residual(
            node.code,
            node.name,
            counted[node.code],
            permille := round(counted[node.code] * 1000 / total),
            permille > limit * 10,
        )
        for node in nodes
    ]
    return sorted(found, key=lambda one: -one.count)


def _thin(one: PublicItem) -> Thin:
    return Thin(one.item_id, one.index_number, one.title, one.column_name)
