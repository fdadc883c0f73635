"""`gongkai site-check`: one walk through every check of the public site, without waiting for the night."""

import json
from argparse import ArgumentParser, Namespace

from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.cli import home
from gongkai.cli.progress import Progress
from gongkai.site_checks import queries
from gongkai.site_checks.actions.start_run import start_run
from gongkai.site_checks.actions.step_run import step_run
from gongkai.site_checks.displays import CheckRow


def add_arguments(parser: ArgumentParser) -> None:
    """How to answer."""
    parser.add_argument("--json", action="store_true", help="以 JSON 输出 (print JSON)")


def run(args: Namespace) -> int:
    """Run every check and print what stands open; 0 when nothing does, 1 when something does."""
    progress = Progress.of(args, "自查 site check")
    with home.held():
        started = start_run(by=SYSTEM)
        for done in range(1, started.total + 2):
            more = step_run(timezone.now())
            progress(min(done, started.total), started.total)
            if not more:
                break
    progress.finish()
    rows = queries.report(SYSTEM, today=timezone.localdate())
    _say([row for row in rows if row.is_on], as_json=args.json)
    return 1 if any(row.found for row in rows) else 0


def _say(rows: list[CheckRow], *, as_json: bool) -> None:
    if as_json:
        told = [{"code": row.check.code, "name": row.check.name, "found": row.found, "new": row.new} for row in rows]
        print(json.dumps(told, ensure_ascii=False))
        return
    for row in rows:
        print(f"{row.found:>6}  {row.check.name}" + (f"（新发现{row.new}）" if row.new else ""))
    total = sum(row.found for row in rows)
    print(f"共{total}处。逐条见工作台“网站自查”。" if total else "没有发现问题。")
