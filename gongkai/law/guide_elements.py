"""What a guide and a catalogue must contain under each version of the Regulation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gongkai.law.citations import chinese
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version


@dataclass(frozen=True)
class Element:
    """One statutory element; `code` is the field that holds it."""

    code: str
    label: str
    law: str
    status: str

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)


def guide_elements(version: Version) -> tuple[Element, ...]:
    """政府信息公开指南: the 2008 text asks for an e-mail address, that of 2019 for any contact on the internet.

    Law: Regulation 2008, Art. 19; Regulation 2019, Art. 12.
    """
    return _elements("guide", version)


def catalogue_elements(version: Version) -> tuple[Element, ...]:
    """政府信息公开目录: index, name, summary and day of making.

    Law: Regulation 2008, Art. 19; Regulation 2019, Art. 12.
    """
    return _elements("catalogue", version)


def missing(elements: tuple[Element, ...], filled: Mapping[str, object]) -> tuple[Element, ...]:
    """The elements whose field is absent or blank, for the sentence that asks for them."""
    return tuple(element for element in elements if not str(filled.get(element.code) or "").strip())


@cache
def _elements(document: str, version: Version) -> tuple[Element, ...]:
    law = table("guide_elements.toml")["law"][version.value]
    return tuple(
        Element(code=row["code"], label=row["label"], law=law, status=row["status"])
        for row in table("guide_elements.toml")[document]
        if version.value in row["versions"]
    )
