"""文字阅读: what was read out of an item's files, piece by piece, with how sure it is and what was found where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import ocr, scans
from gongkai.attachments.kinds import KINDS
from gongkai.attachments.texts import Stretch, stretches_of
from gongkai.information.models import RevisionFile
from gongkai.information.queries import item as visible_item
from gongkai.paging import Page
from gongkai.review.displays import FindingRow
from gongkai.review.findings import rows_of

LINES = 200  # on one page


@dataclass(frozen=True)
class Line:
    """One line as read; `confidence` only where it was read off a picture."""

    text: str
    confidence: float | None
    unsure: bool


@dataclass(frozen=True)
class Piece:
    """The lines of one place in the file."""

    place: str
    aside: bool  # downloaders can read it, readers of the page do not see it
    lines: Sequence[Line]


@dataclass(frozen=True)
class Reading:
    """One file as read: what it is, what a person must look at, its pieces, and what the checks found in it."""

    id: int
    item_id: int
    item_title: str
    name: str
    sha256: str
    kind: str
    pages: int | None
    problem: str
    waiting: int  # scanned pages still to be read
    confidence: float | None  # of all that was read off pictures
    sure_from: float
    findings: Sequence[FindingRow]
    page: Page[Piece]


def reading(actor: Actor, revision_file_id: int, *, page: int = 1) -> Reading:
    """One file of an item this person may see, as read; unknown and hidden look the same."""
    row = RevisionFile.objects.select_related("file", "revision__item__current").filter(pk=revision_file_id).first()
    if row is None:
        raise Unknown
    item = visible_item(actor, row.revision.item_id)
    stretches = stretches_of(row.file.text, row.file.parts)
    place = f"附件《{row.name}》"
    found = [one for one in rows_of(actor, item, revision_id=row.revision_id) if one.place.startswith(place)]
    return Reading(
        id=row.pk,
        item_id=item.pk,
        item_title=row.revision.title,
        name=row.name,
        sha256=row.file.sha256,
        kind=KINDS[row.file.kind].label if row.file.kind in KINDS else row.file.kind,
        pages=row.file.pages,
        problem=row.file.text_problem,
        waiting=len(scans.todo_of(row.file.parts)) if row.file.waits_for_ocr else 0,
        confidence=mean(stretches),
        sure_from=ocr.sure_from(),
        findings=[replace(one, place=one.place.removeprefix(place) or one.place) for one in found],
        page=page_of(stretches, page),
    )


def mean(stretches: Sequence[Stretch]) -> float | None:
    """How sure the reading of the pictures is, by characters."""
    read = [one for one in stretches if one.confidence is not None]
    count = sum(len(one.text) for one in read)
    return sum((one.confidence or 0) * len(one.text) for one in read) / count if count else None


def page_of(stretches: Sequence[Stretch], page: int) -> Page[Piece]:
    """Some of the lines, under their places."""
    lines = list(lines_of(stretches))
    pages = max(-(-len(lines) // LINES), 1)
    number = min(max(page, 1), pages)
    shown = lines[(number - 1) * LINES : number * LINES]
    grouped = groupby(shown, key=lambda each: each[0])
    pieces = [Piece(place, aside, [line for _, line in these]) for (place, aside), these in grouped]
    return Page(pieces, len(lines), number, pages)


def lines_of(stretches: Sequence[Stretch]) -> Iterator[tuple[tuple[str, bool], Line]]:
    """Every line with its place, beside-the-page text last."""
    limit = ocr.sure_from()
    for one in sorted(stretches, key=lambda each: each.aside):
        unsure = one.confidence is not None and one.confidence < limit
        for line in one.text.splitlines():
            if line.strip():
                yield (one.place, one.aside), Line(line, one.confidence, unsure)
