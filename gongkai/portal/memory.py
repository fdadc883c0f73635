"""What one process keeps ready: rendered frames and pages, each under a key that names the state of the public record."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

from django.conf import settings

_kept: OrderedDict[Hashable, Any] = OrderedDict()
_lock = Lock()


def get(key: Hashable) -> Any:
    """What is kept under the key, or None."""
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    return None


def keep(key: Hashable, made: Any) -> None:
    """Keep something, letting go of what was not asked for longest."""
    if settings.PAGE_CACHE <= 0:
        return
    with _lock:
        _kept[key] = made
        _kept.move_to_end(key)
        while len(_kept) > settings.PAGE_CACHE:
            _kept.popitem(last=False)


def remember(key: Hashable, make: Callable[[], Any]) -> Any:
    """What is kept under the key, made now if it is not there."""
    found = get(key)
    if found is None:
        found = make()
        keep(key, found)
    return found


def forget() -> None:
    """Let go of everything."""
    with _lock:
        _kept.clear()
