"""缺号: the numbers missing between those a body used, series by series and year by year.

Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gongkai.doc_register.models import IssuedDocument, NumberNote
from gongkai.information.models import InfoItem

STANDARD = re.compile(r"(?P<series>.+)〔(?P<year>\d{4})〕(?P<serial>\d{1,5})号")
WIDEST = 500  # missing numbers shown of one series: more is a mistyped number, not a gap


@dataclass(frozen=True)
class Gap:
    """One number nobody registered, with its neighbours and what was said of it."""

    doc_number: str
    before: str
    after: str
    reason: str = ""


def missing(numbers: Iterable[str]) -> list[tuple[str, str, str]]:
    """(missing number, the used one before, the used one after) among these, series by series; pure."""
    used: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number in numbers:
        found = STANDARD.fullmatch(number)
        if found:
            used[found["series"], found["year"]].add(int(found["serial"]))
    return [gap for key in sorted(used) for gap in _between(*key, sorted(used[key]))]


def gaps(agency_id: int, *, year: int | None = None) -> list[Gap]:
    """The missing numbers of a body, those not explained first; what an item carries counts as used. Three queries."""
    registered = IssuedDocument.objects.filter(agency_id=agency_id).exclude(doc_number="")
    entered = InfoItem.objects.filter(agency_id=agency_id, current__doc_number__contains="〔")
    issued = set(registered.values_list("doc_number", flat=True))
    series = {found["series"] for found in map(STANDARD.fullmatch, issued) if found}
    own = {number for number in entered.values_list("current__doc_number", flat=True) if _series(number) in series}
    said = dict(NumberNote.objects.filter(agency_id=agency_id).values_list("doc_number", "reason"))
    found = [Gap(number, before, after, said.get(number, "")) for number, before, after in missing(issued | own)]
    chosen = [gap for gap in found if year is None or f"〔{year}〕" in gap.doc_number]
    return sorted(chosen, key=lambda gap: bool(gap.reason))


def _series(number: str) -> str:
    found = STANDARD.fullmatch(number)
    return found["series"] if found else ""


def _between(series: str, year: str, serials: list[int]) -> Iterator[tuple[str, str, str]]:
    """From the first number of the year, which is 1, to the last one used."""
    shown, before = 0, 0
    for serial in serials:
        for absent in range(before + 1, serial):
            if shown < WIDEST:
                yield (
                    f"{series}〔{year}〕{absent}号",
                    f"{series}〔{year}〕{before}号" if before else "",
                    f"{series}〔{year}〕{serial}号",
                )
            shown += 1
        before = serial
