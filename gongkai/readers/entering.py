"""What readers send, as values: checked here once, whatever page they came from."""

from dataclasses import dataclass

from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.agencies.queries_history import holder_on
from gongkai.agencies.vocabulary import DutyKind
from gongkai.catalogue import tree
from gongkai.entry import plain
from gongkai.information.models import InfoItem
from gongkai.publication.models import PublicItem
from gongkai.readers import tally
from gongkai.readers.errors import UnknownKindOfFault
from gongkai.readers.vocabulary import FaultKind, PageKind

MOST_WORDS, MOST_CONTACT, MOST_MARK = 1000, 100, 500


@dataclass(frozen=True)
class FaultEntry:
    """A report as the form asks; `page` is the address of the page it is about, without the site."""

    page: str
    kind: str
    words: str
    contact: str = ""

    def __repr__(self) -> str:
        return "FaultEntry(…)"  # a contact never in a log or an error page


@dataclass(frozen=True)
class Place:
    """The page a report is about: whose it is, the item where it is one, and what it is called."""

    agency_id: int
    path: str
    title: str
    item_id: int | None = None


def checked(entry: FaultEntry) -> FaultEntry:
    """The report tidied; raises a refusal at its field."""
    if entry.kind not in {kind.value for kind in FaultKind}:
        raise UnknownKindOfFault(field="kind")
    words = plain.needed(entry.words, what="问题描述", most=MOST_WORDS, field="words")
    contact = plain.said(plain.one_line(entry.contact), what="联系方式", most=MOST_CONTACT, field="contact")
    return FaultEntry(entry.page, entry.kind, words, contact)


def place_of(page: str) -> Place | None:
    """The page a report is about, with the body that answers for it; the home page for an address nobody knows.

    None where there is no body at all.
    """
    path = plain.one_line(page.replace("\0", ""))[:300]
    found = tally.page_of(path) if path.startswith("/") else None
    kind, which = found or (PageKind.HOME, "")
    if kind is PageKind.ITEM:
        place = _of_item(int(which), path)
        if place:
            return place
    keeper = _keeper(kind, which)
    return Place(keeper.pk, path if found else "/", _title(kind, which, keeper)) if keeper else None


def _of_item(number: int, path: str) -> Place | None:
    if number >= 2**63:
        return None
    row = PublicItem.objects.filter(pk=number).values_list("title").first()
    item = InfoItem.objects.filter(pk=number).only("agency_id").first()
    return Place(item.agency_id, path, row[0], number) if row and item else None


def _keeper(kind: PageKind, which: str) -> Agency | None:
    """The body whose page it is, the owner of a delegated column, else whoever runs the site."""
    if kind is PageKind.AGENCY:
        named = Agency.objects.filter(code=which, is_active=True).first()
        if named:
            return named
    column = tree.kept().by_code.get(which) if kind is PageKind.COLUMN else None
    if column and column.owner_id:
        return Agency.objects.filter(pk=column.owner_id).first()
    return site_keeper()


def site_keeper() -> Agency | None:
    """The body that runs the site today: by the duty recorded, else the competent office, else the head of the tree.

    Law: Regulation 2019, Arts. 3, 4; Regulation 2008, Arts. 3, 4.
    """
    root = Agency.objects.filter(parent=None, is_active=True).order_by("position", "id").first()
    if root is None:
        return None
    recorded = holder_on(DutyKind.SITE, timezone.localdate(), scope_id=root.pk)
    competent = Agency.objects.filter(is_competent=True, is_active=True).order_by("position", "id").first()
    named = Agency.objects.filter(pk=recorded, is_active=True).first() if recorded else None
    return named or competent or root


def _title(kind: PageKind, which: str, keeper: Agency) -> str:
    if kind is PageKind.AGENCY:
        return keeper.name
    node = tree.kept().by_code.get(which) if kind is PageKind.COLUMN else None
    return node.name if node else kind.label
