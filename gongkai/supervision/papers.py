"""The room's papers: urging letters, self-inspection reports and their compilation, feedback, the ledger; as DOCX and PDF."""

from collections.abc import Sequence
from datetime import date

from gongkai.letters import Cell, Form, Grid, GridCell, Paper
from gongkai.supervision.models import Evaluated, Problem
from gongkai.supervision.queries.inspections import SelfView
from gongkai.supervision.queries.urgings import UrgingView
from gongkai.supervision.results import UnitResult
from gongkai.supervision.vocabulary import ProblemState, Scale, UrgingKind

LEDGER = (("编号", 3), ("问题", 8), ("来源", 6), ("措施", 7), ("责任人", 3), ("期限", 3), ("进度", 3))


def urging_letter(view: UrgingView) -> Paper:
    """One reminder or urging letter."""
    one, kind = view.one, UrgingKind(view.one.kind).label
    due = f"请于{cn(one.reply_due_on)}前回复办理情况。"
    lines = [("body", one.body), *(("list", f"{place}．{row.label}") for place, row in enumerate(view.records, 1))]
    return Paper(
        mark=one.sender.name,
        number=one.number,
        title=f"政府信息公开工作{kind}通知书",
        addressee=one.agency.name,
        lines=[("body", f"事项：{one.title}"), *lines, ("body", due)],
        attachments=(),
        signer=one.sender.name,
        signed_on=one.issued_on,
        shape="letter",
    )


def self_report(view: SelfView) -> Paper:
    """One unit's report, each chapter under its own heading."""
    one = view.one
    return Paper(
        mark=one.agency.name,
        number="",
        title=one.title,
        addressee=one.inspection.agency.name,
        lines=[line for each in view.chapters for line in (("h1", each.chapter.heading), ("body", each.body))],
        attachments=(),
        signer=one.agency.name,
        signed_on=one.submitted_on or one.started_at.date(),
        draft=one.submitted_on is None,
    )


def compilation(views: Sequence[SelfView], *, title: str, office: str, on: date) -> Paper:
    """All accepted reports chapter by chapter, each unit named."""
    lines: list[tuple[str, str]] = []
    for place, first in enumerate(views[0].chapters if views else ()):
        lines.append(("h1", first.chapter.heading))
        for view in views:
            lines += [("h2", view.one.agency.name), ("body", view.chapters[place].body or "（未填写）")]
    return Paper(
        mark=office, number="", title=f"{title}自查整改情况汇编", addressee="", lines=lines, attachments=(),
        signer=office, signed_on=on,
    )  # fmt: skip


def feedback_letter(unit: Evaluated, result: UnitResult) -> Paper:
    """What an evaluation said of one unit, and what is expected of it."""
    one = unit.evaluation
    return Paper(
        mark=one.agency.name,
        number=f"{one.number}-{unit.pk}",
        title=f"{one.title}结果反馈函",
        addressee=unit.agency.name,
        lines=[
            ("body", f"本次评议共收到对你单位的有效答卷{result.ballots}份，各项结果如下："),
            ("grid", "0"),
            ("body", "" if result.suffices else f"答卷不足{one.minimum_sample}份，样本不足，不评定等次。"),
            ("body", unit.feedback),
        ],
        attachments=(),
        signer=one.agency.name,
        signed_on=unit.feedback_on or one.closes_on,
        shape="letter",
        grids=[_result_grid(result, Scale(one.scale))],
    )


def ledger(problems: Sequence[Problem], *, office: str, on: date) -> Form:
    """整改台账 on paper, its page on its side."""
    head = [Cell(name, span, head=True) for name, span in LEDGER]
    rows = [
        [Cell(text, span) for text, (_name, span) in zip(_ledger_line(one), LEDGER, strict=True)] for one in problems
    ]
    said = "　　".join(part for part in (office, cn(on)) if part)
    return Form("政府信息公开整改台账", said, [head, *rows], [f"共{len(rows)}项。"], lying=True)


def cn(day: date) -> str:
    """A day as a letter writes it."""
    return f"{day.year}年{day.month}月{day.day}日"


def _result_grid(result: UnitResult, scale: Scale) -> Grid:
    head = [GridCell("评议项目", head=True), *(GridCell(grade, head=True) for grade in scale.grades)]
    lines = [
        [GridCell(row.words, align="left"), *(GridCell(f"{count}（{share}%）") for count, share in row.cells)]
        for row in result.rows
    ]
    return Grid([3, *([2] * len(scale.grades))], [head, *lines], heads=1)


def _ledger_line(one: Problem) -> list[str]:
    state = ProblemState(one.state).label
    return [
        one.number, f"{one.agency.name}：{one.what}", one.source_words, one.measure, one.owner, one.due_on.isoformat(), state,
    ]  # fmt: skip
