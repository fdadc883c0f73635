"""The cost fees places set before 2019: dated local tables, never constants."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.tables import LAW, division_chain, read, table


@dataclass(frozen=True)
class Rate:
    """What one item costs, by the medium it is supplied on; `unit` says for how much."""

    item: str
    medium: str
    unit: str
    amount: Decimal


@dataclass(frozen=True)
class Tariff:
    """收费标准 of a place, from day to day; without rates where the place is not known."""

    region: str
    standard: str
    from_on: date
    to_on: date | None
    rates: tuple[Rate, ...]
    law: str
    status: str

    @property
    def article(self) -> str:
        """The national basis as a clerk reads it."""
        return chinese(self.law)

    def rate(self, item: str, medium: str = "") -> Decimal | None:
        """The rate of an item on a medium; an item priced whatever the medium answers for any."""
        for row in self.rates:
            if row.item == item and row.medium in {"", medium}:
                return row.amount
        return None


@cache
def shipped_tariffs() -> tuple[Tariff, ...]:
    """Every tariff that comes with the product: published samples, to be replaced by a place's own."""
    return tuple(_tariff(row) for path in sorted((LAW / "tariffs").glob("*.toml")) for row in read(path)["tariff"])


def local_tariff(region: str, *, on: date, extra: Sequence[dict[str, Any]] = ()) -> Tariff:
    """The narrowest tariff that holds for a place on a day: the place's own before its city's before its province's.

    Law: Regulation 2008, Art. 27; Fee Standard 2008.
    """
    known = (*(_tariff(row) for row in extra), *shipped_tariffs())
    for code in reversed(division_chain(region)):
        for found in known:
            if found.region == code and found.from_on <= on <= (found.to_on or date.max):
                return found
    return _tariff({**table("fees_processing.toml")["no_tariff"], "region": region})


def _tariff(row: dict[str, Any]) -> Tariff:
    return Tariff(
        region=row["region"],
        standard=row["standard"],
        from_on=row["from"],
        to_on=row.get("to"),
        rates=tuple(
            Rate(rate["item"], rate.get("medium", ""), rate["unit"], Decimal(rate["amount"]))
            for rate in row.get("rates", ())
        ),
        law=row["law"],
        status=row["status"],
    )
