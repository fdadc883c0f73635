"""What one process keeps ready: parts of pages and whole pages, each under a key that names the state of the public record."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

from django.conf import settings

MOST_PARTS = 400  # frames, menus, counts: what many pages share
MOST_BYTES = 64_000_000  # of whole pages


class Shelf:
    """A bounded store that lets go of what was not asked for longest."""

    def __init__(self) -> None:
        """Empty."""
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> Any:
        """What is kept under the key, or None."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def keep(self, key: Hashable, made: Any, *, size: int = 0, most: int) -> None:
        """Keep something of so many bytes, at most so many things in all."""
        with self._lock:
            self._size += size - self._kept.pop(key, (None, 0))[1]
            self._kept[key] = made, size
            while self._kept and (len(self._kept) > most or self._size > MOST_BYTES):
                self._size -= self._kept.popitem(last=False)[1][1]

    def forget(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._kept.clear()
            self._size = 0


_parts, _pages = Shelf(), Shelf()


def page(tag: str) -> tuple[bytes, str] | None:
    """The page kept under a tag, as bytes and media type."""
    found: tuple[bytes, str] | None = _pages.get(tag)
    return found


def keep_page(tag: str, body: bytes, media_type: str) -> None:
    """Keep a page as it is sent."""
    if settings.PAGE_CACHE > 0:
        _pages.keep(tag, (body, media_type), size=len(body), most=settings.PAGE_CACHE)


def remember(key: Hashable, make: Callable[[], Any]) -> Any:
    """The part kept under the key, made now if it is not there."""
    if settings.PAGE_CACHE <= 0:
        return make()
    found = _parts.get(key)
    if found is None:
        found = make()
        _parts.keep(key, found, most=MOST_PARTS)
    return found


def forget() -> None:
    """Let go of everything."""
    _parts.forget()
    _pages.forget()
