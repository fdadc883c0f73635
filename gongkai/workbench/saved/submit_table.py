"""批量提交审查: one table with a row for each item and a choice for each question; nothing is answered beforehand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.law.vocabulary import Version
from gongkai.review import checks, questions, submitting_many
from gongkai.review.submitting_many import Candidate, LeftOut
from gongkai.review.vocabulary import Check

VERB = "submit"
MOST = 30  # rows in one table: what one person answers for at a sitting
TAKEN = "take"


@dataclass(frozen=True)
class Asked:
    """One column: a check before submission or a question of the slip, numbered as the legend above the table has it."""

    number: int
    code: str
    text: str
    good: tuple[str, str]  # value and label of the answer that lets an item go with others
    bad: tuple[str, str]


@dataclass(frozen=True)
class Cell:
    """One choice: the name of its field, what was chosen, and the column."""

    asked: Asked
    name: str
    chosen: str
    is_wrong: bool


@dataclass(frozen=True)
class Line:
    """One item with its choices; `problem` says what is missing or why it cannot go with the others."""

    item: Candidate
    take_name: str
    is_taken: bool
    cells: Sequence[Cell]
    problem: str


@dataclass(frozen=True)
class Group:
    """The items one text of the Regulation governs."""

    version: Version
    asked: Sequence[Asked]
    lines: Sequence[Line]


@dataclass(frozen=True)
class Table:
    """Everything the page shows, and what was answered."""

    groups: Sequence[Group]
    left: Sequence[LeftOut]
    over: int  # chosen beyond what one table holds
    is_sent: bool
    said: Mapping[str, str] = field(repr=False, default_factory=dict)

    @property
    def taken(self) -> list[Line]:
        """The rows that are handed in."""
        return [line for group in self.groups for line in group.lines if line.is_taken]

    @property
    def problems(self) -> list[str]:
        """What stands in the way, each with its item."""
        if self.is_sent and not self.taken:
            return [_("没有要提交的信息。请至少勾选一条。")]
        return [f"{line.item.title}：{line.problem}" for line in self.taken if line.problem]

    def answers(self) -> dict[str, dict[str, str]]:
        """For each item handed in what was answered, as the batch keeps it."""
        return {str(line.item.id): {cell.asked.code: cell.chosen for cell in line.cells} for line in self.taken}

    def records(self) -> list[tuple[int, str]]:
        """The items handed in, as a batch takes them."""
        return [(line.item.id, line.item.title) for line in self.taken]


def table(actor: Actor, ids: Sequence[int], sent: Mapping[str, str] | None) -> Table:
    """The table over the chosen items; `sent` is what the form said, None when it is shown first."""
    fit, left = submitting_many.sorted_out(actor, ids[:MOST])
    said = sent if sent is not None else {}
    groups = [
        _group(version, [one for one in fit if one.version is version], said, sent is not None) for version in Version
    ]
    return Table([one for one in groups if one.lines], left, max(len(ids) - MOST, 0), sent is not None, said)


def _group(version: Version, items: Sequence[Candidate], said: Mapping[str, str], is_sent: bool) -> Group:
    asked = _asked(version)
    return Group(version, asked, [_line(item, asked, said, is_sent) for item in items])


def _asked(version: Version) -> list[Asked]:
    fit, no = (checks.FIT, _("符合")), (questions.NO, _("否"))
    unfit, yes = (checks.UNFIT, _("不符合")), (questions.YES, _("是"))
    rows: list[tuple[Any, ...]] = [(checks.field(one), _(one.label), fit, unfit) for one in Check]
    rows += [(one.code, _(one.text), no, yes) for one in questions.questions(version)]
    return [Asked(number, *row) for number, row in enumerate(rows, start=1)]


def _line(item: Candidate, asked: Sequence[Asked], said: Mapping[str, str], is_sent: bool) -> Line:
    is_taken = not is_sent or f"{TAKEN}-{item.id}" in said
    cells = [_cell(item, one, said, wrong_when_empty=is_sent and is_taken) for one in asked]
    return Line(item, f"{TAKEN}-{item.id}", is_taken, cells, _problem(cells) if is_sent and is_taken else "")


def _cell(item: Candidate, asked: Asked, said: Mapping[str, str], *, wrong_when_empty: bool) -> Cell:
    name = f"a-{item.id}-{asked.code}"
    chosen = said.get(name, "")
    chosen = chosen if chosen in (asked.good[0], asked.bad[0]) else ""
    return Cell(asked, name, chosen, wrong_when_empty and chosen != asked.good[0])


def _problem(cells: Sequence[Cell]) -> str:
    empty = [str(cell.asked.number) for cell in cells if not cell.chosen]
    if empty:
        return _("第{numbers}项尚未回答。").format(numbers="、".join(empty))
    against = next((cell.asked for cell in cells if cell.is_wrong), None)
    if against is not None:
        words = _("“{text}”为“{answer}”的，须写明说明。请去掉勾选，单独提交。")
        return words.format(text=against.text, answer=against.bad[1])
    return ""
