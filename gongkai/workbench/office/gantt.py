"""The breakdown as a picture: a bar for each task over the months, today's line through them. Drawn on the server as SVG."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gongkai.office.displays_tasks import TaskRow
from gongkai.office.vocabulary_work import TaskState

WIDTH, LEFT, RIGHT = 960.0, 250.0, 948.0
TOP, LINE, THICK = 34.0, 28.0, 14.0
LETTERS = 17  # of a name beside its bar


@dataclass(frozen=True)
class Month:
    """One month's strip."""

    label: str
    x: float
    middle: float


@dataclass(frozen=True)
class Bar:
    """One task: its name, its bar, how much of it is done, and its tone."""

    task: TaskRow
    name: str
    x: float
    y: float
    width: float
    done: float
    tone: str  # good info soon bad plain

    @property
    def baseline(self) -> float:
        """Where its name is written."""
        return self.y + 11


@dataclass(frozen=True)
class Gantt:
    """A whole drawing, WIDTH wide; `today` is where today's line runs, none when it lies outside."""

    months: Sequence[Month]
    bars: Sequence[Bar]
    today: float | None
    height: float


def gantt(tasks: Sequence[TaskRow], *, year: int, today: date) -> Gantt:
    """The tasks in their order, from January to the last due day, or December."""
    shown = [task for task in tasks if task.state is not TaskState.CANCELLED]
    first = date(year, 1, 1)
    last = max([date(year, 12, 31), *(_month_end(task.due_on) for task in shown)])
    scale = (RIGHT - LEFT) / ((last - first).days + 1)

    def x(day: date) -> float:
        return round(LEFT + scale * (min(max(day, first), last + timedelta(days=1)) - first).days, 1)

    bars = [_bar(task, at, x(task.starts_on), x(task.due_on + timedelta(days=1))) for at, task in enumerate(shown)]
    line = x(today) if first <= today <= last else None
    return Gantt(_months(first, last, x), bars, line, TOP + LINE * len(bars) + 8)


def _bar(task: TaskRow, at: int, start: float, end: float) -> Bar:
    width = max(end - start, 4.0)
    name = task.title if len(task.title) <= LETTERS else f"{task.title[: LETTERS - 1]}…"
    done = round(width * task.percent / 100, 1)
    return Bar(task, f"{task.number}. {name}", start, TOP + LINE * at + 6, round(width, 1), done, tone_of(task))


def tone_of(task: TaskRow) -> str:
    """The colour that says how the task stands; the words beside it say the same."""
    if task.state is TaskState.DONE:
        return "good"
    if task.is_late:
        return "bad"
    if task.state is TaskState.HANDED_IN or task.is_soon:
        return "soon"
    return "info" if task.state is TaskState.DOING else "plain"


def _months(first: date, last: date, x: Callable[[date], float]) -> list[Month]:
    found, day = [], first
    while day <= last:
        following = _month_end(day) + timedelta(days=1)
        label = f"{day.month}月" if day.year == first.year else f"{day.year % 100}.{day.month}"
        found.append(Month(label, x(day), round((x(day) + x(following)) / 2, 1)))
        day = following
    return found


def _month_end(day: date) -> date:
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
