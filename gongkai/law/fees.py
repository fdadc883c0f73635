"""What may be charged for an answer: cost at first, then nothing, now a fee on what is beyond reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from gongkai.law.refusals import (
    BadQuantity,
    BothBases,
    NoFeeInForce,
    NoRate,
    NotACostFee,
    PublicInformationIsFree,
    RateTooHigh,
)
from gongkai.law.tables import table
from gongkai.law.tariffs import Tariff, local_tariff

_MOST = 100_000  # more pieces, pages or sheets than this are a slip of the pen
_CENT = Decimal("0.01")


class FeeRegime(StrEnum):
    """What may be charged on a day: cost fees, nothing, or the processing fee."""

    COST = "cost"
    NONE = "none"
    PROCESSING = "processing"


@dataclass(frozen=True)
class Band:
    """One step of a reckoning: so many at such a rate."""

    words: str
    quantity: Decimal
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True)
class Charge:
    """A fee in 元 with the way it was reckoned; `standard` says the tariff in words, as the notice must."""

    amount: Decimal
    bands: tuple[Band, ...]
    law: str
    standard: str


@dataclass(frozen=True)
class CostLine:
    """One cost fee: `item` is search, copy or postage; `rate` is given where the tariff sets none."""

    item: str
    medium: str
    quantity: Decimal | int
    rate: Decimal | None = None


def regime(on: date, *, keeps_cost_fees: bool = False) -> FeeRegime:
    """What may be charged for by a fee decided on a day.

    From April 2017 to May 2019 the cost fees were off the national list; a place that shows its own list still had them
    says so by `keeps_cost_fees`.

    Law: Regulation 2008, Art. 27; Cost Fee Notice 2017; Regulation 2019, Art. 42; Fee Measure 2020, Arts. 2-3.
    """
    row = _regime_row(on)
    return FeeRegime(row.get("kept", row["charges"]) if keeps_cost_fees else row["charges"])


def _regime_row(on: date) -> dict[str, Any]:
    """The row of a day; days before the first Regulation have nothing to charge by."""
    rows = table("fees_processing.toml")["regime"]
    return next((row for row in rows if _holds(row, on)), {"charges": "none", "words": "《条例》尚未施行"})


def _holds(row: dict[str, Any], on: date) -> bool:
    return bool(row["from"] <= on <= row.get("to", date.max))


def must_allow_charge(
    basis: str,
    *,
    on: date,
    pieces: int | None = None,
    pages: int | None = None,
    lines: Sequence[CostLine] = (),
    is_public: bool = False,
    keeps_cost_fees: bool = False,
) -> None:
    """Refuse a charge the day's rules do not know, one on two bases, or one on what is public already.

    `basis` is cost, piece or page. By piece even an answer that points to public information counts; by page and at cost
    it does not.

    Law: Regulation 2008, Art. 27; Fee Measure 2020, Arts. 3-5; Fee Notice 2008.
    """
    wanted = FeeRegime.COST if basis == "cost" else FeeRegime.PROCESSING
    if regime(on, keeps_cost_fees=keeps_cost_fees) is not wanted:
        raise _no_fee(on)
    if sum((pieces is not None, pages is not None, bool(lines))) > 1:
        raise BothBases
    if is_public and basis != "piece":
        raise PublicInformationIsFree


def _no_fee(on: date) -> NoFeeInForce:
    return NoFeeInForce(given=on, words=_regime_row(on)["words"])


def piece_fee(first_piece: int, pieces: int, *, on: date) -> Charge:
    """按件计收: the fee for the pieces that come as the `first_piece`-th and after in one applicant's calendar month.

    Law: Fee Measure 2020, Arts. 3-4.
    """
    if not (first_piece >= 1 and pieces >= 1 and first_piece + pieces <= _MOST):
        raise BadQuantity(given=f"第{first_piece}件起{pieces}件")
    return _progressive("piece", first_piece, first_piece + pieces - 1, on)


def page_fee(pages: int, *, on: date) -> Charge:
    """按量计收: the fee for the pages of one request, one side of A4 or smaller being a page.

    Law: Fee Measure 2020, Arts. 3, 5.
    """
    if not 0 <= pages <= _MOST:
        raise BadQuantity(given=f"{pages}页")
    return _progressive("page", 1, pages, on)


def _progressive(basis: str, first: int, last: int, on: date) -> Charge:
    tariff = _processing_tariff(basis, on)
    bands = tuple(_overlaps(tariff, first, last))
    return Charge(sum((band.amount for band in bands), Decimal("0.00")), bands, tariff["law"], tariff["standard"])


def _processing_tariff(basis: str, on: date) -> dict[str, Any]:
    for row in table("fees_processing.toml")["tariff"]:
        if row["basis"] == basis and _holds(row, on):
            return dict(row)
    raise _no_fee(on)


def _overlaps(tariff: dict[str, Any], first: int, last: int) -> Iterator[Band]:
    for start, end, rate in _steps(tariff, last):
        lower, upper = max(start, first), min(end, last)
        if lower <= upper:
            count = upper - lower + 1
            words = f"第{lower}{tariff['unit']}" if count == 1 else f"第{lower}—{upper}{tariff['unit']}"
            yield Band(words, Decimal(count), rate, (rate * count).quantize(_CENT))


def _steps(tariff: dict[str, Any], last: int) -> Iterator[tuple[int, int, Decimal]]:
    """The bands up to a number: those of the table, then steps that rise without end; a table without steps ends open."""
    start, rate = 1, Decimal(0)
    for band in tariff["bands"]:
        rate = Decimal(band["rate"])
        yield start, band.get("to", _MOST), rate
        start = band.get("to", _MOST) + 1
    while start <= last:
        rate += Decimal(tariff["rise"])
        yield start, start + tariff["step"] - 1, rate
        start += tariff["step"]


def tariff(region: str, *, on: date, extra: Sequence[dict[str, Any]] | None = None) -> Tariff:
    """The cost fees of a place on a day; without rates where none is known, so that each line states its own cost.

    `extra` are tariffs of the same shape as the shipped files, which go before them. Raises NoFeeInForce.

    Law: Regulation 2008, Art. 27; Fee Standard 2008.
    """
    kept = any(_holds(row, on) for row in extra or ())
    if regime(on, keeps_cost_fees=kept) is not FeeRegime.COST:
        raise _no_fee(on)
    return local_tariff(region, on=on, extra=extra or ())


def cost_fee(lines: Sequence[CostLine], *, tariff: Tariff) -> Charge:
    """The cost fees of one request, line by line; nothing but the three items, and no rate above the tariff's.

    Law: Regulation 2008, Arts. 27, 35(3); Fee Notice 2008; Fee Standard 2008.
    """
    bands = tuple(_cost(line, tariff) for line in lines)
    return Charge(sum((band.amount for band in bands), Decimal("0.00")), bands, tariff.law, tariff.standard)


def _cost(line: CostLine, tariff: Tariff) -> Band:
    items = table("fees_processing.toml")["cost_items"]
    if line.item not in items:
        raise NotACostFee(given=line.item)
    quantity = Decimal(line.quantity)
    if not 0 < quantity <= _MOST or (line.rate is not None and line.rate < 0):
        raise BadQuantity(given=f"{line.quantity}")
    rate = _rate(line, tariff, items[line.item])
    words = f"{items[line.item]}（{line.medium}）" if line.medium else str(items[line.item])
    return Band(words, quantity, rate, (quantity * rate).quantize(_CENT, ROUND_HALF_UP))


def _rate(line: CostLine, tariff: Tariff, name: str) -> Decimal:
    listed = tariff.rate(line.item, line.medium)
    if listed is None and line.rate is None:
        raise NoRate(item=name, medium=line.medium or "未注明规格")
    if listed is not None and line.rate is not None and line.rate > listed:
        raise RateTooHigh(item=name, given=line.rate, limit=listed, standard=tariff.standard)
    return line.rate if line.rate is not None else listed or Decimal(0)


@dataclass(frozen=True)
class Waiver:
    """Who is let off the cost fees, and what proves it."""

    code: str
    label: str
    proof: str
    law: str


def waivers() -> tuple[Waiver, ...]:
    """The groups of persons whose cost fees are waived or reduced, each on their own application.

    Law: Regulation 2008, Art. 28; Fee Notice 2008.
    """
    rows = table("fees_processing.toml")["waiver"]
    return tuple(Waiver(row["code"], row["label"], row["proof"], row["law"]) for row in rows)
