"""What masking could do for an item now: the values in its text, its files, and whether the last masking can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongkai.accounts.actor import Actor
from gongkai.information import states
from gongkai.information.models import InfoItem
from gongkai.information.queries import item as visible_item
from gongkai.review.displays import FindingRow
from gongkai.review.findings import rows_of
from gongkai.review.masking import MASKED_NOTE, WRITERS
from gongkai.review.scan.masking import MASKS
from gongkai.review.scan.personal.people import CHILD_MESSAGE, STATE_MESSAGE

REDACTABLE = frozenset({"pdf", "jpg", "png", "gif", "webp", "bmp", "tif", "docx"})


@dataclass(frozen=True)
class FileToMask:
    """One file with something found in it."""

    id: int
    name: str
    sha256: str
    findings: Sequence[FindingRow]
    by_program: bool  # a masked copy can be made here
    by_hand: bool  # it can go to 遮盖


@dataclass(frozen=True)
class Maskable:
    """What the page of masking shows."""

    item: InfoItem
    findings: Sequence[FindingRow]  # in the text, and maskable
    others: Sequence[FindingRow]  # in the text, for a person to judge
    files: Sequence[FileToMask]
    may: bool
    was_masked: bool
    note: str


def maskable(actor: Actor, item_id: int) -> Maskable:
    """What may be masked in an item this person sees; unknown and hidden look the same."""
    item = visible_item(actor, item_id)
    rows = rows_of(actor, item, revision_id=item.current_id) if item.current_id else []
    personal = [row for row in rows if row.rule.startswith("P") and not row.lifted_by]
    in_text = [row for row in personal if not row.place.startswith("附件")]
    note = item.current.change_note if item.current else ""
    return Maskable(
        item=item,
        findings=[row for row in in_text if by_program(row)],
        others=[row for row in in_text if not by_program(row)],
        files=files_of(item, personal),
        may=may_mask(actor, item),
        was_masked=bool(MASKED_NOTE.match(note)),
        note=note,
    )


def by_program(row: FindingRow) -> bool:
    """Whether a program can mask what was found; a name beside an illness or an age is for a person to judge."""
    return row.rule in MASKS and row.message.split("（本处共")[0] not in (STATE_MESSAGE, CHILD_MESSAGE)


def may_mask(actor: Actor, item: InfoItem) -> bool:
    """Whether this person may change the item now."""
    return actor.may("information.write", item) and states.may("revise", item)


def files_of(item: InfoItem, personal: Sequence[FindingRow]) -> list[FileToMask]:
    """The files of the current revision with something personal found in them."""
    if item.current is None:
        return []
    found = []
    for row in item.current.files.select_related("file"):
        here = [one for one in personal if one.place.startswith(f"附件《{row.name}》")]
        if here:
            kind = row.file.kind
            found.append(FileToMask(row.pk, row.name, row.file.sha256, here, kind in WRITERS, kind in REDACTABLE))
    return found
