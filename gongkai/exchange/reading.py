"""An answer of another installation as plain values: every type looked at, nothing taken on trust."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from gongkai.entry import plain
from gongkai.exchange.errors import NotOurs
from gongkai.law.sentences import say

MOST_ITEMS = 200
MOST_REPORTS = 5  # a page: each is laid out, checked and kept as a sheet
MOST_FIGURES = 2000
LONGEST_MARK = 200
LONGEST_TITLE = 300
LONGEST_ADDRESS = 500
EARLIEST, LATEST = 2008, 9999  # report years an answer may name; whether the year is over is asked later


@dataclass(frozen=True)
class Offered:
    """One item as the source tells it; `why` says what is wrong with it where it cannot even be looked at."""

    title: str
    address: str
    doc_number: str = ""
    issuer: str = ""
    made_on: date | None = None
    column: tuple[str, str] = ("", "")  # code and name over there
    why: str = ""


@dataclass(frozen=True)
class OfferedReport:
    """One released report as the source tells it."""

    agency_code: str
    agency_name: str
    year: int
    scope: str
    form: str
    address: str
    figures: Mapping[str, str] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True)
class ItemPage:
    """A page of items; `gone` are addresses. Where `cursor` is empty it is the last, and `resume` says where to go on."""

    items: list[Offered]
    gone: list[str]
    cursor: str
    resume: str


@dataclass(frozen=True)
class ReportPage:
    """A page of reports; where `cursor` is empty it is the last."""

    reports: list[OfferedReport]
    cursor: str


def read_items(data: bytes, *, base: str) -> ItemPage:
    """The items of an answer of the source at `base`. Raises `NotOurs`."""
    said, host = _object(data, base), urlsplit(base).hostname or ""
    rows = _rows(said, "items", MOST_ITEMS, host)
    gone = [one["address"] for one in rows if "gone" in one and not wrong_place(_text(one.get("address")), base)]
    items = [_item(one, base) for one in rows if "gone" not in one]
    return ItemPage(items, gone, _mark(said, "cursor", host), _mark(said, "resume", host))


def read_reports(data: bytes, *, base: str) -> ReportPage:
    """The reports of an answer. Raises `NotOurs`."""
    said, host = _object(data, base), urlsplit(base).hostname or ""
    rows = _rows(said, "reports", MOST_REPORTS, host)
    return ReportPage([_report(one, base) for one in rows], _mark(said, "cursor", host))


def wrong_place(address: str, base: str) -> str:
    """Why an address is none of the source's own; empty where it is."""
    try:
        there, here = urlsplit(address), urlsplit(base)
        same = (there.hostname, there.port) == (here.hostname, here.port)
    except ValueError:
        same = False
    return "" if same and address else say("网址不在该来源的主机上，没有取入。")


def _object(data: bytes, base: str) -> dict[str, Any]:
    host = urlsplit(base).hostname or ""
    try:
        said = json.loads(data.decode("utf-8"))
        json.dumps(said, ensure_ascii=False).encode()  # half characters cannot be kept
    except (UnicodeError, ValueError, RecursionError):
        raise NotOurs(host=host, why=say("不是完整的JSON")) from None
    if not isinstance(said, dict):
        raise NotOurs(host=host, why=say("最外层不是对象"))
    return said


def _rows(said: Mapping[str, Any], name: str, most: int, host: str) -> list[dict[str, Any]]:
    rows = said.get(name)
    if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
        raise NotOurs(host=host, why=say("没有列表“{name}”", name=name))
    if len(rows) > most:
        raise NotOurs(host=host, why=say("一页超过{most}条", most=most))
    return rows


def _mark(said: Mapping[str, Any], name: str, host: str) -> str:
    mark = said.get(name)
    if mark is None:
        return ""
    if not isinstance(mark, str) or len(mark) > LONGEST_MARK or not (mark.isascii() and mark.isprintable()):
        raise NotOurs(host=host, why=say("翻页标记“{name}”无效", name=name))
    return mark


def _item(row: Mapping[str, Any], base: str) -> Offered:
    title, address = _text(row.get("title")), _text(row.get("address"))
    agency, column = _part(row, "agency"), _part(row, "column")
    made_on, bad_day = _day(row.get("made_on"))
    texts = (row.get("title"), row.get("doc_number", ""), agency.get("name"))
    sound = all(isinstance(one, str) and not plain.UNSHOWABLE.search(one) for one in texts)
    why = "" if sound else say("名称、文号或者机关不是文字，没有取入。")
    why = why or bad_day or wrong_place(address, base)
    code, name = _text(column.get("code")), _text(column.get("name"))
    issuer, number = _text(agency.get("name")), _text(row.get("doc_number"))
    return Offered(title, address, number, issuer, made_on, (code, name), why)


def _report(row: Mapping[str, Any], base: str) -> OfferedReport:
    agency, address = _part(row, "agency"), _text(row.get("address"))
    year, scope = row.get("year"), _text(row.get("scope"))
    figures, reasons = _texts(row.get("figures")), _texts(row.get("not_applicable", {}))
    good_year = type(year) is int and EARLIEST <= year < LATEST
    whole = good_year and scope in ("own", "area") and figures is not None and reasons is not None
    why = "" if whole else say("年度、口径或者数据的写法不对，没有取入。")
    return OfferedReport(
        _text(agency.get("code"))[:18],
        _text(agency.get("name"))[:120],
        int(year) if good_year and year is not None else 0,
        scope,
        _text(row.get("form"))[:40],
        address[:LONGEST_ADDRESS],
        figures or {},
        reasons or {},
        why,
    )


def _part(row: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = row.get(name)
    return part if isinstance(part, dict) else {}


def _texts(given: Any) -> dict[str, str] | None:
    if not isinstance(given, dict) or len(given) > MOST_FIGURES:
        return None
    texts = [*given, *given.values()]
    sound = all(
        isinstance(one, str) and len(one) <= LONGEST_TITLE and not plain.UNSHOWABLE.search(one) for one in texts
    )
    return given if sound else None


def _text(given: Any) -> str:
    return plain.UNSHOWABLE.sub("\ufffd", plain.one_line(given)) if isinstance(given, str) else ""


def _day(given: Any) -> tuple[date | None, str]:
    if given in (None, ""):
        return None, ""
    try:
        return date.fromisoformat(given), ""
    except (TypeError, ValueError):
        return None, say("日期的写法不对，没有取入。")
