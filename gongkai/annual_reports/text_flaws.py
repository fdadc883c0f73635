"""Faults of a report's text: parts the law asks for that are missing, another unit's name, leftovers, wrong terms."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from gongkai.annual_reports.reading.report import Place, Report, place_in
from gongkai.attachments import titles
from gongkai.law.citations import chinese
from gongkai.review.scan.folding import fold
from gongkai.review.scan.found import Found, Rule, ScanContext
from gongkai.review.scan.scanner import findings
from gongkai.review.scan.wording import (
    decree_numbers,
    doc_numbers,
    leftovers,
    masked_names,
    other_units,
    place_names,
    report_titles,
    self_names,
    terms,
)

RULES: tuple[Rule, ...] = (
    masked_names.find,
    leftovers.find,
    other_units.find,
    self_names.find,
    terms.find,
    doc_numbers.find,
    decree_numbers.find,
)
SEVERITIES = {"block": "error", "warn": "warning", "info": "hint"}
PLACE = "正文"
KIND = "annual_report"


@dataclass(frozen=True)
class Flaw:
    """One fault of the text."""

    rule: str
    severity: str
    message: str
    place: Place | None = None


def flaws_of(report: Report) -> Iterator[Flaw]:
    """Every fault of the text of one report.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    context = ScanContext(own_names=own_names(report), kind=KIND)
    for found in findings(fold(report.text), RULES, place=PLACE, context=context):
        yield as_flaw(found, report.text)
    for found in findings(fold(report.title), (report_titles.find,), place="标题", context=context):
        yield Flaw("title_without_year", "warning", found.message)
    if not report.title:
        yield Flaw("title_missing", "warning", words()["title_missing"])
    yield from other_title(report)
    yield from missing_parts(report)
    yield from missing_tables(report)


def as_flaw(found: Found, text: str) -> Flaw:
    """A finding of the checks before release under the name a reader of reports knows."""
    place = place_in(text, found.offset, found.offset + found.length)
    return Flaw(words()["names"].get(found.rule, found.rule), SEVERITIES[found.severity.value], found.message, place)


def own_names(report: Report) -> frozenset[str]:
    """The unit's name whole, its lowest part, and both without the suffix."""
    lowest = titles.agency_in(report.title)
    return frozenset(filter(None, (report.agency, lowest, place_names.stem(lowest), place_names.stem(report.agency))))


def other_title(report: Report) -> Iterator[Flaw]:
    """A title that names another town or county than the one that signs."""
    signed = titles.signatory_in([line for line in report.text.splitlines() if line.strip()][-6:])
    named = titles.agency_in(report.title)
    one, other = place_names.stem(named), place_names.stem(signed)
    are_places = place_names.suffix_of(one) and place_names.suffix_of(other)
    if are_places and one not in other and other not in one:
        yield Flaw("title_of_other_unit", "warning", words()["title_of_other_unit"].format(named=named, signed=signed))


def missing_parts(report: Report) -> Iterator[Flaw]:
    """The contents the law asks for that the text never comes to."""
    text = "".join(report.text.split())
    if len(text) < words()["shortest"] or is_form(text):
        return
    for part in words()["parts"][report.regime]:
        if not re.search(part["mark"], text):
            yield Flaw(
                "missing_part", "warning", words()["missing_part"].format(name=part["name"], law=chinese(part["law"]))
            )


def is_form(text: str) -> bool:
    """Whether the text is a statistical form by itself and no report."""
    return bool(re.match(r"[^。]{0,40}统计[报表]?表", text[:60]))


def missing_tables(report: Report) -> Iterator[Flaw]:
    """Headings of the tables under which no table was found."""
    if report.regime != "2019":
        return
    for table in words()["tables"]:
        if re.search(table["mark"], "".join(report.text.split())) and not has_cells(report, table["prefix"]):
            yield Flaw("missing_table", "warning", words()["missing_table"].format(**table))


def has_cells(report: Report, prefix: str) -> bool:
    """Whether any cell of a table was read."""
    return any(key.startswith(prefix) for key in report.indicators)


@cache
def words() -> Mapping[str, Any]:
    """The parts by law, and what to say."""
    return tomllib.loads(files(__package__).joinpath("text_flaws.toml").read_text("utf-8"))
