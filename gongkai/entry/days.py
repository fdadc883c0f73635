"""Days people type: not to come, not before the day they follow."""

from datetime import date

from django.utils import timezone

from gongkai.entry.errors import DayAhead, DayTooEarly


def must_have_come(on: date, *, what: str, field: str, after: tuple[date, str] | None = None) -> None:
    """Refuse a day still to come, or one before `after`, given with what people call it."""
    if on > timezone.localdate():
        raise DayAhead(what=what, given=on, field=field)
    if after is not None:
        must_follow(on, after=after, what=what, field=field)


def must_follow(on: date, *, after: tuple[date, str], what: str, field: str) -> None:
    """Refuse a day before the one it follows, given with what people call it; both may be to come."""
    if on < after[0]:
        raise DayTooEarly(what=what, given=on, after=after[0], after_what=after[1], field=field)
