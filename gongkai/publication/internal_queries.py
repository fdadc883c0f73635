"""What staff see of the internal board: the list, one item with who has read it, what may be put there.

Law: Regulation 2019, Art. 16.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law import kinds
from gongkai.law.kinds import Said
from gongkai.paging import Page, paged, streamed
from gongkai.publication import internal_reach, sorts
from gongkai.publication.internal_reach import WRITE
from gongkai.publication.models import InternalFile, InternalItem, InternalRead
from gongkai.publication.sorts import MATTER
from gongkai.publication.vocabulary import InternalReach

ORDER = ("-published_on", "-item_id")
MOST_READERS = 500
_DECIDED = (Stage.READY, Stage.CLOSED)


@dataclass(frozen=True)
class InternalRow:
    """One line of the board."""

    id: int
    title: str
    doc_number: str
    summary: str
    matter: str
    matter_name: str
    agency_id: int
    agency_name: str
    reach: InternalReach
    made_on: date
    published_on: date
    updated_at: datetime
    is_read: bool


@dataclass(frozen=True)
class InternalView(InternalRow):
    """One item in full, for a reader."""

    body_html: str
    files: Sequence[InternalFile]
    said: Sequence[Said]
    published_by: str
    may_take_off: bool


@dataclass(frozen=True)
class Readers:
    """Who of the body's staff has read the present version, and who has not."""

    read: Sequence[tuple[str, datetime]]
    unread: Sequence[str]


@dataclass(frozen=True)
class ReadyRow:
    """An internal matter that was decided and is not on the board as it stands now."""

    id: int
    title: str
    agency_name: str
    matter_name: str
    is_there: bool  # an earlier version is


def matters() -> list[tuple[str, str]]:
    """The sorts of internal matters, as the kind's own field offers them."""
    found: dict[str, str] = {}
    for code in sorts.internal_codes():
        for field in kinds.kind(code).fields:
            found |= dict(field.choices) if field.code == MATTER else {}
    return list(found.items())


def board(
    actor: Actor,
    *,
    agency_id: int | None = None,
    matter: str = "",
    q: str = "",
    unread: bool = False,
    page: int = 1,
) -> Page[InternalRow]:
    """One page of the board, the newest on top. Four queries at most.

    Law: Regulation 2019, Art. 16.
    """
    chosen = _narrowed(actor, agency_id=agency_id, matter=matter, q=q, unread=unread)
    return paged(chosen, _shown(), order=ORDER, page=page)


def all_of_board(actor: Actor, **filters: Any) -> Iterator[InternalRow]:
    """Every line, for exports."""
    return streamed(_narrowed(actor, **filters), _shown())


def counts(actor: Actor) -> dict[str, int]:
    """How many items of each sort of matter the person may read, and how many they have not read. Two queries."""
    rows = internal_reach.visible_to(actor).order_by()
    found: dict[str, int] = dict(rows.values_list("matter").annotate(n=Count("pk")))
    return found | {"unread": _narrowed(actor, unread=True).count()}


def bodies(actor: Actor) -> list[tuple[int, str]]:
    """The bodies with something on the board this person may read. One query."""
    rows = internal_reach.visible_to(actor).order_by("agency__position", "agency_id")
    return list(dict.fromkeys(rows.values_list("agency_id", "agency__name")))


def view(actor: Actor, item_id: int) -> InternalView:
    """One item for its reader; unknown and hidden look the same."""
    row = internal_reach.one(actor, item_id)
    known = kinds.KINDS.get(row.kind)
    said = kinds.said_of(known, row.extra, public=False) if known else ()
    row.is_read = True  # type: ignore[attr-defined]
    return InternalView(
        **vars(_row(row, dict(matters()))),
        body_html=row.body_html,
        files=list(row.files.all()),
        said=[one for one in said if one.field.code != MATTER],
        published_by=row.published_by.name,
        may_take_off=actor.may(WRITE, row),
    )


def readers(actor: Actor, item_id: int) -> Readers | None:
    """Who has read it; None for those who do not put things there. Two queries."""
    row = internal_reach.one(actor, item_id)
    if not actor.may(WRITE, row):
        return None
    there = InternalRead.objects.filter(item_id=row.pk, revision_number=row.revision_number).select_related("reader")
    read = [(one.reader.name, one.read_at, one.reader_id) for one in there.order_by("read_at")[:MOST_READERS]]
    staff = User.objects.filter(agency_id=row.agency_id, is_active=True).exclude(pk__in=[pk for _n, _a, pk in read])
    return Readers([(name, at) for name, at, _pk in read], list(staff.values_list("name", flat=True)[:MOST_READERS]))


def ready(actor: Actor, *, limit: int = 200) -> list[ReadyRow]:
    """Internal matters decided and not on the board as they stand, for whoever puts them there. One query."""
    mine = InfoItem.objects.filter(actor.scope(WRITE).condition(), kind__in=sorts.internal_codes(), stage__in=_DECIDED)
    there = InternalItem.objects.filter(pk=OuterRef("pk"))
    chosen = mine.annotate(now=F("current__number"))
    chosen = chosen.annotate(is_there=Exists(there), is_current=Exists(there.filter(revision_number=OuterRef("now"))))
    names = dict(matters())
    found = chosen.filter(is_current=False).select_related("agency", "current").order_by("changed_at", "id")[:limit]
    return [
        ReadyRow(one.pk, str(one), one.agency.name, _name_of(names, one.current), bool(one.is_there)) for one in found
    ]


def file(actor: Actor, item_id: int, sha256: str) -> InternalFile | None:
    """A file of an item this person may read."""
    return InternalFile.objects.filter(internal=internal_reach.one(actor, item_id), sha256=sha256).first()


def _name_of(names: Mapping[str, str], revision: Any) -> str:
    return names.get(str(revision.extra.get(MATTER, "")), "") if revision else ""


def _narrowed(
    actor: Actor, *, agency_id: int | None = None, matter: str = "", q: str = "", unread: bool = False
) -> QuerySet[Any]:
    exact = {"agency_id": agency_id, "matter": matter}
    chosen = internal_reach.visible_to(actor).filter(**{name: value for name, value in exact.items() if value})
    for word in q.split()[:5]:
        chosen = chosen.filter(Q(title__contains=word) | Q(body_text__contains=word) | Q(doc_number__contains=word))
    mine = InternalRead.objects.filter(
        item_id=OuterRef("pk"), reader_id=actor.user_id, revision_number=OuterRef("revision_number")
    )
    noted = chosen.annotate(is_read=Exists(mine)).select_related("agency")
    return noted.filter(is_read=False) if unread else noted


def _shown() -> Any:
    names = dict(matters())
    return lambda row: _row(row, names)


def _row(row: Any, names: Mapping[str, str]) -> InternalRow:
    return InternalRow(
        id=row.pk,
        title=row.title,
        doc_number=row.doc_number,
        summary=row.summary,
        matter=row.matter,
        matter_name=names.get(row.matter, ""),
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        reach=InternalReach(row.reach),
        made_on=row.made_on,
        published_on=row.published_on,
        updated_at=row.updated_at,
        is_read=row.is_read,
    )
