"""The checks over a file: every piece of it, and each finding with its place in words people understand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from gongkai.attachments.texts import Stretch
from gongkai.review.scan.found import Found, ScanContext
from gongkai.review.scan.scanner import scan_text

MOST_PLACES = 10  # of one value in one file
LETTERS = 26


def scan_stretches(stretches: Sequence[Stretch], *, name: str, context: ScanContext) -> list[Found]:
    """What the checks find in the pieces of one file; text that only repeats other text adds only what is new in it."""
    shown, repeated = ([one for one in stretches if one.shadow is kind] for kind in (False, True))
    found = [one for unit in units(shown) for one in in_unit(unit, name=name, context=context)]
    found += only_new(found, (one for unit in units(repeated) for one in in_unit(unit, name=name, context=context)))
    times: Counter[tuple[str, str]] = Counter()
    kept: list[Found] = []
    for one in found:
        times[one.rule, one.value] += 1
        if times[one.rule, one.value] <= MOST_PLACES:
            kept.append(one)
    return kept


def units(stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Pieces that are read together, such as the lines of one picture."""
    for _, together in groupby(stretches, key=lambda one: (one.place, one.aside, one.row)):
        yield list(together)


def in_unit(unit: list[Stretch], *, name: str, context: ScanContext) -> Iterable[Found]:
    """The findings in pieces that are read together; beside the pages only personal data and marks are looked for."""
    text = "\n".join(one.text for one in unit)
    for found in scan_text(text, place=unit[0].place, context=context):
        if found.rule.startswith("P") or not unit[0].aside:
            yield replace(found, place=place_of(unit, text, found.offset, name=name))


def place_of(unit: list[Stretch], text: str, offset: int, *, name: str) -> str:
    """Where a finding stands, in words: 附件《…》工作表“…”隐藏的第12行; 附件《…》第3页扫描图像，识别可信度0.93."""
    at = offset
    stretch = unit[-1]
    for one in unit:
        if at <= len(one.text):
            stretch = one
            break
        at -= len(one.text) + 1
    within = stretch.place if stretch.place != "正文" else ""
    if stretch.row:
        within = f"{stretch.place.removesuffix('隐藏的')}{row_of(stretch, at)}"
    sure = f"，识别可信度{stretch.confidence:.2f}" if stretch.confidence is not None else ""
    return f"附件《{name}》{within}{sure}"


def row_of(stretch: Stretch, at: int) -> str:
    """The row of a sheet a place in its text belongs to, and the column where that is hidden."""
    before = stretch.text[:at]
    number = stretch.row + before.count("\n")
    if stretch.place.endswith("隐藏的"):
        return f"隐藏的第{number}行"
    column = stretch.column + before.rpartition("\n")[2].count("\t")
    return f"隐藏的{letters(column)}列第{number}行" if column in stretch.hidden_columns else f"第{number}行"


def letters(column: int) -> str:
    """A column as sheets call it: 1 → A, 28 → AB."""
    name = ""
    while column > 0:
        column, last = divmod(column - 1, LETTERS)
        name = chr(ord("A") + last) + name
    return name


def only_new(found: Sequence[Found], shadows: Iterable[Found]) -> Iterator[Found]:
    """The findings of repeated text that were not found in the text itself."""
    known = {(one.rule, one.value) for one in found}
    for one in shadows:
        if (one.rule, one.value) not in known:
            known.add((one.rule, one.value))
            yield one
