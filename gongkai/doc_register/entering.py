"""发文登记: one document as typed or read from a sheet, tidied and checked; the rule form and sheet share."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from gongkai.agencies.models import Agency, Section
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.doc_register.errors import WrongOpenness, WrongSection
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.numbers import must_lie
from gongkai.law.vocabulary import Openness

MOST_FILES, MOST_PAGES, KEY = 999, 9999, 64
OLDEST = date(1949, 10, 1)


@dataclass(frozen=True)
class Entry:
    """What the registry writes down of one issued document."""

    title: str
    issued_on: date
    doc_number: str = ""
    section_id: int | None = None
    files: int = 0
    pages: int | None = None
    openness: str = Openness.UNDETERMINED.value
    note: str = ""

    @property
    def key(self) -> str:
        """By which the same document is known again: its number, else its title and day; what is long is shortened."""
        said = self.doc_number or f"{self.issued_on:%Y%m%d}|{self.title}"
        return said if len(said) <= KEY else f"{said[: KEY - 17]}|{sha256(said.encode()).hexdigest()[:16]}"


def settled(agency: Agency, entry: Entry, *, sections: Collection[int] | None = None) -> Entry:
    """The entry as it will be kept, or the refusal that names its field; `sections` are the body's, where many are checked."""
    title = plain.needed(plain.one_line(entry.title), what="标题", most=300, field="title")
    number = plain.said(plain.one_line(entry.doc_number), what="文号", most=80, field="doc_number")
    note = plain.said(plain.one_line(entry.note), what="备注", most=200, field="note")
    must_have_come(entry.issued_on, what="发文日期", field="issued_on", after=(OLDEST, "可登记的最早日期"))
    must_lie(entry.files, most=MOST_FILES, what="附件数", field="files")
    if entry.pages is not None:
        must_lie(entry.pages, most=MOST_PAGES, what="页数", field="pages")
    if entry.openness not in set(Openness):
        raise WrongOpenness(given=entry.openness[:20], field="openness")
    if entry.section_id and entry.section_id not in (sections_of(agency) if sections is None else sections):
        raise WrongSection(agency=agency.name, field="section_id")
    return replace(entry, title=title, doc_number=normalise_doc_number(number)[:80], note=note)


def sections_of(agency: Agency) -> frozenset[int]:
    """The sections of a body. One query."""
    return frozenset(Section.objects.filter(agency=agency).values_list("pk", flat=True))
