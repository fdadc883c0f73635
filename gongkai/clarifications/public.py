"""What the public may read of clarifications: the approved text of those published, and where they went out. Nothing else leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear

from gongkai.clarifications.models import Clarification, Draft
from gongkai.clarifications.states import PUBLIC
from gongkai.clarifications.vocabulary import Channel, Verdict
from gongkai.paging import Page, paged

SIZE = 20


@dataclass(frozen=True)
class PublicRow:
    """One line of the public list."""

    id: int
    title: str
    agency_code: str
    agency_name: str  # as it was called on the day of publication
    verdict: Verdict
    quoted: str
    published_at: datetime


@dataclass(frozen=True)
class PublicRelease:
    """A channel it went out in."""

    channel: Channel
    at: datetime
    where: str


@dataclass(frozen=True)
class PublicClarification(PublicRow):
    """The page of one clarification."""

    facts: Sequence[str]  # paragraphs
    sources: Sequence[str]
    releases: Sequence[PublicRelease]


def count(agency_code: str = "", year: int | None = None) -> int:
    """How many are public."""
    return _public(agency_code, year).count()


def page(number: int = 1, *, agency_code: str = "", year: int | None = None) -> Page[PublicRow]:
    """One page of the list, the newest on top."""
    return paged(_public(agency_code, year), _row, order=("-published_at", "-id"), page=number, size=SIZE)


def newest(limit: int = 3) -> list[PublicRow]:
    """The latest, for a band or a feed."""
    return [_row(one) for one in _public().order_by("-published_at", "-id")[:limit]]


def years() -> list[int]:
    """The years with any, the newest first."""
    found = _public().order_by().annotate(y=ExtractYear("published_on")).values_list("y", flat=True).distinct()
    return sorted(found, reverse=True)


def agencies() -> list[tuple[str, str]]:
    """The bodies with any: code and present name."""
    rows = _public().order_by("agency__position").values_list("agency__code", "agency__name").distinct()
    return list(dict.fromkeys(rows))


def one(pk: int) -> PublicClarification | None:
    """One that is public; anything else does not exist here."""
    found = _public().filter(pk=pk).first() if 0 < pk < 2**63 else None
    if found is None:
        return None
    draft = _draft(found)
    releases = [PublicRelease(Channel(row.channel), row.at, row.where) for row in found.releases.all()]
    return PublicClarification(
        **vars(_row(found)), facts=_paragraphs(draft.facts), sources=_paragraphs(draft.sources), releases=releases
    )


def _public(agency_code: str = "", year: int | None = None) -> QuerySet[Clarification]:
    narrowed: dict[str, object] = {"agency__code": agency_code} if agency_code else {}
    if year:
        narrowed["published_on__year"] = year
    rows = Clarification.objects.filter(state__in=PUBLIC, published_at__isnull=False, **narrowed)
    return rows.select_related("agency").prefetch_related("drafts")


def _draft(case: Clarification) -> Draft:
    return max(case.drafts.all(), key=lambda draft: draft.version)


def _row(case: Clarification) -> PublicRow:
    draft, name = _draft(case), case.published_name or case.agency.name
    verdict = Verdict(case.verdict)
    return PublicRow(
        case.pk, draft.title, case.agency.code, name, verdict, draft.quoted, case.published_at or case.found_at
    )


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
