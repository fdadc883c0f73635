"""The cells of tables 2, 3 and 4 from any form of text, keyed as table.row.column."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from gongkai.annual_reports.reading.flow import WIDE
from gongkai.annual_reports.reading.report import FIRM, LIKELY, Indicator, place_in, plain
from gongkai.annual_reports.reading.tables import flattened, heads, printed, rows
from gongkai.annual_reports.reading.tables.cells import Cell, squeezed
from gongkai.annual_reports.reading.tables.fitting import fitted, fitted_alone
from gongkai.annual_reports.reading.tables.regions import Region, regions_of, spaced

OF_2019 = re.compile(r"新制作|上一年|采购项目|增\s*/\s*减")
SURE = 0.99
MOST_UNTOLD = 15  # figures in a table of which none was read: more than its heads and labels have
NAMES = {"t2": "主动公开政府信息情况", "t3": "收到和处理政府信息公开申请情况", "t4": "行政复议、行政诉讼情况"}


@cache
def labels() -> Mapping[str, Any]:
    """The printed labels of the three tables with their keys."""
    return tomllib.loads(files(__package__).joinpath("labels.toml").read_text("utf-8"))


def read_tables(text: str) -> tuple[dict[str, Indicator], list[Region]]:
    """Every cell that can be told, and where the tables stand."""
    regions = regions_of(text)
    found: dict[str, Indicator] = {}
    for region in regions:
        for key, cell in READERS[region.name](text, region):
            if cell is not None:
                found.setdefault(key, as_indicator(text, cell))
    return found, regions


def untold(found: Mapping[str, Indicator], regions: Sequence[Region], text: str) -> Iterator[str]:
    """The names of the tables that have figures none of which could be told."""
    for region in regions:
        figures = re.findall(r"\d+", text[region.start : region.end])
        if len(figures) >= MOST_UNTOLD and not any(key.startswith(f"{region.name}.") for key in found):
            yield NAMES[region.name]


def as_indicator(text: str, cell: Cell) -> Indicator:
    """A cell as a figure of the report."""
    confidence = LIKELY if cell.likely else max(SURE, FIRM)
    return Indicator(plain(cell.value), place_in(text, cell.start, cell.end), confidence)


Keyed = Iterator[tuple[str, Cell | None]]


def keyed(name: str, columns: Sequence[str], cells: Sequence[Cell | None]) -> Keyed:
    """The cells of one row under their keys."""
    yield from ((f"{name}.{column}", cell) for column, cell in zip(columns, cells, strict=True))


# table 3


def read_applications(text: str, region: Region) -> Keyed:
    """Table 3: 25 rows of seven columns."""
    columns = heads.applicants(text, region.start, region.end)
    if columns is None:
        return
    form = rows.form_of(text, region.start, region.end)
    if form == "layout":
        yield from applications_printed(text, region, columns)
    elif form == "flat":
        yield from applications_flat(text, region, columns)
    else:
        make = rows.tabbed if form == "tabs" else rows.one_a_line
        told = [(application_row(row.label), row.cells) for row in make(text, region.start, region.end)]
        told = [(key, cells) for key, cells in told if key]
        fits = fitted([(cells, len(columns)) for _, cells in told])
        for (key, _), fit in zip(told, fits, strict=True):
            yield from keyed(f"t3.{key}", columns, fit) if fit else ()


LEAST_LIKE = 0.1
PRINTED_HEADS = ("自然", "商业", "科研", "社会", "法律", "其他", "总计")


def application_row(label: str) -> str:
    """The key of the row whose label ends these words, or nothing."""
    label = label.translate(WIDE)
    found = [
        (hit.end(), row["key"]) for row in labels()["applications"]["row"] for hit in re.finditer(row["mark"], label)
    ]
    return max(found, default=(0, ""))[1]


def applications_printed(text: str, region: Region, columns: Sequence[str]) -> Keyed:
    """Table 3 as printed: rows told by order and by the labels wrapped around them."""
    listed = printed.printed_rows(text, region.start, region.end)
    form = [row for row in labels()["applications"]["row"] if row["key"] not in absent_rows(text, region)]
    places = printed.head_columns(text, region.start, region.end, PRINTED_HEADS)
    for row, key in rows_printed(text, region, listed, form):
        cells = printed.by_column(row, listed, count=len(columns), heads=places)
        if cells:
            yield from keyed(f"t3.{key}", columns, cells)


def rows_printed(
    text: str, region: Region, listed: Sequence[printed.Printed], form: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[printed.Printed, str]]:
    """Each printed line of figures with the key of its row: told by the labels' own lines, else by order and likeness."""
    names = [squeezed(row["label"]) for row in form]
    told = printed.by_labels(text, region.start, region.end, names)
    if told is not None:
        places = {row.start: row for row in listed}
        yield from ((places[row.start], spec["key"]) for row, spec in zip(told, form, strict=True) if row)
        return
    for at, place, score in printed.aligned(listed, names):
        if score > LEAST_LIKE or len(listed) == len(form):
            yield listed[at], form[place]["key"]


def absent_rows(text: str, region: Region) -> set[str]:
    """The rows this version of the form does not have: one row 其他处理, or its three parts."""
    part = squeezed(text[region.start : region.end])
    parts = {"other_no_correction", "other_fee_unpaid", "other_other"}
    return {"other_handling"} if "收费通知" in part or "逾期不补" in part else parts


def applications_flat(text: str, region: Region, columns: Sequence[str]) -> Keyed:
    """Table 3 in one line: figures parted by blanks, or by the sums of the form."""
    runs: dict[str, flattened.Run] = {}
    at = region.start
    for row in labels()["applications"]["row"]:
        label = flat_label(row).search(text, at, region.end)
        if label is None:
            continue
        pieces, run = flattened.run_after(text, label.end(), region.end)
        at = label.end() if run.digits else at
        if len(pieces) == len(columns):
            yield from keyed(f"t3.{row['key']}", columns, [Cell(float(p.group()), p.start(), p.end()) for p in pieces])
        elif len(pieces) == 1:
            runs[row["key"]] = run
    for key, way in flattened.parted(runs, len(columns)).items():
        yield from keyed(f"t3.{key}", columns, flattened.cells_of(runs[key], way))


@cache
def _flat_label(label: str) -> re.Pattern[str]:
    return re.compile(spaced(label[2:] if label[1] in ".、" else label) + r"[\s\u3000]*")


def flat_label(row: Mapping[str, str]) -> re.Pattern[str]:
    """The whole label with blanks allowed anywhere."""
    label = row["label"].partition("（区分")[0] if "区分" in row["label"] else row["label"]
    if label == row["label"]:
        return _flat_label(label)
    return re.compile(spaced(label) + r"[\s\u3000]*(?:[（(][^）)]*[）)])?[\s\u3000]*")


# table 2


def read_disclosure(text: str, region: Region) -> Keyed:
    """Table 2: a row for each duty of Article 20."""
    version = "of_2019" if OF_2019.search(text, region.start, region.end) else "of_2021"
    form = rows.form_of(text, region.start, region.end)
    made = rows.tabbed if form == "tabs" else rows.one_a_line if form == "lines" else in_line
    named = [(disclosure_row(row.label), row.cells) for row in made(text, region.start, region.end)]
    told = [(spec, cells) for spec, cells in named if spec and spec[version]]
    fits = fitted([(cells, len(spec[version])) for spec, cells in told])
    for (spec, _), fit in zip(told, fits, strict=True):
        if fit:
            columns = heads.in_order(text, region.start, first_place(fit), spec[version], labels()["heads"])
            yield from keyed(f"t2.{spec['key']}", columns, fit)


def first_place(cells: Sequence[Cell | None]) -> int:
    """Where the first figure of a row stands."""
    return next(cell.start for cell in cells if cell)


def disclosure_row(label: str) -> Mapping[str, Any] | None:
    """The row whose label ends these words, explanations in brackets left aside."""
    label = EXPLAINED.sub("", label)
    return next(
        (row for row in labels()["disclosure"]["row"] if re.search(f"(?:^|[^\\w]|.*)(?:{row['mark']})$", label)), None
    )


EXPLAINED = re.compile(r"[（(][^（）()]*[）)]")
IN_LINE = re.compile(r"(?P<label>[\u4e00-\u9fff（）()]+)(?P<figures>(?:[ \u3000\xa0|]*[+-]?\d[\d,]*(?:\.\d+)?)+)")


def in_line(text: str, start: int, end: int) -> Iterator[rows.Row]:
    """Rows whose figures follow their label with blanks between."""
    for found in IN_LINE.finditer(text, start, end):
        pieces = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?").finditer(text, found.start("figures"), found.end("figures"))
        cells = [Cell(float(p.group().replace(",", "")), p.start(), p.end()) for p in pieces]
        yield rows.Row(found["label"], tuple(single_digits(cells)))


def single_digits(cells: list[Cell]) -> list[Cell]:
    """Three digits that run together after 规章 or the like are three cells only when they are noughts."""
    one = cells[0]
    if len(cells) == 1 and one.value == 0 and one.end - one.start in {2, 3}:
        return [Cell(0, place, place + 1, likely=True) for place in range(one.start, one.end)]
    return cells


# table 4


def read_remedies(text: str, region: Region) -> Keyed:
    """Table 4: three blocks of five results in one row."""
    spec = labels()["remedies"]
    names = [f"{block}.{result}" for block in spec["blocks"] for result in spec["results"]]
    for cells in remedy_rows(text, region, len(names)):
        fit = fitted_alone(cells, len(names))
        if fit:
            yield from keyed("t4", names, fit)
            return


def remedy_rows(text: str, region: Region, count: int) -> Iterator[Sequence[Cell | None]]:
    """Rows that could be the one of table 4."""
    form = rows.form_of(text, region.start, region.end)
    if form == "tabs":
        yield from (row.cells for row in rows.tabbed(text, region.start, region.end))
    lone = list(rows.one_a_line(text, region.start, region.end))
    yield from (row.cells for row in lone)
    yield from (line.cells for line in printed.printed_rows(text, region.start, region.end))
    yield from flat_remedies(text, region, count)


def flat_remedies(text: str, region: Region, count: int) -> Iterator[Sequence[Cell | None]]:
    """Fifteen figures after the last head, parted by blanks or by their sums."""
    for found in re.compile(r"\d[\d\s\u3000]*").finditer(text, region.start, region.end):
        pieces = list(re.compile(r"\d+").finditer(text, found.start(), found.end()))
        if len(pieces) == count:
            yield [Cell(float(p.group()), p.start(), p.end()) for p in pieces]
        elif len(pieces) == 1 and count <= len(pieces[0].group()) <= count + 6:
            run = flattened.Run(pieces[0].group(), tuple(range(pieces[0].start(), pieces[0].end())))
            right = [
                way
                for way in flattened.ways(run.digits, count)
                if all(flattened.is_sum(way[i : i + 5]) for i in (0, 5, 10))
            ]
            if len(right) == 1:
                yield flattened.cells_of(run, right[0])


READERS = {"t2": read_disclosure, "t3": read_applications, "t4": read_remedies}
