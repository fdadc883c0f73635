"""What `report read` and `report check` share: files and folders read one by one, each refusal a sentence."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from gongkai.annual_reports.errors import NothingThere
from gongkai.annual_reports.reading import Report, read_report
from gongkai.annual_reports.reading.folders import empty_folders, files_in, is_folder, must_be_there
from gongkai.annual_reports.reading.sources import ACCEPTED
from gongkai.cli.progress import Progress
from gongkai.law.refusals import Refusal

UNREADABLE = 2


def add_paths(parser: ArgumentParser) -> None:
    """The files, and JSON."""
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="文件", help=f"文件或文件夹：{ACCEPTED} (files or folders)"
    )
    parser.add_argument("--json", action="store_true", help="输出 JSON (print JSON)")


class Run:
    """One run over the files: what was read, and whether any could not be."""

    def __init__(self, args: Namespace) -> None:
        """Find the files; a folder counts as several even when it holds one."""
        self.args = args
        self.files = files_in(args.paths)
        self.several = len(self.files) != 1 or any(map(is_folder, args.paths))
        self.refused: list[tuple[Path, str]] = []

    def reports(self) -> Iterator[tuple[Path, Report]]:
        """Every report that can be read; the others are told on stderr and the rest goes on."""
        progress = Progress.of(self.args, "读取")
        for empty in empty_folders(self.args.paths):
            self.refuse(empty, NothingThere(name=str(empty), accepted=ACCEPTED))
        for done, path in enumerate(self.files, start=1):
            try:
                report = read_report(must_be_there(path), name=path.name)
            except Refusal as refusal:
                self.refuse(path, refusal)
            else:
                self.tell_notes(path, report)
                yield path, report
            progress(done, len(self.files))
        progress.finish()

    def refuse(self, path: Path, refusal: Refusal) -> None:
        """Say why a file cannot be read and remember it."""
        self.refused.append((path, refusal.sentence))
        print(refusal.sentence, file=sys.stderr)

    def tell_notes(self, path: Path, report: Report) -> None:
        """What a person should know about a file that was read."""
        for note in report.notes:
            print(f"{path.name}：{note}", file=sys.stderr)

    def print_json(self, shown: list[tuple[Path, dict[str, Any]]]) -> None:
        """One object for one file, a list for several; files that could not be read stand in it with the reason."""
        if not self.several:
            if shown:
                print(json.dumps(shown[0][1], ensure_ascii=False, indent=1))
            return
        listed = [{"file": str(path), **one} for path, one in shown]
        listed += [{"file": str(path), "error": sentence} for path, sentence in self.refused]
        print(json.dumps(listed, ensure_ascii=False, indent=1))


def each(args: Namespace, as_json: Callable[[Report], dict[str, Any]], as_text: Callable[[Report], str]) -> Run:
    """Read all files and print each as JSON or as text."""
    run, shown = Run(args), []
    for path, report in run.reports():
        if args.json:
            shown.append((path, as_json(report)))
        else:
            print(f"{path}\n{as_text(report)}\n" if run.several else as_text(report))
    if args.json:
        run.print_json(shown)
    return run
