"""How fast a folder of old reports is read by the command, beside only opening and decoding the same files.

`python -m benchmarks.reading_speed [--files 1000] [--repeats 3] [folder]`. The reports of the folder (`../shared/reports`
beside the project, else the project's own cases) are written out again and again until there are so many.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from benchmarks.reading import OWN, SHARED


@dataclass(frozen=True)
class Run:
    """One run of the command: how long, how much CPU, how much memory at the most, how many reports came out."""

    seconds: float
    cpu: float
    peak_mb: float
    reports: int


def main() -> None:
    """Write the files, read them in turn by the command and by nothing but opening them, print medians."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading_speed", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SHARED if SHARED.is_dir() else OWN)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--repeats", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        characters = sum(write(folder, given.folder, given.files))
        runs = [(run(folder), opened(folder)) for _ in range(given.repeats)]
    told(given.files, characters, [ours for ours, _ in runs], [plain for _, plain in runs])


def write(folder: Path, source: Path, files: int) -> Iterator[int]:
    """So many files of the reports there are; gives the length of each."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(source.glob("*.txt"))]
    for number, text in enumerate(islice(cycle(texts), files)):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        yield len(text)


def run(folder: Path) -> Run:
    """The command over the folder, its progress thrown away."""
    command = [sys.executable, "-m", "gongkai.cli", "report", "read", "--json", str(folder)]
    began = time.perf_counter()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command
        _pid, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        out.seek(0)
        reports = len(json.load(out))
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit("gongkai report read failed")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, reports)


def opened(folder: Path) -> float:
    """Seconds to open and decode the same files: what no reader can be faster than."""
    began = time.perf_counter()
    for path in sorted(folder.iterdir()):
        path.read_bytes().decode("utf-8")
    return time.perf_counter() - began


def told(files: int, characters: int, runs: list[Run], plain: list[float]) -> None:
    """Medians and all values."""
    seconds = statistics.median(one.seconds for one in runs)
    sys.stdout.write(
        f"{files} reports, {characters / files:.0f} characters each on average, {runs[0].reports} read\n"
        f"seconds      {seconds:.1f}   all: {', '.join(f'{one.seconds:.1f}' for one in runs)}\n"
        f"reports/s    {files / seconds:.0f}\n"
        f"CPU ms each  {1000 * statistics.median(one.cpu for one in runs) / files:.1f}\n"
        f"peak MB      {max(one.peak_mb for one in runs):.0f}\n"
        f"only opening and decoding them: {statistics.median(plain):.2f} s\n"
    )


if __name__ == "__main__":
    main()
