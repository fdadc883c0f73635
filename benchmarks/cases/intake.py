"""P17: forms of the portal sent to `gongkai serve` at a steady rate, then as fast as it takes them, then while it falls.

What was acknowledged is written down and compared with the database afterwards (`intake_checks`).
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks import applicants, measuring, posting, servers
from benchmarks.opening import CONNECTIONS, Applicants, Taken
from benchmarks.posting import Form, Sending
from benchmarks.servers import Running

BODIES = 40
FASTEST, FASTEST_SECONDS = 250, 10.0  # forms made ready for each second of the fastest run, and its length
FALL_AFTER = 4.0  # seconds into the run in which the server falls
QUICKEST = 3.5  # seconds between opening a form and sending it: sooner, the portal takes the sender for a program
ACKNOWLEDGED = "acknowledged.json"


def run(data: Path, home: Path, codes: Sequence[str], *, seconds: float, rate: float) -> list[dict[str, object]]:
    """Ours: steady, fastest, falling; then the minimal view, steady and fastest."""
    people, taken = Applicants(codes), Taken()
    with servers.served(home) as server:
        rows = list(_ours(server, people, taken, seconds, rate))
    rows.append(_falling(home, people, taken, rate))
    taken.write(home / ACKNOWLEDGED)
    with servers.minimal(data / "minimal-intake.sqlite3", workers=2, threads=4) as server:
        rows += _minimal(server, seconds, rate)
    return rows


def _ours(
    server: Running, people: Applicants, taken: Taken, seconds: float, rate: float
) -> Iterator[dict[str, object]]:
    """Open the forms, send them at the rate, send more as fast as it goes, look at a receipt."""
    people.meet(server.port)
    steady = int(seconds * rate)
    before = measuring.cpu_seconds(server.pid)
    forms, opening = people.opened(server.port, steady + int(FASTEST * FASTEST_SECONDS))
    yield _row("the form opened", "ours", opening, measuring.cpu_seconds(server.pid) - before)
    time.sleep(QUICKEST)
    for row, sending in _loads(server, "ours", forms[:steady], forms[steady:], rate):
        taken.note(forms, sending.answers)
        yield row
    headers = f"Cookie: gongkai_case={taken.entries[-1][1]}\r\n"
    seen = measuring.load(
        server.port, ["/requests/sent/"], pid=server.pid, connections=1, seconds=3, headers=headers
    ).asdict()  # fmt: skip
    yield {"target": "the receipt read", "system": "ours", "sent": seen["requests"]} | {
        name: seen.get(name, "") for name in ("per_second", "p50_ms", "p95_ms", "p99_ms", "cpu_ms", "statuses")
    }


def _loads(
    server: Running, system: str, steady: Sequence[Form], more: Sequence[Form], rate: float
) -> Iterator[tuple[dict[str, object], Sending]]:
    """The steady run and the fastest."""
    runs: dict[str, Callable[[], Sending]] = {
        f"sent, {rate:g} a second": lambda: posting.steadily(server.port, steady, rate=rate),
        f"sent, fastest, {CONNECTIONS} at once": lambda: posting.at_once(
            server.port, more, connections=CONNECTIONS, seconds=FASTEST_SECONDS
        ),
    }
    for target, load in runs.items():
        before = measuring.cpu_seconds(server.pid)
        sending = load()
        yield _row(target, system, sending, measuring.cpu_seconds(server.pid) - before), sending


def _falling(home: Path, people: Applicants, taken: Taken, rate: float) -> dict[str, object]:
    """The server is killed while forms come in; started again, it is sent once more whatever it did not acknowledge."""
    with servers.served(home) as server:
        people.meet(server.port)
        forms, _opening = people.opened(server.port, int(2 * FALL_AFTER * rate))
        time.sleep(QUICKEST)
        fall = threading.Timer(FALL_AFTER, servers.fell, [server])
        fall.start()
        before = posting.steadily(server.port, forms, rate=rate, stop=fall.finished.is_set)
        fall.join()
    unanswered = taken.note(forms, before.answers)
    with servers.served(home) as server:
        after = posting.steadily(server.port, unanswered, rate=rate)
    taken.again = (len(unanswered), len(taken.note(unanswered, after.answers)))
    return _row("sent while the server is killed", "ours", before, 0.0) | {"cpu_ms": ""}


def _minimal(server: Running, seconds: float, rate: float) -> Iterator[dict[str, object]]:
    """The same bytes to a view that inserts one row."""
    steady, fastest = int(seconds * rate), int(FASTEST_SECONDS * 4 * FASTEST)
    forms = [Form(n, f"/send/?agency=B{n % BODIES:03d}", applicants.body(n)) for n in range(steady + fastest)]
    for row, _sending in _loads(server, "minimal", forms[:steady], forms[steady:], rate):
        yield row


def _row(target: str, system: str, sending: Sending, cpu: float) -> dict[str, object]:
    """One line of the report."""
    figures = sending.figures()
    row = {"target": target, "system": system} | figures
    row["cpu_ms"] = round(1000 * cpu / max(len(sending.answers), 1), 2)
    print(f"  {target} · {system}: {row}", flush=True)
    return row
