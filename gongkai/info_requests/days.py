"""Days that people type: never in the future, never before what they follow."""

from datetime import date

from django.utils import timezone

from gongkai.info_requests.errors import DayWrong
from gongkai.law.sentences import say


def must_be_possible(on: date, *, what: str, after: date | None = None, after_what: str = "") -> None:
    """Refuse a day in the future, or one before `after`, which people call `after_what`."""
    if on > timezone.localdate():
        raise DayWrong(what=what, given=on, why="晚于今天")
    if after is not None and on < after:
        raise DayWrong(what=what, given=on, why=say("早于{what}（{day:%Y-%m-%d}）", what=after_what, day=after))
