"""A holiday notice as somebody turns it in: the notice's own words, rows of a sheet, or TOML; checked, and written as TOML."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gongkai.law.refusals import BadLawFile, Refusal
from gongkai.law.years import CalendarYear, year_of

USUAL = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
LONGEST = 60  # days of one stretch; a longer one is a slip of the keyboard
MOST_TEXT = 50_000
_BRACKETS = re.compile(r"（[^）]*）|\([^)]*\)|共\s*\d+\s*[天日]")  # what a notice says beside its days
_HEAD = re.compile(r"\s*(?:[一二三四五六七八九十]+、)?\s*(?P<name>[^：:]{1,20})[：:](?P<rest>.+)")
_STRETCH = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})(?:\s*[至到~]\s*(?P<iso2>\d{4}-\d{1,2}-\d{1,2}))?"
    r"|(?:(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日"
    r"(?:\s*[至到—－~-]+\s*(?:(?P<y2>\d{4})年)?(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日)?"
)
_SHEET_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_WORKS = {"上班": True, "是": True, "1": True, "true": True, "放假": False, "否": False, "0": False, "false": False}


class BadNotice(Refusal):
    """A holiday notice that cannot be right as it was turned in."""

    sentence = "这份放假安排不能使用：{problem}。请对照国务院办公厅通知改正后重新提交。"


@dataclass(frozen=True)
class Days:
    """Some days under one name: off, or worked although they are a weekend."""

    name: str
    works: bool
    days: tuple[date, ...]


@dataclass(frozen=True)
class Notice:
    """A year's days as a notice fixed them."""

    year: int
    number: str
    days: tuple[Days, ...]


def text_of(notice: Notice) -> str:
    """The yearly file; read back it gives the same days.

    Law: Holiday Measure 2024, Art. 4.
    """
    title = f"国务院办公厅关于{notice.year}年部分节假日安排的通知"
    head = f'year = {notice.year}\n\n[[notice]]\ntitle = {_quoted(title)}\nnumber = {_quoted(notice.number)}\nstatus = "verified"\n'
    blocks = (_block(days) for works in (False, True) for days in notice.days if days.works is works)
    return "\n".join([head, *blocks])


def _block(days: Days) -> str:
    listed = ", ".join(day.isoformat() for day in days.days)
    return f"[[{'work' if days.works else 'rest'}]]\nname = {_quoted(days.name)}\ndays = [{listed}]\n"


def _quoted(words: str) -> str:
    return json.dumps(words.replace("\x7f", ""), ensure_ascii=False)


def read_text(text: str) -> CalendarYear:
    """The year in a file turned in; raises BadNotice with what is wrong, in Chinese."""
    year = _checked(text)
    if not any(not mark.works for mark in year.marks.values()):
        raise BadNotice(problem="没有列出任何放假日")
    if not all(isinstance(number, str) for number in year.notices) or not any(year.notices):
        raise BadNotice(problem="没有写明通知文号")
    return year


def _checked(text: str) -> CalendarYear:
    if len(text) > MOST_TEXT:
        raise BadNotice(problem="文件过大，不像一年的放假安排")
    try:
        content = tomllib.loads(text)
        given = content.get("year")
        if type(given) is not int or not 1995 < given < 2100:
            raise BadNotice(problem="没有写明年份" if given is None else f"年份“{given}”不对")
        return year_of(content, name="放假安排")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadNotice(problem=f"不是可读的 TOML 文件（{error}）") from None
    except BadLawFile as refusal:
        raise BadNotice(problem=str(refusal.values["problem"])) from None


def missing(year: CalendarYear) -> tuple[str, ...]:
    """Holidays of the law that the notice does not name, for somebody to look at before it counts.

    Law: Holiday Measure 2024, Art. 2.
    """
    named = " ".join(mark.name for mark in year.marks.values())
    return tuple(name for name in USUAL if name.removesuffix("节") not in named)


def from_words(words: str, *, year: int, number: str) -> Notice:
    """The days of a notice out of its own sentences: 一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周日）上班。"""
    found = [days for line in words.splitlines() if line.strip() for days in _line(line, year)]
    if not found:
        raise BadNotice(problem="没有列出任何放假日")
    return Notice(year, number.strip(), tuple(found))


def _line(line: str, year: int) -> Iterator[Days]:
    head = _HEAD.fullmatch(_BRACKETS.sub("", line).strip())
    found = list(_sentences(head["name"].strip(), head["rest"], year)) if head else []
    if not found:
        raise _unread(line)
    yield from found


def _unread(words: str) -> BadNotice:
    said = words.strip()[:40]
    return BadNotice(problem=f"看不懂“{said}”，应写成“元旦：1月1日至3日放假。1月4日上班。”的样子")


def _sentences(name: str, rest: str, year: int) -> Iterator[Days]:
    for sentence in re.split(r"[。；;]", rest):
        if re.search(r"\d", _STRETCH.sub("", sentence)) or ("放假" in sentence and "上班" in sentence):
            raise _unread(sentence)
        days = tuple(day for stretch in _stretches(sentence, year) for day in stretch)
        if days:
            yield Days(name, "上班" in sentence, days)


def _stretches(sentence: str, year: int) -> Iterator[Sequence[date]]:
    """Every day or stretch of days named, in order; a day without a month is in the month of the one before."""
    before: date | None = None
    for match in _STRETCH.finditer(sentence):
        first = _first(match, year, before)
        if first is None:
            raise _unread(sentence)
        found = _from_to(first, _last(match, first))
        before = found[-1]
        yield found


def _first(match: re.Match[str], year: int, before: date | None) -> date | None:
    if match["iso"]:
        return _day(*map(int, match["iso"].split("-")))
    if match["m"]:
        return _day(int(match["y"] or year), int(match["m"]), int(match["d"]))
    return _day(before.year, before.month, int(match["d"])) if before else None


def _last(match: re.Match[str], first: date) -> date:
    if match["iso2"]:
        return _day(*map(int, match["iso2"].split("-")))
    if not match["d2"]:
        return first
    month = int(match["m2"] or first.month)
    return _day(int(match["y2"] or first.year + (month < first.month)), month, int(match["d2"]))


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadNotice(problem=f"没有{year}年{month}月{day}日这一天") from None


def _from_to(first: date, last: date) -> Sequence[date]:
    length = (last - first).days + 1
    if not 0 < length <= LONGEST:
        raise BadNotice(problem=f"{first}至{last}的起止不对")
    return tuple(first + timedelta(days=gap) for gap in range(length))


def from_rows(rows: Iterable[Sequence[str]], *, number: str) -> Notice:
    """The days of a sheet with the columns date, name, works; its first row may be the heading.

    The year is that of most days: the last days of December before may belong to it too.
    """
    listed = [_row(row, at) for at, row in enumerate(rows, start=1) if any(row) and not _is_heading(row)]
    if not listed:
        raise BadNotice(problem="没有列出任何放假日")
    grouped: dict[tuple[str, bool], list[date]] = {}
    for name, works, day in listed:
        grouped.setdefault((name, works), []).append(day)
    years = [day.year for _name, _works, day in listed]
    days = tuple(Days(name, works, tuple(found)) for (name, works), found in grouped.items())
    return Notice(max(set(years), key=years.count), number.strip(), days)


def _is_heading(row: Sequence[str]) -> bool:
    return row[0].strip().lower() in ("date", "日期")


def _row(row: Sequence[str], at: int) -> tuple[str, bool, date]:
    cells = [cell.strip() for cell in row] + ["", "", ""]
    day = _SHEET_DAY.match(cells[0])
    if not day:
        raise BadNotice(problem=f"第{at}行的“{cells[0][:20]}”不是日期，应写成 2027-01-01 的样子")
    if cells[2].lower() not in _WORKS:
        raise BadNotice(problem=f"第{at}行没有写明放假还是上班（第三列填“放假”或者“上班”）")
    if not cells[1]:
        raise BadNotice(problem=f"第{at}行没有写节日名称")
    return cells[1], _WORKS[cells[2].lower()], _day(*map(int, day.groups()))
