"""Measure a server from the outside: latencies by an own client on loopback, CPU from /proc of its processes."""

import asyncio
import os
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path
from time import perf_counter

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Load:
    """What one load of one system showed."""

    requests: int
    per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    cpu_ms: float  # of the server, for each request
    bytes_each: int
    statuses: dict[int, int]

    def asdict(self) -> dict[str, object]:
        """For the JSON file."""
        return {key: round(value, 3) if isinstance(value, float) else value for key, value in asdict(self).items()}


def family(pid: int) -> list[int]:
    """A process and everything it started."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            waiting += [int(child) for child in children.read_text().split()]
    return found


def cpu_seconds(pid: int) -> float:
    """CPU used so far by a process and everything it started."""
    total = 0.0
    for one in family(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def memory_mb(pid: int) -> float:
    """Memory of a process and everything it started, shared pages counted in parts (PSS)."""
    return sum(_pss(one) for one in family(pid))


def largest_mb(pid: int) -> float:
    """Memory of the largest among them: the one web process that does the work."""
    return max(_pss(one) for one in family(pid))


def _pss(pid: int) -> float:
    """Memory of one process in megabytes."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def load(port: int, paths: Sequence[str], *, pid: int, connections: int, seconds: float, headers: str = "") -> Load:
    """Ask for the paths in turn for some seconds, each connection one at a time."""
    before, began = cpu_seconds(pid), perf_counter()
    samples = asyncio.run(_clients(port, paths, connections, began + seconds, headers))
    took, used = perf_counter() - began, cpu_seconds(pid) - before
    return _summed(samples, took, used)


def _summed(samples: list[tuple[float, int, int]], took: float, used: float) -> Load:
    """Percentiles and means of (seconds, status, bytes)."""
    times = sorted(1000 * sample[0] for sample in samples)
    statuses: dict[int, int] = {}
    for _seconds, status, _size in samples:
        statuses[status] = statuses.get(status, 0) + 1
    return Load(
        requests=len(samples),
        per_second=len(samples) / took,
        p50_ms=percentile(times, 50),
        p95_ms=percentile(times, 95),
        p99_ms=percentile(times, 99),
        cpu_ms=1000 * used / max(len(samples), 1),
        bytes_each=int(statistics.fmean(sample[2] for sample in samples)) if samples else 0,
        statuses=statuses,
    )


def percentile(ordered: Sequence[float], percent: int) -> float:
    """A percentile of values in rising order."""
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0


async def _clients(
    port: int, paths: Sequence[str], connections: int, until: float, headers: str
) -> list[tuple[float, int, int]]:
    """All connections at once; each begins at another place of the list."""
    step = max(1, len(paths) // connections)
    turns = [[*paths[n * step :], *paths[: n * step]] for n in range(connections)]
    results = await asyncio.gather(*(_client(port, turn, until, headers) for turn in turns))
    return [sample for result in results for sample in result]


async def _client(port: int, paths: Sequence[str], until: float, headers: str) -> list[tuple[float, int, int]]:
    """One connection, kept open."""
    samples: list[tuple[float, int, int]] = []
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    for path in cycle(paths):
        began = perf_counter()
        if began >= until:
            break
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n".encode())
        status, size, stays = await _answer(reader)
        samples.append((perf_counter() - began, status, size))
        if not stays:
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    writer.close()
    return samples


async def _answer(reader: asyncio.StreamReader) -> tuple[int, int, bool]:
    """Status and size of one answer, read whole, and whether the connection stays open."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split(b" ", 2)[1])
    stays = b"connection: close" not in head
    if b"content-length:" in head:
        size = int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
        await reader.readexactly(size)
    elif b"transfer-encoding: chunked" in head:
        size = 0
        while length := int((await reader.readuntil(b"\r\n")), 16):
            size += len(await reader.readexactly(length + 2)) - 2
        await reader.readuntil(b"\r\n")
    else:
        size = 0
    return status, size, stays


def fetch(port: int, path: str, headers: str = "") -> tuple[int, bytes, bytes]:
    """One answer: status, head, body."""

    async def ask() -> tuple[int, bytes, bytes]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 24)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n".encode())
        whole = await reader.read(-1)
        writer.close()
        head, _, body = whole.partition(b"\r\n\r\n")
        return int(head.split(b" ", 2)[1]), head, body

    return asyncio.run(ask())
