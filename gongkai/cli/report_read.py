"""`gongkai report read`: figures out of old reports, each with the place in the text it came from."""

from argparse import ArgumentParser, Namespace
from typing import Any

from gongkai.annual_reports.reading import Place, Report
from gongkai.cli import report_files

UNSURE = 0.8  # below this a figure is marked as one to look at


def add_arguments(parser: ArgumentParser) -> None:
    """Which files to read."""
    report_files.add_paths(parser)


def run(args: Namespace) -> int:
    """Read every file; 0, or 2 when one could not be read."""
    done = report_files.each(args, as_json, as_text)
    return report_files.UNREADABLE if done.refused else 0


def as_json(report: Report) -> dict[str, Any]:
    """A report for a machine."""
    return {
        "title": report.title,
        "agency": report.agency,
        "year": report.year,
        "regime": report.regime,
        "indicators": {
            key: {"value": one.value, "place": place_json(one.place), "confidence": one.confidence}
            for key, one in report.indicators.items()
        },
    }


def place_json(place: Place) -> dict[str, Any]:
    """A place for a machine."""
    return {"start": place.start, "end": place.end, "quote": place.quote}


def as_text(report: Report) -> str:
    """A report for a person: the head, then one line a figure."""
    year = f"{report.year}年" if report.year else "年度不明"
    lines = [report.title or "（没有标题）", f"{report.agency or '机关不明'}　{year}　按{report.regime}年《条例》", ""]
    for key, one in report.indicators.items():
        mark = "" if one.confidence >= UNSURE else "  （请核对）"
        lines.append(f"{key:<42} {one.value:>12}  “{one.place.quote}”{mark}")
    return "\n".join(lines)
