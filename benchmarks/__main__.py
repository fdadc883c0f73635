"""`python -m benchmarks WHAT --data FOLDER --size N`: one program, every figure. See docs/reference/performance.md."""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import report, servers
from benchmarks.cases import footprint, inbox, intake, pages, twins
from benchmarks.corpus import Corpus

ROOT = Path(__file__).resolve().parents[1]
WHAT = (
    "fill",
    "twins",
    "pages",
    "engine",
    "facets",
    "recall",
    "withdraw",
    "footprint",
    "requests",
    "intake",
    "figures",
    "staff-list",
    "import",
)
PACKAGES = ("django", "granian", "tantivy", "rjieba")


def main() -> None:
    """Read the arguments, run one kind of measurement, write JSON and Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", choices=WHAT)
    parser.add_argument("--data", type=Path, required=True, help="folder for filled databases and results")
    parser.add_argument("--size", type=int, default=10_000, help="documents, or requests; figures: items")
    parser.add_argument("--seed", type=int, default=Corpus.seed)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--only", default="", help="pages, requests: only cases whose name begins so")
    parser.add_argument("--count", type=int, default=200, help="withdraw: how many items")
    parser.add_argument("--seconds", type=float, default=8.0, help="length of one load")
    parser.add_argument("--rate", type=float, default=100.0, help="intake: forms sent a second")
    given = parser.parse_args()
    given.load = round(os.getloadavg()[0], 2)
    given.data = given.data.resolve()
    given.data.mkdir(parents=True, exist_ok=True)
    rows = run(given)
    if given.what != "fill":
        report.write(given.data / f"{given.what}-{given.size}", heading(given), rows)


def run(given: argparse.Namespace) -> list[dict[str, object]]:
    """The rows of one kind of measurement."""
    corpus = Corpus(given.size, given.seed)
    if given.what in OUTSIDE:
        return OUTSIDE[given.what](given, corpus)
    if given.what == "fill":
        database = {"MINIMAL_DATABASE": str(given.data / f"minimal-{given.size}.sqlite3")}
        numbers = [str(given.size), str(given.seed)]
        child("benchmarks.baselines.minimal.fill", numbers, database)
        tree = {"WAGTAIL_DATABASE": str(given.data / f"wagtail-{given.size}.sqlite3")}
        child("benchmarks.baselines.wagtail_site.fill", numbers, tree, python=servers.wagtail_python(given.data))
    return inside(given, given.data / f"ours-{given.size}", [])


def inside(given: argparse.Namespace, home: Path, more: list[str]) -> list[dict[str, object]]:
    """What a part that runs inside a Gongkai process found."""
    arguments = [given.what, "--size", str(given.size), "--seed", str(given.seed), *more]
    said = child("benchmarks.inside", arguments, {"GONGKAI_HOME": str(home)})
    rows: list[dict[str, object]] = json.loads(said.strip().splitlines()[-1])
    return rows


def withdrawn(given: argparse.Namespace) -> list[dict[str, object]]:
    """Items withdrawn one after the other from a copy, served by two processes."""
    copy = given.data / f"withdrawing-{given.size}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(given.data / f"ours-{given.size}", copy)
    try:
        with servers.ours(copy, workers=2) as server:
            return inside(given, copy, ["--port", str(server.port), "--count", str(given.count)])
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def requests(given: argparse.Namespace) -> list[dict[str, object]]:
    """The clerk's inbox: filled, compared with a recount at a hundredth of the size and at this one, then timed."""
    checks: list[dict[str, object]] = []
    for size in (given.size // 100, given.size):
        few = argparse.Namespace(**{**vars(given), "what": "fill-requests", "size": size})
        inside(few, given.data / f"requests-{size}", [])
        few.what = "check-inbox"
        checks += [{"requests": size} | row for row in inside(few, given.data / f"requests-{size}", [])]
    report.write(given.data / f"requests-checked-{given.size}", heading(given), checks)
    database = {"MINIMAL_DATABASE": str(given.data / f"minimal-requests-{given.size}.sqlite3")}
    child("benchmarks.baselines.minimal.fill_requests", [str(given.size), str(given.seed)], database)
    return inbox.run(given.data, given.size, repeats=given.repeats, seconds=given.seconds, only=given.only)


def sent(given: argparse.Namespace) -> list[dict[str, object]]:
    """Forms sent to a new installation, and whether each became one case."""
    home, bodies = given.data / "intake", argparse.Namespace(what="prepare-intake", size=intake.BODIES, seed=given.seed)
    shutil.rmtree(home, ignore_errors=True)
    codes = [str(code) for code in inside(bodies, home, [])]
    database = given.data / "minimal-intake.sqlite3"
    database.unlink(missing_ok=True)
    child("benchmarks.baselines.minimal.fill_requests", ["0", "0"], {"MINIMAL_DATABASE": str(database)})
    rows = intake.run(given.data, home, codes, seconds=given.seconds, rate=given.rate)
    bodies.what = "check-intake"
    report.write(given.data / "intake-checked", heading(given), inside(bodies, home, []))
    child("gongkai.cli", ["audit", "verify"], {"GONGKAI_HOME": str(home)})
    return rows


def figures(given: argparse.Namespace) -> list[dict[str, object]]:
    """Yearly figures at a tenth of the items, at three tenths and at all of them, each in a home of its own."""
    rows: list[dict[str, object]] = []
    for size in (given.size // 10, given.size * 3 // 10, given.size):
        few = argparse.Namespace(**{**vars(given), "size": size})
        rows += inside(few, given.data / f"figures-{size}", [])
    return rows


def imported(given: argparse.Namespace) -> list[dict[str, object]]:
    """Every shape of sheet, each in a process and a home of its own, made anew."""
    rows: list[dict[str, object]] = []
    for shape in ("xlsx", "csv", "fee_item", "wrong"):
        home = given.data / f"import-{shape}"
        shutil.rmtree(home, ignore_errors=True)
        rows += inside(given, home, ["--shape", shape])
    return rows


OUTSIDE: dict[str, Callable[[argparse.Namespace, Corpus], list[dict[str, object]]]] = {
    "pages": lambda given, corpus: pages.run(
        given.data, corpus, repeats=given.repeats, seconds=given.seconds, only=given.only
    ),
    "twins": lambda given, corpus: twins.run(given.data, corpus),
    "footprint": lambda given, corpus: footprint.run(given.data, corpus, repeats=given.repeats),
    "withdraw": lambda given, _corpus: withdrawn(given),
    "requests": lambda given, _corpus: requests(given),
    "intake": lambda given, _corpus: sent(given),
    "figures": lambda given, _corpus: figures(given),
    "import": lambda given, _corpus: imported(given),
}


def child(module: str, arguments: list[str], env: dict[str, str], python: str = sys.executable) -> str:
    """Run a part that needs its own Django; its progress is shown, its output given back."""
    command = [python, "-m", module, *arguments]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True)
    lines: list[str] = []
    for line in process.stdout or ():
        lines.append(line)
        if line.startswith("  "):
            print(line, end="", flush=True)
    if process.wait():
        raise SystemExit(process.returncode)
    return "".join(lines)


def heading(given: argparse.Namespace) -> dict[str, object]:
    """What one must know to read the figures."""
    size = {"rate": given.rate, "seconds": given.seconds} if given.what == "intake" else {"size": given.size}
    return {
        "measured": given.what,
        **size,
        "seed": given.seed,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load before": given.load,
    } | {name: version(name) for name in PACKAGES}


if __name__ == "__main__":
    main()
