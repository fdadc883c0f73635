"""What the forms of this room offer: bodies, years, rows typed one under the other."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.office.entering_staff import FIRST_YEAR
from gongkai.office.visibility_people import READ
from gongkai.workbench.choices import bodies_in_reach

MORE = "more"  # the button that adds empty rows
EMPTY_ROWS = 3
MORE_ROWS = 10
MOST_ROWS = 400
LONGEST = 4000


def bodies_read(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose records this person may read, for a filter."""
    return bodies_in_reach(actor, READ)


def unit_names() -> list[str]:
    """Every body in use, as a text field proposes them."""
    return [name for _pk, name in agencies.name_choices()]


def years(*, ahead: int = 0) -> list[tuple[int, str]]:
    """Every year since there was a Regulation, the newest first."""
    return [(year, str(year)) for year in range(timezone.localdate().year + ahead, FIRST_YEAR - 1, -1)]


def typed_rows(request: HttpRequest, names: Sequence[str], *, prefix: str) -> list[dict[str, str]]:
    """Rows of fields `prefix-name` that repeat in the form, in order; rows in which nothing was typed are left out."""
    columns = {name: request.POST.getlist(f"{prefix}-{name}") for name in names}
    length = min(max(map(len, columns.values()), default=0), MOST_ROWS)
    rows = [{name: _cell(column, place) for name, column in columns.items()} for place in range(length)]
    return [row for row in rows if any(row.values())]


def with_room(rows: Sequence[dict[str, str]], names: Sequence[str], *, more: bool) -> list[dict[str, str]]:
    """The rows with some empty ones below, to be typed into."""
    empty = {name: "" for name in names}
    return [*rows, *(dict(empty) for _ in range(MORE_ROWS if more else EMPTY_ROWS))]


def _cell(column: Sequence[str], place: int) -> str:
    return column[place].replace("\0", "")[:LONGEST].strip() if place < len(column) else ""
