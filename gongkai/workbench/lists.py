"""What every list needs: the page asked for, and the addresses of its neighbours."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, QueryDict


def page_asked(request: HttpRequest) -> int:
    """The number of the page in the address; 1 when it makes no sense."""
    return number_asked(request, "page") or 1


def number_asked(request: HttpRequest, name: str) -> int | None:
    """A whole number in the address; none when it is missing or makes no sense."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 16 else None


def with_period(asked: QueryDict, *, first: date, last: date) -> QueryDict:
    """What was asked, with the period that is shown when none was: the boxes say what the figures say."""
    said = asked.copy()
    for name, day in (("from_on", first), ("to_on", last)):
        if not said.get(name):
            said[name] = day.isoformat()
    return said


def pager(request: HttpRequest, *, page: int, pages: int, total: int) -> dict[str, object]:
    """What `ui/parts/pager.html` shows for numbered pages."""
    there = {
        "first": 1 if page > 2 else None,
        "previous": page - 1 if page > 1 else None,
        "next": page + 1 if page < pages else None,
        "last": pages if page < pages - 1 else None,
    }
    links = {name: address(request, page=number) if number else "" for name, number in there.items()}
    return {"total": total, "label": f"{page} / {pages}" if pages > 1 else "", **links}


def address(request: HttpRequest, drop: Sequence[str] = (), **changes: object) -> str:
    """The present query string with some values changed or dropped."""
    asked = request.GET.copy()
    for name in (*drop, *changes):
        asked.pop(name, None)
    for name, value in changes.items():
        asked[name] = str(value)
    return f"?{asked.urlencode()}"
