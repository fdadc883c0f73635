"""The formulas that tell, while a sheet is being filled in, whether its sums hold; and what they come to at the start."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from gongkai.annual_reports.sheets.balances import FITS, OPEN, WRONG, Balance
from gongkai.annual_reports.sheets.places import Block, Page, Spot

Place = tuple[int, int]


def places_of(page: Page, balances: Sequence[Balance]) -> dict[Place, list[Balance]]:
    """Where on a sheet each sum is told: beside its row, under its column, or at the row of its total."""
    found: dict[Place, list[Balance]] = defaultdict(list)
    for block in page.blocks:
        spots = {spot.key: spot for spot in block.spots}
        here = [balance for balance in balances if spots.keys() >= set(balance.keys)]
        has_rows = any(_in_one_row(balance, spots) for balance in here)
        for balance in here:
            found[_place(balance, block, spots, has_rows)].append(balance)
    return dict(found)


def formula(balances: Sequence[Balance], spots: Mapping[str, Spot]) -> str:
    """A formula that shows a tick, what is still to be filled in, or by how much it is off."""
    wrong = "0+" + "+".join(
        _wrong(balance, spots) for balance in balances
    )  # alone, a truth value is more than any number
    waiting = "+".join(_open(balance, spots) for balance in balances)
    gaps = "&".join(f'IF({_wrong(balance, spots)},"{WRONG} 差"&{_gap(balance, spots)},"")' for balance in balances)
    return f'=IF({wrong}>0,{gaps},IF({waiting}>0,"{OPEN}","{FITS}"))'


def verdict(balances: Sequence[Balance], figures: Mapping[str, Decimal | None]) -> str:
    """The same for figures known beforehand, so that the sheet shows it before anything is calculated."""
    told = [balance.verdict(figures) for balance in balances]
    wrong = [one for one in told if one.startswith(WRONG)]
    return "".join(wrong) or (OPEN if OPEN in told else FITS)


def _place(balance: Balance, block: Block, spots: Mapping[str, Spot], has_rows: bool) -> Place:
    first = spots[balance.left[0]]
    if block.table.across:
        return block.check_row, min(spots[key].column for key in balance.keys)
    if has_rows and not _in_one_row(balance, spots):
        return block.check_row, first.column
    return first.row, block.check_column


def _in_one_row(balance: Balance, spots: Mapping[str, Spot]) -> bool:
    return len({spots[key].row for key in balance.keys}) == 1


def _wrong(balance: Balance, spots: Mapping[str, Spot]) -> str:
    sign = ">0" if balance.at_most else "<>0"
    return f"AND({_open(balance, spots)}=0,{_gap(balance, spots)}{sign})"


def _gap(balance: Balance, spots: Mapping[str, Spot]) -> str:
    left, right = (",".join(_at(spots[key]) for key in side) for side in (balance.left, balance.right))
    return f"ROUND(SUM({left})-SUM({right}),6)"


def _open(balance: Balance, spots: Mapping[str, Spot]) -> str:
    """How many of the cells are blank in rows that are not said to be out of place."""
    blanks = (f'AND({_at(spots[key])}="",{xl_rowcol_to_cell(*spots[key].reason_at)}="")' for key in balance.keys)
    return "(" + "+".join(blanks) + ")"


def _at(spot: Spot) -> str:
    return str(xl_rowcol_to_cell(spot.row, spot.column))
