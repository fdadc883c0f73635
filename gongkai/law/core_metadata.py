"""The core elements every entry of a public catalogue has, for sheets, files and machines."""

from dataclasses import dataclass
from functools import cache

from gongkai.law.tables import table


@dataclass(frozen=True)
class CoreElement:
    """One heading of the catalogue: its name for people and for machines, what it holds, how wide it is in a sheet.

    `obligation` is must, if (where there is one) or may; `on_paper` marks the four the Regulation itself asks for;
    `status` says whether the name was seen in a text or is from memory.
    """

    code: str
    name: str
    obligation: str
    on_paper: bool
    rule: str
    width: int
    status: str


@cache
def elements() -> tuple[CoreElement, ...]:
    """The fourteen core elements in their order.

    Law: Directory Guide 2009.
    """
    return tuple(
        CoreElement(
            code=row["code"],
            name=row["name"],
            obligation=row["obligation"],
            on_paper=row["print"],
            rule=row["rule"],
            width=row["width"],
            status=row["status"],
        )
        for row in table("core_metadata.toml")["element"]
    )


@cache
def on_paper() -> tuple[CoreElement, ...]:
    """The four statutory ones: index, name, summary and day of making.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    return tuple(element for element in elements() if element.on_paper)
