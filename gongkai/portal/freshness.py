"""Public pages that need not be sent twice: an ETag from the state of the record, 304 for whoever has the page, a copy in memory.

A withdrawal changes the stamp in its own transaction, so no copy outlives it.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from gongkai.portal import memory
from gongkai.portal.build import BUILD
from gongkai.publication import queries_public
from gongkai.ui.context import mode_of

View = TypeVar("View", bound=Callable[..., HttpResponse])
LARGEST_KEPT = 400_000  # bytes of one page


def stamp_of(request: HttpRequest) -> str:
    """The state of the public record, read once for each request."""
    known: str | None = getattr(request, "public_stamp", None)
    if known is None:
        known = f"{queries_public.stamp()}-{timezone.localdate():%j}"
        request.public_stamp = known  # type: ignore[attr-defined]
    return known


def tag_of(*parts: str) -> str:
    """A weak ETag over the parts."""
    return f'W/"{blake2b("|".join(parts).encode(), digest_size=12).hexdigest()}"'


def holds(request: HttpRequest, tag: str) -> bool:
    """Whether the visitor already has this very page."""
    asked = request.headers.get("If-None-Match", "")
    return bool(asked) and (tag in asked or asked.strip() == "*")


def dress(response: HttpResponse, tag: str) -> HttpResponse:
    """Put the caching headers on a page: keep it, but ask each time whether it still holds."""
    response["ETag"] = tag
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ("Cookie",))
    return response


def public_page(view: View) -> View:
    """A page built from the public record alone: answered with 304 or from memory as long as nothing has changed."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        tag = _tag(request)
        if holds(request, tag):
            return dress(HttpResponseNotModified(), tag)
        kept = memory.page(tag)
        if kept is not None:
            return dress(HttpResponse(kept[0], content_type=kept[1]), tag)
        response = view(request, *args, **kwargs)
        if response.status_code != 200 or response.streaming:
            return response
        if len(response.content) <= LARGEST_KEPT:
            memory.keep_page(tag, response.content, response["Content-Type"])
        return dress(response, tag)

    return answer  # type: ignore[return-value]


def _tag(request: HttpRequest) -> str:
    """The tag of the page asked for: what it may depend on, and nothing that takes work."""
    site = f"{request.scheme}://{request.get_host()}"
    return tag_of(BUILD, stamp_of(request), site, request.get_full_path(), get_language() or "", mode_of(request))


def checked_page(view: View) -> View:
    """A page that also shows what changes outside the public record: always built anew, sent only when it differs."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code != 200:
            return response
        tag = f'W/"{blake2b(response.content, digest_size=12).hexdigest()}"'
        return dress(HttpResponseNotModified() if holds(request, tag) else response, tag)

    return answer  # type: ignore[return-value]
