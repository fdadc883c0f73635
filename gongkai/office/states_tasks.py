"""The life of a task: which verb may be used where, and where it leads. The one writer of its state.

Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.law.sentences import named
from gongkai.office.errors_work import WrongStatus
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import OPEN_TASKS, TaskState


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays)."""

    verb: str
    label: str
    at: tuple[TaskState, ...]
    to: TaskState | None = None


WORKING = (TaskState.TODO, TaskState.DOING)
_ROWS = (
    Row("amend", "修改", OPEN_TASKS),
    Row("note_progress", "登记进展", WORKING, TaskState.DOING),
    Row("hand_in", "提交办结", WORKING, TaskState.HANDED_IN),
    Row("send_back", "退回", (TaskState.HANDED_IN,), TaskState.DOING),
    Row("confirm", "核实完成", (TaskState.HANDED_IN,), TaskState.DONE),
    Row("cancel", "取消", OPEN_TASKS, TaskState.CANCELLED),
    Row("reopen", "重新办理", (TaskState.DONE, TaskState.CANCELLED), TaskState.DOING),
    Row("move_due", "调整期限", OPEN_TASKS),
    Row("carry_over", "结转", WORKING, TaskState.CANCELLED),
)
ROWS = {row.verb: row for row in _ROWS}
_ADVICE = {
    TaskState.TODO: "请先登记进展或者提交办结。",
    TaskState.DOING: "请先由责任人提交办结。",
    TaskState.HANDED_IN: "该任务正在等待核实，请先核实或者退回。",
    TaskState.DONE: "确需继续办理的，请先重新办理。",
    TaskState.CANCELLED: "确需继续办理的，请先重新办理。",
}


def may(verb: str, state: str) -> bool:
    """Whether the verb fits where the task stands."""
    return TaskState(state) in ROWS[verb].at


def must_allow(verb: str, task: Task) -> None:
    """Refuse a verb that does not fit, saying where the task stands and what to do."""
    if not may(verb, task.state):
        state = TaskState(task.state)
        label = named(ROWS[verb].label, sort="office verb")
        raise WrongStatus(title=task.title, status=state.label, verb=label, advice=_ADVICE[state])


def move(task: Task, verb: str, *, writing: Iterable[str] = ()) -> None:
    """Take the task where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, task)
    task.state = ROWS[verb].to or task.state
    task.save(update_fields=["state", *writing])
