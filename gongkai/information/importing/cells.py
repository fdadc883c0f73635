"""From the cells of one row to the values of an item, with everything that is wrong with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from gongkai import law
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.attachments.names import MARK
from gongkai.information.importing.days import day_of
from gongkai.information.importing.headings import Column
from gongkai.information.importing.shapes import Choices
from gongkai.information.importing.spreadsheet import text_of
from gongkai.information.importing.texts import bodies_of, kept
from gongkai.law import kinds
from gongkai.law.vocabulary import Openness, Term, Version

_TOLD = 8  # how many entries of a list a sentence names
_OPENNESS_WORDS = {
    "公开": Openness.PROACTIVE,
    "申请公开": Openness.ON_REQUEST,
    "免于公开": Openness.WITHHELD,
    "不公开": Openness.WITHHELD,
}
_NOT_SECRET = {"非涉密", "不涉密", "否", "无", "公开", "非密", "无密级"}


class Wrong(Exception):
    """A cell that cannot be read; says what to do."""


@dataclass
class Known:
    """Every name a cell may use, looked up once for the whole sheet."""

    choices: Choices
    agencies: Mapping[str, int]
    sections: Mapping[tuple[int, str], int]
    may_import: Callable[[int, int | None], bool]
    grounds: Mapping[str, str] = field(default_factory=dict)
    may_write: Callable[[int, int | None], bool] = lambda _agency, _section: False


def read_row(
    values: Sequence[object], columns: Sequence[tuple[int, Column]], *, known: Known
) -> tuple[dict[str, Any], dict[str, str]]:
    """The values by field, and for each field that is wrong its sentence."""
    found: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for at, column in columns:
        value = values[at] if at < len(values) else ""
        if value == "" or value is None:
            continue
        try:
            read = _READERS[column.read](value, column, known)
        except Wrong as problem:
            wrong[column.field] = str(problem)
        else:
            if read not in ("", None):
                found[column.field] = read
    return found, wrong


def grounds_of() -> dict[str, str]:
    """Every ground for withholding of both texts by its code, its label, and its label with its article."""
    found: dict[str, str] = {}
    for version in Version:  # the later text wins where both use the same words
        for ground in law.withholding_grounds(version):
            found |= {
                ground.code: ground.code,
                ground.label: ground.code,
                f"{ground.label}（{ground.article}）": ground.code,
            }
    return found


def _text(value: object, column: Column, _known: Known) -> str:
    text = kept(text_of(value))
    if column.limit and len(text) > column.limit:
        raise Wrong(f"“{column.name}”共{len(text)}字，最多{column.limit}字，请精简。")
    if column.field == "title" and MARK.search(text):
        raise Wrong("名称带有国家秘密标志。涉密信息不得录入本系统（《条例》第十四条），请删除该行并按保密规定处理。")
    return text


def _words(value: object, column: Column, known: Known) -> str:
    text = _text(value, column, known)
    for mark in "；;，,、　\t\n":
        text = text.replace(mark, " ")
    return " ".join(text.split())


def _doc_number(value: object, column: Column, known: Known) -> str:
    return normalise_doc_number(_text(value, column, known))


def _date(value: object, column: Column, known: Known) -> date:
    day = day_of(value)
    if day is None:
        raise Wrong(f"“{_shown(value)}”不是有效的日期。请按“2026-03-01”或者“2026年3月1日”填写，年、月、日都要写全。")
    if column.past and day > known.choices.today:
        raise Wrong(f"{column.name}{day:%Y-%m-%d}晚于今天，请核对。")
    return day


def _body(value: object, _column: Column, _known: Known) -> tuple[str, str]:
    return bodies_of(text_of(value))


def _special(value: object, _column: Column, _known: Known) -> object:
    """A kind's own field: read with the others of its row, once the row's kind is known."""
    return value.strip() if isinstance(value, str) else value


def _identity(value: object, _column: Column, _known: Known) -> str:
    return text_of(value)


def _secrecy(value: object, _column: Column, _known: Known) -> str:
    if text_of(value) not in _NOT_SECRET:
        raise Wrong("涉密信息不得录入本系统（《条例》第十四条）。请从表格中删除该行；如已解密，请改为“非涉密”。")
    return ""


def _kind(value: object, column: Column, _known: Known) -> str:
    text = text_of(value)
    code = next((code for code, name in kinds.choices() if text in (code, name)), None)
    if code is None:
        offered = "、".join(name for _code, name in kinds.choices())
        raise Wrong(f"没有名为“{_shown(value)}”的{column.name}。可以填写：{offered}。")
    return code


def _term(terms: type[Term], other: Mapping[str, Term]) -> Callable[[object, Column, Known], str]:
    by_word = {term.label: term.value for term in terms} | {term.value: term.value for term in terms}
    by_word |= {word: term.value for word, term in other.items()}

    def read(value: object, column: Column, _known: Known) -> str:
        code = by_word.get(text_of(value))
        if code is None:
            raise Wrong(
                f"没有名为“{_shown(value)}”的{column.name}。可以填写：{'、'.join(term.label for term in terms)}。"
            )
        return code

    return read


def _listed(names_of: Callable[[Known], Mapping[str, str]]) -> Callable[[object, Column, Known], str]:
    def read(value: object, column: Column, known: Known) -> str:
        names, text = names_of(known), text_of(value)
        code = names.get(text)
        if code == "":
            raise Wrong(f"名为“{_shown(value)}”的{column.name}不止一个。请写它的代码，或者“上级/名称”。")
        if code is None:
            raise Wrong(f"没有名为“{_shown(value)}”的{column.name}。请从模板的下拉列表中选择{_such_as(names)}。")
        return code

    return read


def _such_as(names: Mapping[str, str]) -> str:
    some = [name for name in names if not name.isascii() and "/" not in name][:_TOLD]
    return f"，例如：{'、'.join(some)}" if some else ""


def _agency(value: object, column: Column, known: Known) -> int:
    found = known.agencies.get(text_of(value))
    if found is None:
        raise Wrong(f"系统中没有登记“{_shown(value)}”这个机构。请写登记的全称或者简称；新机构请先由系统管理员登记。")
    if column.field == "agency" and not known.may_import(found, known.choices.section_id):
        raise Wrong(f"您没有为“{_shown(value)}”批量导入的权限。请删除该行，或者由该机构的填报人员导入。")
    return found


def _section(value: object, _column: Column, _known: Known) -> str:
    return text_of(value)  # which section it is depends on the row's agency


def _shown(value: object) -> str:
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m-%d}"
    text = text_of(value).replace("\n", " ")
    return text if len(text) <= 40 else f"{text[:40]}…"


_READERS: dict[str, Callable[[object, Column, Known], Any]] = {
    "text": _text,
    "words": _words,
    "doc_number": _doc_number,
    "date": _date,
    "body": _body,
    "special": _special,
    "identity": _identity,
    "secrecy": _secrecy,
    "agency": _agency,
    "section": _section,
    "kind": _kind,
    "openness": _term(Openness, _OPENNESS_WORDS),
    "column": _listed(lambda known: known.choices.lists.columns),
    "subject": _listed(lambda known: known.choices.lists.subjects),
    "genre": _listed(lambda known: known.choices.lists.genres),
    "ground": _listed(lambda known: known.grounds),
}
