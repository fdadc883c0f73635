"""What may be complained of, why a complaint is not taken up, and the letters about it, as the data has them.

Law: Regulation 2019, Arts. 47, 51, 53; Regulation 2008, Arts. 33, 35.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.law.citations import chinese
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version

TABLE = "complaints.toml"


@dataclass(frozen=True)
class ComplaintReason:
    """事由: what a body is said to have done or left undone, and where the Regulation forbids it."""

    code: str
    label: str
    law: str

    @property
    def article(self) -> str:
        """The articles as a clerk reads them."""
        return chinese(self.law)


@dataclass(frozen=True)
class NotTaken:
    """不予受理情形: why a complaint is not taken up, and what the person can do instead."""

    code: str
    label: str
    advice: str


@dataclass(frozen=True)
class Receivers:
    """Who may be complained to under one text of the Regulation."""

    words: str
    law: str

    @property
    def article(self) -> str:
        """The articles as a clerk reads them."""
        return chinese(self.law)


@dataclass(frozen=True)
class LetterText:
    """A letter's title, its series in the number, and its paragraphs with places in braces."""

    title: str
    series: str
    paragraphs: tuple[str, ...]


def reasons(version: Version) -> Mapping[str, ComplaintReason]:
    """Every reason the text of the day knows, by code.

    Law: Regulation 2019, Art. 53; Regulation 2008, Art. 35.
    """
    rows = (row for row in table(TABLE)["reason"] if version.value in row["versions"])
    return {row["code"]: ComplaintReason(row["code"], row["label"], row[f"law_{version.value}"]) for row in rows}


def reason_label(code: str) -> str:
    """What a reason is called, under whatever text."""
    return next((str(row["label"]) for row in table(TABLE)["reason"] if row["code"] == code), code)


def refusals() -> Mapping[str, NotTaken]:
    """Every case in which a complaint is not taken up, by code."""
    return {row["code"]: NotTaken(row["code"], row["label"], row["advice"]) for row in table(TABLE)["refusal"]}


def receivers(version: Version) -> Receivers:
    """Who may be complained to.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    row = next(row for row in table(TABLE)["receiver"] if row["version"] == version.value)
    return Receivers(row["words"], row["law"])


def letter_text(kind: str) -> LetterText:
    """The text of one of the letters."""
    row = next(row for row in table(TABLE)["letter"] if row["kind"] == kind)
    return LetterText(row["title"], row["series"], tuple(row["paragraphs"]))
