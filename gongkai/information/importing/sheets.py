"""Checking a metadata sheet: every error of every row at once, with its cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, islice
from typing import Any

from gongkai.information import content as contents
from gongkai.information.content import Content
from gongkai.information.importing import headings, known as register, special, versions
from gongkai.information.importing.cells import Known, read_row
from gongkai.information.importing.errors import HeadingMissing, NoHeadings, NothingInIt
from gongkai.information.importing.headings import Column, Headings
from gongkai.information.importing.packed import PackedRows
from gongkai.information.importing.rounds import Returned
from gongkai.information.importing.shapes import Checked, Choices, Problem, Row
from gongkai.information.importing.spreadsheet import Sheet, letter, text_of
from gongkai.law.vocabulary import Openness

EXAMPLE = "（示例"
EMPTY_ADVICE = "表头之下没有内容，请填写后再导入。"
_LONGEST_CELL = 1000  # of a wrong row, as handed back
_TO_ENTER = ("title", "summary", "made_on", "signed_on", "effective_on", "expires_on", "openness", "ground_code")


@dataclass
class _Findings:
    """What has been found so far."""

    rows: PackedRows = field(default_factory=PackedRows)
    problems: list[Problem] = field(default_factory=list)
    raw: dict[int, list[str]] = field(default_factory=dict)
    seen: dict[tuple[int, str], tuple[int, str]] = field(default_factory=dict)  # agency and key → row and title
    returned: Returned = field(default_factory=Returned)


def check(sheet: Sheet, *, choices: Choices, known: Known) -> Checked:
    """Look through the whole sheet; nothing is written."""
    head_rows = [list(row) for row in islice(sheet.rows, headings.HEADINGS_WITHIN)]
    texts = [[text_of(cell) for cell in row] for row in head_rows]
    kind = versions.kind_of(sheet.version or versions.in_headings(texts), name=sheet.name)
    if kind:
        choices = replace(choices, kind=kind)
        known = replace(known, choices=choices)
    heads = _headings(texts, sheet, kind=choices.kind)
    names = texts[heads.row]
    found = _Findings(problems=_heading_problems(heads, sheet.left))
    for problem in found.problems:
        found.raw[problem.row] = names
    body = chain(head_rows[heads.row + 1 :], sheet.rows)
    for number, values in enumerate(body, start=heads.row + 2):
        if any(value not in ("", None) for value in values) and not _is_example(values):
            _check_row(number, values, heads, sheet.left, known=known, found=found)
    _hold_against_items(found, heads, sheet.left, known)
    if not found.rows and not found.raw and not found.returned.total:
        raise NothingInIt(name=sheet.name, advice=EMPTY_ADVICE)
    return _told(sheet, choices, names, found)


def _hold_against_items(found: _Findings, heads: Headings, left: int, known: Known) -> None:
    """Tell the waiting rows that went out before apart: unchanged, changed, in conflict, wrong."""
    for row, wrong in found.returned.settle(heads.columns, known=known):
        if wrong:
            found.raw[row.number] = [""] * left + [text_of(value)[:_LONGEST_CELL] for value in row.values]
            found.problems += _problems(row.number, row.values, heads, left, wrong, row.kind)
    for changed in found.returned.changed():
        found.rows.append(changed)


def _is_example(values: Sequence[object]) -> bool:
    """The template's own example row, which people forget to delete."""
    return any(isinstance(value, str) and value.startswith(EXAMPLE) for value in values)


def _told(sheet: Sheet, choices: Choices, names: Sequence[str], found: _Findings) -> Checked:
    there = register.found(found.rows)
    return Checked(
        name=sheet.name,
        shape="sheet",
        choices=choices,
        rows=found.rows,
        problems=found.problems,
        notes=list(_other_titles(found.rows, there)) if there else [],
        raw=found.raw,
        headings=[""] * sheet.left + list(names),
        repeated=len(there),
        unchanged=found.returned.unchanged,
        conflicts=found.returned.conflicts,
    )


def _headings(rows: Sequence[Sequence[str]], sheet: Sheet, *, kind: str) -> Headings:
    if not any(cell for row in rows for cell in row):
        raise NothingInIt(name=sheet.name, advice="表格是空的，请下载模板填写。")
    found = headings.find(rows, kind)
    if found is None:
        raise NoHeadings(name=sheet.name, rows=headings.HEADINGS_WITHIN)
    if found.missing:
        raise HeadingMissing(
            name=sheet.name, row=found.row + 1, missing="、".join(f"“{name}”" for name in found.missing)
        )
    return found


def _heading_problems(heads: Headings, left: int) -> list[Problem]:
    row = heads.row + 1
    unknown = [
        Problem(
            row, "系统不认识这一列。请改为模板中的列名；不需要的列请删除。", f"{letter(at + left)}{row}", name, name
        )
        for at, name in heads.unknown
    ]
    doubled = [
        Problem(row, "这一列与前面的列重复。请只保留一列。", f"{letter(at + left)}{row}", name, name)
        for at, name in heads.doubled
    ]
    return unknown + doubled


def _check_row(
    number: int, values: Sequence[object], heads: Headings, left: int, *, known: Known, found: _Findings
) -> None:
    read, wrong = read_row(values, heads.columns, known=known)
    identity = read.pop("identity", "")
    if identity:
        found.returned.add(number, values, identity, read, wrong)
        if found.returned.is_full:
            _hold_against_items(found, heads, left, known)
        return
    agency_id = read.get("agency") or known.choices.agency_id
    section_id = _section_of(read, wrong, agency_id, known)
    kind = read.get("kind", known.choices.kind)
    extra = special.read(read, wrong, kind=kind, today=known.choices.today)
    for name, sentence in _content_problems(read, wrong, known.choices):
        wrong.setdefault(name, sentence)
    key = register.key_of(read.get("title", ""), read.get("doc_number", ""), f"{read.get('made_on', '')}")
    if "title" in read and "made_on" in read:
        _check_doubled(number, read, wrong, (agency_id, key), found)
    if wrong:
        found.raw[number] = [""] * left + [text_of(value)[:_LONGEST_CELL] for value in values]
        found.problems += _problems(number, values, heads, left, wrong, kind)
    else:
        place = {"agency": agency_id, "section": section_id}
        found.rows.append(_row(number, read, key, extra, place=place, choices=known.choices))


def _section_of(read: dict[str, Any], wrong: dict[str, str], agency_id: int, known: Known) -> int | None:
    name = read.get("section")
    if not name:
        return known.choices.section_id if agency_id == known.choices.agency_id else None
    section_id = known.sections.get((agency_id, name))
    if section_id is None:
        wrong["section"] = f"该机构没有名为“{name}”的内设机构。请写登记的名称，或者先由系统管理员登记。"
    elif not known.may_import(agency_id, section_id):
        wrong["section"] = f"您没有为“{name}”批量导入的权限。请删除该行，或者由该科室的填报人员导入。"
    return section_id


def _content_problems(read: dict[str, Any], wrong: dict[str, str], choices: Choices) -> Iterator[tuple[str, str]]:
    """What the room itself would refuse, and a missing date, for which it has no sentence."""
    span, made_on = choices.span, read.get("made_on")
    if made_on is None:
        yield "made_on", "请填写生成日期：公文为签发日期，非公文为内容完整可用的第一天。"
    elif span is not None and (made_on > span.last or (span.first is not None and made_on < span.first)):
        yield (
            "made_on",
            f"生成日期{made_on:%Y-%m-%d}不在清理批次的范围（{span.words}）。请核对日期，或者从表格中删除该行。",
        )
    values: dict[str, Any] = {"title": "", "made_on": choices.today}
    values |= {name: read[name] for name in _TO_ENTER if name in read}
    content = Content(**values)
    for name, sentence in contents.problems(content, today=choices.today):
        if name not in wrong:
            yield name, sentence


def _check_doubled(
    number: int, read: dict[str, Any], wrong: dict[str, str], key: tuple[int, str], found: _Findings
) -> None:
    """Say at the later row that it repeats an earlier one."""
    first = found.seen.setdefault(key, (number, read["title"]))
    if first[0] == number:
        return
    if "doc_number" not in read:
        wrong.setdefault("title", f"与第{first[0]}行重复（名称和生成日期相同）。请删除其中一行。")
    elif read["title"] == first[1]:
        wrong.setdefault("doc_number", f"与第{first[0]}行重复（文号和名称相同）。请删除其中一行。")
    else:
        wrong.setdefault("doc_number", f"与第{first[0]}行的文号相同，名称不同。请核对文号。")


def _problems(
    number: int, values: Sequence[object], heads: Headings, left: int, wrong: dict[str, str], kind: str
) -> Iterator[Problem]:
    """The problems of one row from left to right; one that has no cell of its own stands at the row's start."""
    places: dict[str, tuple[int, Column]] = {column.field: (at, column) for at, column in heads.columns}
    for name, sentence in sorted(wrong.items(), key=lambda pair: places[pair[0]][0] if pair[0] in places else -1):
        at, column = places.get(name, (0, None))
        value = text_of(values[at]) if column and at < len(values) else ""
        cell = f"{letter(at + left)}{number}"
        yield Problem(number, sentence, cell, column.name if column else headings.name_of(name, kind), value[:200])


def _row(
    number: int, read: dict[str, Any], key: str, extra: dict[str, Any], *, place: dict[str, Any], choices: Choices
) -> Row:
    kind = read.pop("kind", choices.kind)
    responsible_id = read.pop("responsible", None)
    for name in ("agency", "section", "secrecy"):
        read.pop(name, None)
    if extra:
        read["extra"] = extra
    if "body" in read:
        read["body_html"], read["body_text"] = read.pop("body")
    read.setdefault("column_code", choices.lists.default_columns.get(kind, ""))
    read.setdefault("openness", Openness.PROACTIVE.value)
    fields = {name: value.isoformat() if isinstance(value, date) else value for name, value in read.items()}
    return {"at": number, "key": key, "kind": kind, **place, "responsible": responsible_id, "fields": fields}


def _other_titles(rows: Sequence[Row], there: dict[int, tuple[int, str]]) -> Iterator[Problem]:
    """Rows taken for something already there though its title is another."""
    for at, row in enumerate(rows):
        title = there[at][1] if at in there else ""
        if title and title != row["fields"]["title"]:
            yield Problem(
                row["at"],
                f"文号与已有信息《{title[:60]}》相同，按“已存在”处理，不重复导入。名称不同，请核对文号。",
                value=row["fields"].get("doc_number", ""),
                is_note=True,
            )
