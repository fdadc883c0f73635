"""What a report is made of: its title, its opening paragraph and its sections, by the form its figures stand in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.forms import form
from gongkai.law.instruments import instrument, regulation
from gongkai.law.numerals import chinese_number
from gongkai.law.report_periods import ReportPeriod, first_year
from gongkai.law.tables import table


@dataclass(frozen=True)
class Section:
    """One section: its fixed title, what it must cover, and the keys of the tables printed in it.

    `required`: it needs a text before the report is handed in; a section of nothing but tables does not.
    """

    key: str
    title: str
    guidance: str
    law: str
    required: bool = True
    tables: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)

    @property
    def name(self) -> str:
        """Its title without the number before it: 总体情况."""
        return self.title.partition("、")[2] if "：" not in self.title else self.title.partition("：")[2]


@cache
def sections(form_key: str) -> tuple[Section, ...]:
    """The sections of a report whose figures stand in that form, in their order; raises UnknownForm.

    Law: Report Format 2021; Report Format 2019; Regulation 2019, Art. 50; Regulation 2008, Art. 32; Statistics Notice 2014.
    """
    own = {part.key for part in form(form_key).tables}
    return tuple(
        Section(
            key=row["key"],
            title=row["title"],
            guidance=row["guidance"],
            law=row["law"],
            required=row["required"],
            tables=tuple(key for key in row.get("tables", ()) if key in own),
        )
        for row in _scheme(form_key)["section"]
    )


def title_of(name: str, period: ReportPeriod, *, form_key: str) -> str:
    """What the report of a body is called: with the body and the year, so that nobody takes it for another's.

    Law: Report Format 2021; Regulation 2008, Art. 31.
    """
    scheme = _scheme(form(form_key).key)
    words = scheme["title"] if period.is_whole_year else scheme["short_title"]
    return str(words.format(name=name, year=period.year, label=period.label))


def opening(form_key: str, *, agency: str, period: ReportPeriod, contact: Mapping[str, str]) -> str:
    """The paragraph before the first section: basis, parts, period, where to find the report and whom to ask.

    `contact` may have website, office, address, postcode, phone, fax and email; what is absent or blank is not mentioned.

    Law: Regulation 2019, Art. 50; Regulation 2008, Arts. 31-32; Report Format 2021; Statistics Notice 2014.
    """
    known = {name: str(value).strip() for name, value in contact.items() if str(value or "").strip()}
    pieces = [_basis(form_key, agency, period)]
    if period.is_whole_year:
        pieces.append(_parts(form_key))
    pieces += [_days(form_key, period), *_reachable(known, agency)]
    return "".join(pieces)


@cache
def _scheme(form_key: str) -> dict[str, Any]:
    return next(row for row in table("report_sections.toml")["scheme"] if form_key in row["forms"])


def _words(name: str) -> str:
    return str(table("report_sections.toml")["opening"][name])


def _basis(form_key: str, agency: str, period: ReportPeriod) -> str:
    """The texts of the year. A shorter period before the national statistics rests on none."""
    scheme = _scheme(form(form_key).key)
    texts = scheme["basis"] if period.is_whole_year else scheme["short_basis"]
    if not texts:
        return _words("local").format(agency=agency, label=period.label)
    return _words("basis").format(agency=agency, basis="".join(_joined(texts)))


def _joined(texts: list[str]) -> Iterator[str]:
    """The texts with title and number; further articles of the text before are only added to it."""
    before = ""
    for position, text in enumerate(texts):
        key, _, article = text.partition(":")
        found = instrument(key)
        named = f"《{found.title}》（{found.number}）" if key != before else ""
        between = "" if position == 0 else "、" if not named else "和" if position == len(texts) - 1 else "、"
        yield between + named + (f"第{chinese_number(int(article))}条" if article else "")
        before = key


def _parts(form_key: str) -> str:
    names = [_words("part").format(name=section.name) for section in sections(form_key)]
    return _words("parts").format(parts="".join(names), count=chinese_number(len(names)))


def _days(form_key: str, period: ReportPeriod) -> str:
    """From when to when; nothing before the first Regulation came into force is reported on."""
    first = max(period.from_on, regulation(form(form_key).regime).from_on) if period.year == first_year() else None
    return _words("period").format(from_on=_day(first or period.from_on), to_on=_day(period.to_on))


def _day(on: date) -> str:
    return _words("day").format(year=on.year, month=on.month, day=on.day)


def _reachable(known: Mapping[str, str], agency: str) -> Iterator[str]:
    if "website" in known:
        yield _words("website").format(website=known["website"])
    rows = table("report_sections.toml")["opening"]["details"]
    details = "；".join(words.format(value=known[name]) for name, words in rows.items() if name in known)
    office = known.get("office", agency)
    if details:
        yield _words("contact").format(office=office, details=details)
    elif "office" in known:
        yield _words("bare").format(office=office)
