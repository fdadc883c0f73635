"""`gongkai report check`: what does not add up in a report, with both sides and the sentence."""

from argparse import ArgumentParser, Namespace
from typing import Any

from gongkai.annual_reports.checking import ReportFinding, check_report
from gongkai.annual_reports.reading import Report
from gongkai.cli import report_files
from gongkai.cli.report_read import place_json

FAILED = 1
MARKS = {"error": "✗ 错误", "warning": "△ 提醒", "hint": "· 提示"}
AROUND = 40  # characters shown of a sentence on either side of a place


def add_arguments(parser: ArgumentParser) -> None:
    """Which files to check."""
    report_files.add_paths(parser)


def run(args: Namespace) -> int:
    """Check every file; 1 when there is an error, else 2 when one could not be read, else 0."""
    errors: list[ReportFinding] = []

    def found(report: Report) -> list[ReportFinding]:
        findings = check_report(report)
        errors.extend(one for one in findings if one.severity == "error")
        return findings

    done = report_files.each(
        args,
        lambda report: {"findings": [finding_json(one) for one in found(report)]},
        lambda report: as_text(report, found(report)),
    )
    if errors:
        return FAILED
    return report_files.UNREADABLE if done.refused else 0


def finding_json(finding: ReportFinding) -> dict[str, Any]:
    """A finding for a machine."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "lhs": finding.lhs,
        "rhs": finding.rhs,
        "keys": list(finding.keys),
        "message": finding.message,
        "place": place_json(finding.place) if finding.place else None,
    }


def as_text(report: Report, findings: list[ReportFinding]) -> str:
    """The findings for a person."""
    head = report.title or "（没有标题）"
    if not findings:
        return f"{head}\n✓ 没有发现问题（读到{len(report.indicators)}个数字）。"
    return "\n".join([head, *(line for one in findings for line in lines_of(report, one))])


def lines_of(report: Report, finding: ReportFinding) -> list[str]:
    """One finding: what is wrong, then the sentence it stands in."""
    lines = [f"{MARKS[finding.severity]} [{finding.rule}] {finding.message}"]
    if finding.place:
        start = max(report.text.rfind("。", 0, finding.place.start) + 1, finding.place.start - AROUND)
        lines.append(f"    原文：…{' '.join(report.text[start : finding.place.end + AROUND].split())}…")
    return lines
