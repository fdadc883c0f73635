"""Rows that went out and came in again, held against what the system says now: unchanged, changed, or in conflict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from gongkai.information import states
from gongkai.information.importing import comparing, identity
from gongkai.information.importing.cells import Known
from gongkai.information.importing.headings import Column
from gongkai.information.importing.identity import Back, Wrong
from gongkai.information.importing.shapes import Conflict, Row
from gongkai.information.importing.shown import Names
from gongkai.information.models import InfoItem, Revision
from gongkai.information.revisions import current_of
from gongkai.information.vocabulary import Stage
from gongkai.law.kinds import kind as kind_of

TOGETHER = 400
_STRANGE = "系统编号“{given}”无法识别，可能被修改过。请从系统重新导出，或者清空编号作为新的信息导入。"
_GONE = "系统中没有这一行对应的信息，或者它不在您可以修改的范围内。请删除该行；确为新信息的，请清空系统编号。"
_TWICE = "与第{row}行是同一条信息。请只保留一行；复制出来的新信息请清空系统编号。"
_OTHER = "系统编号与表中导出的内容对不上，可能被拖动复制过。请从系统重新导出；确为新信息的，请清空系统编号。"


@dataclass
class Returned:
    """The rows of a sheet that name their items, told apart a few hundred at a time."""

    waiting: list[Back] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    seen: dict[int, int] = field(default_factory=dict)  # item → row
    unchanged: int = 0
    total: int = 0

    @property
    def is_full(self) -> bool:
        """Whether enough wait to be looked up together."""
        return len(self.waiting) >= TOGETHER

    def add(self, number: int, values: Sequence[object], given: str, read: dict[str, Any], wrong: Wrong) -> None:
        """Keep a row until some have come together."""
        self.total += 1
        self.waiting.append(Back(number, list(values), identity.read(given), read, dict(wrong), given[:40]))

    def changed(self) -> Iterator[Row]:
        """The rows that change their item, given away once."""
        rows, self.rows = self.rows, []
        yield from rows

    def settle(self, columns: Sequence[tuple[int, Column]], *, known: Known) -> Iterator[tuple[Back, Wrong]]:
        """Hold the waiting rows against their items; each with what is wrong with it, or nothing."""
        waiting, self.waiting = self.waiting, []
        items, bases = _looked_up(waiting)
        names = Names.of(known.choices.lists) if waiting else Names()
        for back in waiting:
            item = items.get(back.identity.item_id) if back.identity else None
            problem = self._must_be_there(back, item, bases, known)
            if problem or item is None or back.identity is None:
                yield back, {"identity": problem}
                continue
            base = bases[item.pk, back.identity.number]
            yield self._held_against(back, item, base, columns, names, known)

    def _must_be_there(
        self, back: Back, item: InfoItem | None, bases: dict[tuple[int, int], Revision], known: Known
    ) -> str:
        """Why the row cannot be held against anything; empty where it can."""
        if back.identity is None:
            return _STRANGE.format(given=back.given)
        if item is None or not known.may_write(item.agency_id, item.section_id):
            return _GONE
        first = self.seen.setdefault(item.pk, back.number)
        if first != back.number:
            return _TWICE.format(row=first)
        base = bases.get((item.pk, back.identity.number))
        return "" if base is not None and back.identity.fits(base) else _OTHER

    def _held_against(
        self,
        back: Back,
        item: InfoItem,
        base: Revision,
        columns: Sequence[tuple[int, Column]],
        names: Names,
        known: Known,
    ) -> tuple[Back, Wrong]:
        back = Back(back.number, back.values, back.identity, back.read, back.wrong, back.given, item.kind)
        edits = comparing.edits(back, item, base, columns, names=names, known=known)
        if edits.wrong:
            return back, edits.wrong
        if not edits.changes:
            self.unchanged += 1
            return back, {}
        if not states.may("revise", item):
            stage = Stage(item.stage).label
            return back, {"identity": f"该信息目前为“{stage}”，不能修改。请先“取回”再导入，或者删除该行。"}
        self._sort(back, item, base, edits, columns, names)
        return back, {}

    def _sort(
        self,
        back: Back,
        item: InfoItem,
        base: Revision,
        edits: comparing.Edits,
        columns: Sequence[tuple[int, Column]],
        names: Names,
    ) -> None:
        if current_of(item).number == base.number:
            self.rows.append(_change(back, item, base, edits))
            return
        conflict = comparing.conflict(back, item, base, edits, columns, names=names)
        if conflict is None:
            self.unchanged += 1
        else:
            self.conflicts.append(conflict)


def _change(back: Back, item: InfoItem, base: Revision, edits: comparing.Edits) -> Row:
    """The row as it is kept until it is taken in."""
    return {
        "at": back.number,
        "item": item.pk,
        "base": base.number,
        "agency": item.agency_id,
        "key": "",
        "kind": kind_of(item.kind).code,
        "title": base.title,
        "changes": edits.changes,
        "fields": {
            "title": edits.changes.get("title", base.title),
            "made_on": edits.changes.get("made_on", base.made_on.isoformat()),
            "doc_number": edits.changes.get("doc_number", base.doc_number),
        },
    }


def _looked_up(waiting: Sequence[Back]) -> tuple[dict[int, InfoItem], dict[tuple[int, int], Revision]]:
    """The items the rows name, with their present revisions, and the revisions the rows were made from."""
    wanted = {back.identity.item_id: back.identity.number for back in waiting if back.identity}
    items = {
        one.pk: one
        for one in InfoItem.objects.select_related("current__made_by", "agency", "section").filter(pk__in=wanted)
        if one.current is not None
    }
    bases = {(pk, one.current.number): one.current for pk, one in items.items() if one.current is not None}
    older = Q(pk__in=[])
    for back in waiting:
        if back.identity and (back.identity.item_id, back.identity.number) not in bases:
            older |= Q(item_id=back.identity.item_id, number=back.identity.number)
    for revision in Revision.objects.filter(older) if older else ():
        bases[revision.item_id, revision.number] = revision
    return items, bases
