"""One answer of another installation: asked with limits of time and size, from the very address that was judged.

What comes is bytes and nothing more; nobody's name or token gets into a log or a sentence.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

from gongkai.exchange.errors import (
    Answered,
    Busy,
    FetchFailed,
    Inside,
    MarkRefused,
    NotReached,
    SentElsewhere,
    TooLarge,
    TooSlow,
    TurnedAway,
)

MOST_TURNS = 3  # from one address of the host to the next
MOVED = (301, 302, 303, 307, 308)
PORTS = {"http": 80, "https": 443}
PIECE = 64 * 1024


@dataclass(frozen=True)
class Limits:
    """How long one answer may take, how large it may be, whether it may come from the inner network."""

    seconds: float
    most_mb: int
    private: bool

    @classmethod
    def of_place(cls) -> "Limits":
        """As the installation is set."""
        return cls(settings.EXCHANGE_SECONDS, settings.EXCHANGE_MAX_MB, settings.EXCHANGE_PRIVATE)


def fetch(address: str, *, token: str = "", limits: Limits | None = None) -> bytes:
    """What the address answers. Raises `FetchFailed` with a sentence for people."""
    limits = limits or Limits.of_place()
    start, end = urlsplit(address), time.monotonic() + limits.seconds
    for _turn in range(MOST_TURNS):
        status, headers, body = _asked(urlsplit(address), token, limits, end)
        if status not in MOVED:
            return _judged(status, body, host_of(start))
        address = _onward(urlsplit(address), headers.get("Location", ""))
    raise SentElsewhere(host=host_of(start))


def host_of(parts: SplitResult) -> str:
    """The host as it is named in sentences."""
    return parts.hostname or ""


def _onward(here: SplitResult, given: str) -> str:
    """Where a redirect leads: on the same host only, and never from the sealed way to the open one."""
    try:
        there = urlsplit(urljoin(here.geturl(), given))
        same = (there.hostname, _port(there)) == (here.hostname, _port(here))
    except ValueError:
        raise SentElsewhere(host=host_of(here)) from None
    safer = here.scheme == "http" and there.scheme == "https" and there.hostname == here.hostname
    if not given or there.scheme not in PORTS or not (safer or (same and there.scheme == here.scheme)):
        raise SentElsewhere(host=host_of(here))
    return there.geturl()


def _judged(status: int, body: bytes, host: str) -> bytes:
    if status == http.client.OK:
        return body
    kinds: dict[int, type[FetchFailed]] = {400: MarkRefused, 401: TurnedAway, 403: TurnedAway, 429: Busy, 503: Busy}
    raise kinds.get(status, Answered)(host=host, status=status)


def _asked(parts: SplitResult, token: str, limits: Limits, end: float) -> tuple[int, Mapping[str, str], bytes]:
    """Status, headers and body; a watch closes the line when the time is over, however slowly it drips."""
    host = host_of(parts)
    connection = _Connection(parts, limits, end)
    watch = threading.Timer(max(end - time.monotonic(), 0.01), connection.cut)
    watch.daemon = True
    watch.start()
    try:
        connection.request(
            "GET", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""), headers=_said(token)
        )
        answer = connection.getresponse()
        body = _body(answer, limits, host)
        if time.monotonic() >= end:  # cut by the watch: what came may look complete
            raise TooSlow(host=host, seconds=round(limits.seconds))
        return answer.status, answer.headers, body  # type: ignore[return-value]
    except (OSError, http.client.HTTPException, ValueError):
        if time.monotonic() >= end - 0.05:
            raise TooSlow(host=host, seconds=round(limits.seconds)) from None
        raise NotReached(host=host) from None
    finally:
        watch.cancel()
        connection.close()


def _said(token: str) -> dict[str, str]:
    said = {"Accept": "application/json", "User-Agent": "Gongkai-exchange/1"}
    return said | ({"Authorization": f"Bearer {token}"} if token else {})


def _body(answer: http.client.HTTPResponse, limits: Limits, host: str) -> bytes:
    most, pieces, size = limits.most_mb * 1024 * 1024, [], 0
    while piece := answer.read(PIECE):
        size += len(piece)
        if size > most:
            raise TooLarge(host=host, most=limits.most_mb)
        pieces.append(piece)
    if answer.length:  # the line was cut before all had come
        raise http.client.IncompleteRead(b"")
    return b"".join(pieces)


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS.get(parts.scheme, 0)


class _Connection(http.client.HTTPConnection):
    """A connection to the very address that was judged, so that a name cannot turn inwards between the two."""

    def __init__(self, parts: SplitResult, limits: Limits, end: float) -> None:
        self.limits, self.end, self.is_sealed = limits, end, parts.scheme == "https"
        self.line: socket.socket | None = None
        super().__init__(host_of(parts), _port(parts), timeout=limits.seconds)

    def connect(self) -> None:
        left = max(self.end - time.monotonic(), 0.01)
        plain = socket.create_connection((_place(self.host, self.port, self.limits), self.port), timeout=left)
        self.sock = self.line = plain
        if self.is_sealed:
            sealed = ssl.create_default_context().wrap_socket(
                plain, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = self.line = sealed
            sealed.do_handshake()

    def cut(self) -> None:
        """Close the line from beside, also where the answer alone still holds it; whoever waits at it gets an error."""
        if self.line is not None:
            try:
                self.line.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


def _place(host: str, port: int, limits: Limits) -> str:
    places = [str(found[-1][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    allowed = [place for place in places if limits.private or ip_address(place).is_global]
    if not allowed:
        raise Inside(host=host)
    return allowed[0]
