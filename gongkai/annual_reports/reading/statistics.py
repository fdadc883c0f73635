"""The annexed statistical forms of the 2008 regime: label, unit and figure in rows, whatever parts them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from gongkai.annual_reports.reading.flow import WIDE
from gongkai.annual_reports.reading.report import Indicator, place_in, plain

SURE = 0.97
FORM = re.compile(r"统计指标|指标名称|信\s*息\s*公\s*开\s*情\s*况\s*统\s*计\s*[报表]|统计指标\s*单位")
FEWEST_ROWS = 5
HEAD = 400  # characters the head of a form may take
BLANK = r"[\s\u3000|]*"
UNIT = r"(?:万元|人次|条|件|次|篇|个|人|元|处|期|份|场|卷|册|%)"
FIGURE = r"(?:[+-]?\d[\d,]*(?:\.\d+)?)"
NO_ORDINAL = r"(?!\s*[.、．年）)])"
WRAPPED = r"[（(](?:[^（）()\d\n]{1,40}?(?=[ \u3000]{2})|[^（）()\n]{1,60}\n(?=[ \u3000]{8}))"  # goes on in the next printed line
AFTER = (
    rf"{BLANK}(?:[（(][^（）()]{{0,60}}[）)]{BLANK})*(?:{WRAPPED}{BLANK})?(?:单位[：:]?{BLANK})?(?P<unit>{UNIT})?{BLANK}{{code}}"
    rf"(?P<year>{FIGURE}){NO_ORDINAL}(?:[ \t\u3000|\n]{{1,12}}(?P<total>{FIGURE}){NO_ORDINAL}(?!\d))?"
)
CODE = r"(?:\d{2}[\s\u3000|]+(?=\d))?"
CUMULATIVE = re.compile(r"历\s*年\s*累\s*计|累\s*计\s*数|(?<!本年)累计")
YUAN_KEYS = re.compile(r"_yuan$")


@dataclass(frozen=True)
class FormRow:
    """One row of a form: its key and how its label is found, blanks allowed anywhere."""

    key: str
    label: re.Pattern[str]


def read_statistics(text: str) -> tuple[dict[str, Indicator], list[tuple[int, int]]]:
    """The figures of an annexed form, and where it stands; nothing when there is none."""
    best: dict[str, Indicator] = {}
    start = 0
    for head in reversed(list(FORM.finditer(text))):
        found = dict(rows_in(text, head.start()))
        if len(found) >= len(best) + FEWEST_ROWS:  # the head of a later page stands over the rest of the rows only
            best, start = found, head.start()
    return best, [(start, max(one.place.end for one in best.values()))] if best else []


def rows_in(text: str, start: int) -> Iterator[tuple[str, Indicator]]:
    """The rows in the order of the form, each after the one before."""
    cumulative = bool(CUMULATIVE.search(text, start, start + HEAD))
    after = re.compile(AFTER.replace("{code}", CODE if "代码" in text[start : start + HEAD] else ""))
    at = start
    for row in rows():
        label = row.label.search(text, at)
        figures = after.match(text, label.end()) if label else None
        if label is None or figures is None:
            continue
        at = figures.end("year")
        if cumulative and not figures["total"]:
            continue  # two figures that run together cannot be parted
        yield f"stat.{row.key}.year", indicator(text, row.key, figures, "year")
        if cumulative:
            yield f"stat.{row.key}.cumulative", indicator(text, row.key, figures, "total")


def indicator(text: str, key: str, figures: re.Match[str], which: str) -> Indicator:
    """One figure of a row; 万元 becomes 元."""
    value = float(figures[which].translate(WIDE).replace(",", ""))
    if YUAN_KEYS.search(key) and figures["unit"] == "万元":
        value = round(value * 10_000, 2)
    return Indicator(plain(value), place_in(text, figures.start(which), figures.end(which)), SURE)


@cache
def rows() -> tuple[FormRow, ...]:
    """The rows of the forms, in their order."""
    table = tomllib.loads(files(__package__).joinpath("statistics.toml").read_text("utf-8"))
    return tuple(FormRow(row["key"], re.compile(spaced(row["label"]))) for row in table["row"])


def spaced(label: str) -> str:
    """A label's alternatives with blanks allowed between their characters."""
    words = [r"[\s\u3000]*".join(re.escape(c) for c in one) for one in label.split("|")]
    return "|".join(words)
