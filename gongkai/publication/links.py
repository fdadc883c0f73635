"""Links in what is public: which there are, and what is wrong with one.

Law: Regulation 2019, Arts. 23-24.
"""

import http.client
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from html import unescape
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from django.conf import settings

from gongkai.publication.models import PublicItem

HREF = re.compile(r"<a\s[^>]*?href=\"([^\"]+)\"", re.IGNORECASE)
OWN_ITEM = re.compile(r"^(?:/en)?/items/(\d{1,18})/")
TIMEOUT = 4  # seconds for one address
MOST_TURNS = 3  # from one address to the next
MOVED = (301, 302, 303, 307, 308)
MISSING = (404, 410)
TURNED_AWAY = (401, 403, 405, 429)  # there, but not for a machine: no dead link
Fetch = Callable[[str], str]


def links_in(body: str) -> Iterator[str]:
    """Every address a text links to, once, in order; anchors and mail left out."""
    found = dict.fromkeys(unescape(one).strip() for one in HREF.findall(body))
    yield from (one for one in found if not one.startswith(("#", "mailto:", "tel:")))


def is_own(address: str) -> bool:
    """Whether the address leads to this site."""
    try:
        host = urlsplit(address).netloc
    except ValueError:  # no address at all: judged with those of other sites
        return False
    return not host or host == settings.SITE_DOMAIN


def wrong_with_own(address: str) -> str:
    """What is wrong with a link to this site, in words; empty where nothing is, or where it leads to no item."""
    found = OWN_ITEM.match(urlsplit(address).path)
    if found is None or PublicItem.objects.filter(item_id=int(found[1])).exists():
        return ""
    return "链接的信息没有公开，或者已经撤回"


def wrong_with_other(address: str) -> str:
    """What is wrong with a link to another site, in words; asks that site."""
    for _turn in range(MOST_TURNS):
        try:
            parts = urlsplit(address)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                return "网址不完整"
            status, onward = _asked(address)
        except (OSError, http.client.HTTPException, ValueError):
            return "打不开：没有这个网站，或者网站没有应答"
        if status not in MOVED or not onward:
            return _said(status)
        address = urljoin(address, onward)
    return "反复跳转，打不开"


def _said(status: int) -> str:
    if status in MISSING:
        return "网页已不存在（404）"
    return f"网站出错（{status}）" if status >= 400 and status not in TURNED_AWAY else ""


def _asked(address: str) -> tuple[int, str]:
    """The status the address answers with, and where it sends one; only the head is asked for."""
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = _Connection(parts.hostname or "", port, is_secure=parts.scheme == "https")
    try:
        connection.request("HEAD", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        answer = connection.getresponse()
        return answer.status, answer.headers.get("Location", "")
    finally:
        connection.close()


class _Connection(http.client.HTTPConnection):
    """A connection to the very address that was judged, so that a name cannot turn inwards between the two."""

    def __init__(self, host: str, port: int, *, is_secure: bool) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self.is_secure = is_secure

    def connect(self) -> None:
        place = _outside(self.host, self.port)
        plain = socket.create_connection((place, self.port), timeout=TIMEOUT)
        self.sock = (
            ssl.create_default_context().wrap_socket(plain, server_hostname=self.host) if self.is_secure else plain
        )


def _outside(host: str, port: int) -> str:
    """A network address of the host that lies outside: no text may make this machine ask its own neighbours."""
    for *_rest, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if settings.LINK_CHECK_PRIVATE or ip_address(place[0]).is_global:
            return str(place[0])
    raise ValueError(host)
