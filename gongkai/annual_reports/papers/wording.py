"""What a report says around its tables: paragraphs and their headings, the mark of a draft, why a dash stands in a cell."""

import re
from collections.abc import Iterator
from typing import Literal

from gongkai.annual_reports.displays import ReportShown, SectionShown
from gongkai.annual_reports.vocabulary import Origin, State

DRAFT = "草稿"
SUBHEADING = re.compile(r"[（(][一二三四五六七八九十]+[）)][^。；;，,：:]{1,30}")  # a line that is nothing else
NUMBER = re.compile(r"^[一二三四五六七八九十]+、")
Style = Literal["h2", "body"]


def is_draft(shown: ReportShown) -> bool:
    """Whether the paper must say that nobody has approved it yet."""
    return shown.state is not State.APPROVED


def draft_words(shown: ReportShown) -> str:
    """What the mark of a draft says in running text."""
    return f"{DRAFT}（{shown.state.label}，未经审定）"


def title_lines(shown: ReportShown) -> str:
    """The title, broken after the name of the body where it begins with it."""
    rest = shown.title.removeprefix(shown.agency_name)
    return f"{shown.agency_name}\n{rest}" if rest and rest != shown.title else shown.title


def bare(title: str) -> str:
    """A title of the form without its number: 三、收到和处理… is 收到和处理…"""
    return NUMBER.sub("", title)


def sections(shown: ReportShown) -> Iterator[SectionShown]:
    """The sections that are printed: those that say something, and empty ones the form asks for; of an old report no such."""
    asked = shown.origin is not Origin.FILE
    return (one for one in shown.sections if one.text.strip() or one.tables or (one.required and asked))


def paragraphs(section: SectionShown) -> Iterator[tuple[Style, str]]:
    """The text of a section, one line after the other; short lines numbered （一） are headings."""
    for line in section.text.splitlines():
        text = line.strip()
        if text:
            yield ("h2" if SUBHEADING.fullmatch(text) else "body"), text


def remarks(shown: ReportShown, section: SectionShown) -> list[str]:
    """Under the tables of a section: why a dash stands in some of their cells, each reason once."""
    keys = [cell.key for table in section.tables for row in table.rows for cell in row.cells]
    reasons = (
        reason.strip().rstrip("。")
        for beginning, reason in shown.not_applicable.items()
        if any(key == beginning or key.startswith(f"{beginning}.") for key in keys)
    )
    return [f"注：“—”表示不适用：{reason}。" for reason in dict.fromkeys(reasons) if reason]
