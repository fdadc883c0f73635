"""Send forms to a server: at a steady rate whatever the answers take, or as fast as they come. Some twice at the same moment."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

from benchmarks.applicants import BOUNDARY
from benchmarks.measuring import percentile

Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]
BROKEN = (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"
LITTLE = 20_000
PEOPLE = 64  # connections at a steady rate: as many as may be waiting at once


@dataclass(frozen=True)
class Form:
    """One form ready to be sent, by its number; without a body, a page to be opened."""

    number: int
    path: str
    body: bytes
    headers: str = ""
    times: int = 1  # sent at the same moment
    look: re.Pattern[bytes] | None = None  # what to keep of the answer


@dataclass(frozen=True)
class Answer:
    """What came back: nothing at all is status 0."""

    number: int
    status: int
    waited: float  # seconds since it should have been sent
    head: str = ""
    kept: bytes = b""  # what was looked for in the body; of one that is no page, its beginning


@dataclass
class Sending:
    """One load of forms, and what is known of it afterwards."""

    answers: list[Answer] = field(default_factory=list)
    took: float = 0.0
    late: float = 0.0  # the most by which the client itself fell behind its timetable

    def figures(self) -> dict[str, object]:
        """Rates and latencies of what was answered."""
        waits = sorted(1000 * answer.waited for answer in self.answers if answer.status)
        statuses: dict[int, int] = {}
        for answer in self.answers:
            statuses[answer.status] = statuses.get(answer.status, 0) + 1
        percentiles = {f"p{percent}_ms": round(percentile(waits, percent), 1) for percent in (50, 95, 99)}
        return {
            "sent": len(self.answers),
            "per_second": round(len(waits) / self.took, 1) if self.took else 0,
            **percentiles,
            "longest_ms": round(waits[-1], 1) if waits else 0,
            "statuses": statuses,
        }


def steadily(port: int, forms: Sequence[Form], *, rate: float, stop: Callable[[], bool] | None = None) -> Sending:
    """Send `rate` forms a second: each has its moment, and waiting for a free connection counts as waiting."""
    return asyncio.run(_steadily(port, forms, rate, stop or (lambda: False)))


def at_once(port: int, forms: Iterable[Form], *, connections: int, seconds: float = 1e9) -> Sending:
    """Send one form after the other on each connection, until there are none left or the time is over."""
    return asyncio.run(_at_once(port, iter(forms), connections, seconds))


async def _steadily(port: int, forms: Sequence[Form], rate: float, stop: Callable[[], bool]) -> Sending:
    sending, queue, began = Sending(), asyncio.Queue[tuple[Form, float] | None](), perf_counter()
    people = [asyncio.create_task(_person(port, queue, sending)) for _ in range(PEOPLE)]
    for place, form in enumerate(forms):
        if stop():
            break
        due = began + place / rate
        await asyncio.sleep(max(0.0, due - perf_counter()))
        sending.late = max(sending.late, perf_counter() - due)
        for _ in range(form.times):
            queue.put_nowait((form, due))
    for _ in people:
        queue.put_nowait(None)
    await asyncio.gather(*people)
    sending.took = perf_counter() - began
    return sending


async def _person(port: int, queue: "asyncio.Queue[tuple[Form, float] | None]", sending: Sending) -> None:
    """One connection, kept open between forms."""
    async with _line(port) as line:
        while (given := await queue.get()) is not None:
            form, due = given
            sending.answers.append(await _sent(line, form, due))


async def _at_once(port: int, forms: "Iterable[Form]", connections: int, seconds: float) -> Sending:
    sending, began = Sending(), perf_counter()
    waiting = iter(forms)

    async def person() -> None:
        async with _line(port) as line:
            for form in waiting:
                sending.answers.append(await _sent(line, form, perf_counter()))
                if perf_counter() - began > seconds:
                    break

    await asyncio.gather(*(person() for _ in range(connections)))
    sending.took = perf_counter() - began
    return sending


@dataclass
class _Line:
    """A connection that is opened again when the server has closed it."""

    port: int
    stream: Stream | None = None

    async def open(self) -> Stream:
        if self.stream is None:
            self.stream = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 22)
        return self.stream

    def drop(self) -> None:
        if self.stream is not None:
            self.stream[1].close()
        self.stream = None


@asynccontextmanager
async def _line(port: int) -> AsyncIterator[_Line]:
    line = _Line(port)
    try:
        yield line
    finally:
        line.drop()


async def _sent(line: _Line, form: Form, due: float) -> Answer:
    """The answer to one form; a connection that breaks is no answer."""
    try:
        reader, writer = await line.open()
        writer.write(_request(form, line.port))
        status, head, body = await _answer(reader)
    except BROKEN:
        line.drop()
        return Answer(form.number, 0, perf_counter() - due)
    if "\r\nconnection: close" in head.lower():
        line.drop()
    waited = perf_counter() - due
    found = form.look.search(body) if form.look else None
    return Answer(form.number, status, waited, head, found[1] if found else body[:LITTLE])


def _request(form: Form, port: int) -> bytes:
    method = "POST" if form.body else "GET"
    kind = f"Content-Type: {MULTIPART}\r\nContent-Length: {len(form.body)}\r\n" if form.body else ""
    return f"{method} {form.path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{kind}{form.headers}\r\n".encode() + form.body


async def _answer(reader: asyncio.StreamReader) -> tuple[int, str, bytes]:
    """One answer with its head and body."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    low = head.lower()
    length = int(low.split("content-length:", 1)[1].split("\r\n", 1)[0]) if "content-length:" in low else 0
    return int(head.split(" ", 2)[1]), head, await reader.readexactly(length)
