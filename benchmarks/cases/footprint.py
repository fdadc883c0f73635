"""P16: what a running site takes: memory of one web process, time until it answers, bytes on disk for each item."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from benchmarks import measuring, servers
from benchmarks.corpus import Corpus
from benchmarks.servers import Running

ASKED = 300  # pages before memory is read


def run(data: Path, corpus: Corpus, *, repeats: int) -> list[dict[str, object]]:
    """One row for each system and repeat, and the sizes on disk."""
    size, step = corpus.size, max(1, corpus.size // ASKED)
    numbers = range(1, size, step)
    systems: dict[str, tuple[Callable[[], AbstractContextManager[Running]], str, list[Path]]] = {
        "ours": (lambda: servers.ours(data / f"ours-{size}"), "/items/%d/", _ours_on_disk(data / f"ours-{size}")),
        "minimal": (
            lambda: servers.minimal(data / f"minimal-{size}.sqlite3"),
            "/items/%d/",
            [data / f"minimal-{size}.sqlite3"],
        ),
        "wagtail": (lambda: servers.wagtail(data, size), "/items/item-%d/", [data / f"wagtail-{size}.sqlite3"]),
    }
    rows: list[dict[str, object]] = []
    for repeat in range(repeats):
        for system, (start, address, kept) in systems.items():
            rows.append({"target": "P16 footprint", "system": system, "connections": 2, "repeat": repeat}
                        | _measured(start, [address % number for number in numbers])
                        | {"disk_gb_each_million": round(1e6 * sum(map(_bytes, kept)) / size / 1e9, 2)})  # fmt: skip
    return rows


def _measured(start: Callable[[], AbstractContextManager[Running]], paths: list[str]) -> dict[str, object]:
    with start() as server:
        began = round(measuring.memory_mb(server.pid), 1)
        seen = measuring.load(server.port, paths, pid=server.pid, connections=2, seconds=6)
        return {
            "start_up_s": round(server.start_up, 2),
            "memory_at_start_mb": began,
            "memory_mb": round(measuring.memory_mb(server.pid), 1),
            "memory_of_worker_mb": round(measuring.largest_mb(server.pid), 1),
            "statuses": seen.statuses,
        }


def _ours_on_disk(home: Path) -> list[Path]:
    """Database and index."""
    return [home / "gongkai.sqlite3", home / "search"]


def _bytes(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file()) if path.is_dir() else path.stat().st_size
