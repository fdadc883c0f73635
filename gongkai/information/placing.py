"""Whose an item is: publisher, section, responsible and original agency."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """The four bodies of an item; only the publisher 发布机构 is always there.

    Law: Regulation 2019, Art. 10; Regulation 2008, Art. 17.
    """

    agency_id: int
    section_id: int | None = None
    responsible_id: int | None = None
    original_id: int | None = None
