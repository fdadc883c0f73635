"""A registry's sheet as entries: headings by any of their usual names, cells as people fill them."""

from datetime import date

from gongkai.agencies.models import Section
from gongkai.doc_register.entering import Entry
from gongkai.doc_register.errors import NoHeadings, NothingInIt
from gongkai.information.importing import tables
from gongkai.information.importing.days import day_of
from gongkai.information.importing.headings import HEADINGS_WITHIN
from gongkai.information.importing.spreadsheet import text_of
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness

MOST = 20_000
HEADINGS: dict[str, tuple[str, ...]] = {
    "doc_number": ("文号", "发文字号", "发文号", "文件编号", "字号"),
    "title": ("标题", "文件标题", "名称", "文件名称", "题名"),
    "issued_on": ("发文日期", "印发日期", "成文日期", "签发日期", "日期"),
    "section": ("拟稿科室", "科室", "承办科室", "主办科室", "拟稿部门", "部门"),
    "files": ("附件数", "附件", "附件份数"),
    "pages": ("页数", "页码"),
    "openness": ("拟公开属性", "公开属性", "属性", "公开方式"),
    "note": ("备注", "说明"),
}
_OPENNESS = {one.label: one.value for one in Openness} | {"主动": Openness.PROACTIVE.value}


def read_register(data: bytes, *, name: str, agency_id: int) -> tuple[list[tuple[int, Entry]], list[tuple[int, str]]]:
    """The lines with their numbers, and what is wrong with those that cannot be lines; refuses what is no such sheet."""
    lines = tables.lines(data, name=name, names=HEADINGS, musts=("title", "issued_on"), most=MOST)
    if lines is None:
        raise NoHeadings(rows=HEADINGS_WITHIN, field="file")
    sections = dict(Section.objects.filter(agency_id=agency_id).values_list("name", "pk"))
    entries: list[tuple[int, Entry]] = []
    problems: list[tuple[int, str]] = []
    for line, cells in lines:
        read = _entry(cells, sections)
        if isinstance(read, str):
            problems.append((line, read))
        else:
            entries.append((line, read))
    if not entries and not problems:
        raise NothingInIt(field="file")
    return entries, problems


def _entry(cells: dict[str, object], sections: dict[str, int]) -> Entry | str:
    """The line, or what is wrong with it in a sentence."""
    day = day_of(cells["issued_on"]) if text_of(cells["issued_on"]) else None
    if day is None:
        return str(say("发文日期“{given}”不是日期，请按“2026-03-01”填写。", given=text_of(cells["issued_on"])[:20]))
    section = text_of(cells.get("section", ""))
    if section and section not in sections:
        return str(say("本单位没有名为“{given}”的科室，请改为登记的名称。", given=section[:40]))
    counts = [_count(cells.get(name, "")) for name in ("files", "pages")]
    if -1 in counts:
        return str(say("附件数、页数应当是数字。"))
    return _made(cells, day, sections.get(section), counts)


def _made(cells: dict[str, object], day: date, section_id: int | None, counts: list[int | None]) -> Entry:
    said = text_of(cells.get("openness", ""))
    return Entry(
        title=text_of(cells["title"]),
        issued_on=day,
        doc_number=text_of(cells.get("doc_number", "")),
        section_id=section_id,
        files=counts[0] or 0,
        pages=counts[1],
        openness=_OPENNESS.get(said, said) or Openness.UNDETERMINED.value,
        note=text_of(cells.get("note", "")),
    )


def _count(cell: object) -> int | None:
    """A count, None where nothing stands there, -1 where it is no number."""
    text = text_of(cell)
    if not text:
        return None
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 8 else -1
