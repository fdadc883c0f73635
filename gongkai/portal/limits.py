"""A limit on searches from one address, so that one visitor cannot slow the site for all."""

from ipaddress import ip_address, ip_network
from time import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

WINDOW = 60  # seconds
FILES = 12  # long lists one address may take away in that time


def address_of(request: HttpRequest) -> str:
    """Whose request it is; behind a proxy on this machine, the last address the proxy names."""
    near: str = request.META.get("REMOTE_ADDR", "")
    named = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    try:
        return named if named and ip_address(near).is_loopback else near
    except ValueError:
        return near


def _household(address: str) -> str:
    """The address, or of IPv6 the first half: one connection is given the whole second half to count through."""
    try:
        return str(ip_network((address, 64), strict=False)) if ":" in address else address
    except ValueError:
        return address


def too_many(request: HttpRequest, *, what: str, most: int | None = None, window: int = WINDOW) -> bool:
    """Count one more request of a kind and say whether that is over the limit. Addresses are kept only hashed."""
    allowed = settings.SEARCH_PER_MINUTE if most is None else most
    who = salted_hmac("portal.limits", _household(address_of(request))).hexdigest()[:20]
    key = f"limit-{what}-{who}-{int(time()) // window}"
    if cache.add(key, 1, timeout=window):
        return allowed < 1
    try:
        return bool(cache.incr(key) > allowed)
    except ValueError:  # the minute ended in between
        return False


def too_many_files(request: HttpRequest, *, what: str) -> HttpResponse | None:
    """The refusal of one more long list as a file, each of which keeps a process busy for seconds; nothing within the limit."""
    if not too_many(request, what=what, most=FILES):
        return None
    words = _("下载次数太多，请一分钟后再试。")
    return HttpResponse(words, status=429, content_type="text/plain; charset=utf-8", headers={"Retry-After": "60"})
