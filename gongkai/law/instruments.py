"""The texts the rules cite: what they are called, their numbers, and the days they were in force."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from gongkai.law.numerals import chinese_number
from gongkai.law.refusals import UnknownCitation
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version


@dataclass(frozen=True)
class Instrument:
    """One legal text; `name` is how a `Law:` line calls it, `short` how a sentence to a clerk does."""

    key: str
    name: str
    title: str
    short: str
    number: str
    from_on: date
    to_on: date | None
    issued_on: date | None
    version: Version | None
    itemised: frozenset[int]
    articles: int | None
    status: str

    def in_force(self, day: date) -> bool:
        """Whether the text governs on that day."""
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


@cache
def instruments() -> tuple[Instrument, ...]:
    """Every text, in the order of the file."""
    return tuple(
        Instrument(
            key=row["key"],
            name=row["name"],
            title=row["title"],
            short=row["short"],
            number=row["number"],
            from_on=row["from"],
            to_on=row.get("to"),
            issued_on=row.get("issued"),
            version=Version(row["version"]) if "version" in row else None,
            itemised=frozenset(row.get("itemised", ())),
            articles=row.get("articles"),
            status=row["status"],
        )
        for row in table("instruments.toml")["instrument"]
    )


@cache
def _by_name() -> dict[str, Instrument]:
    return {name: text for text in instruments() for name in (text.key, text.name)}


def instrument(name: str) -> Instrument:
    """The text by its key or by its name in a `Law:` line."""
    try:
        return _by_name()[name]
    except KeyError:
        raise UnknownCitation(given=name) from None


def regulation(version: Version) -> Instrument:
    """The text of one version of the Regulation."""
    return next(text for text in instruments() if text.version is version)


def regulation_on(day: date) -> Version:
    """Which version of the Regulation governs what happened on a day.

    Days before the first Regulation answer with it: what was made then came into the catalogue under its rules.

    Law: Regulation 2008, Art. 38; Regulation 2019, Art. 56.
    """
    return Version.R2019 if day >= regulation(Version.R2019).from_on else Version.R2008


def cite(name: str, article: int, *, paragraph: int = 0, item: int = 0, full: bool = False) -> str:
    """A citation in Chinese for a sentence or a letter: 《条例》第三十三条第二款; `full` gives title and number."""
    text = instrument(name)
    title = f"《{text.title}》（{text.number}）" if full else text.short
    parts = [title, f"第{chinese_number(article)}条"]
    if paragraph:
        parts.append(f"第{chinese_number(paragraph)}款")
    if item:
        parts.append(f"第（{chinese_number(item)}）项")
    return "".join(parts)
