"""What every address of the interface shares: the limit, the copy kept by its reader, JSON, and refusals in JSON."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from gongkai.portal import limits
from gongkai.portal.freshness import public_page

View = TypeVar("View", bound=Callable[..., HttpResponse])
MEDIA_TYPE = "application/json; charset=utf-8"


class BadQuestion(Exception):
    """A parameter that cannot be understood; `name` says which."""

    def __init__(self, name: str) -> None:
        """Keep the name."""
        super().__init__(name)
        self.name = name


def api_page(view: View) -> View:
    """An address of the interface: counted against the limit, read only, 304 for whoever has the answer."""
    fresh = public_page(_told(view))

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if limits.too_many(request, what="api", most=settings.API_PER_MINUTE):
            return refusal(429, "too_many", _("请求次数太多，请一分钟后再试。"), **{"Retry-After": "60"})
        return fresh(request, *args, **kwargs)

    return answer  # type: ignore[return-value]


def _told(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except BadQuestion as bad:
            return refusal(400, "bad_parameter", _("参数%(name)s无效。") % {"name": bad.name}, parameter=bad.name)

    return answer  # type: ignore[return-value]


def told(said: Any) -> HttpResponse:
    """An answer."""
    return HttpResponse(json.dumps(said, ensure_ascii=False), content_type=MEDIA_TYPE)


def refusal(status: int, code: str, message: str, *, parameter: str = "", **headers: str) -> HttpResponse:
    """A refusal: a code for programs, a sentence for people."""
    error = {"code": code, "message": message} | ({"parameter": parameter} if parameter else {})
    return HttpResponse(
        json.dumps({"error": error}, ensure_ascii=False), status=status, content_type=MEDIA_TYPE, headers=headers
    )


def missing() -> HttpResponse:
    """Nothing public under this number."""
    return refusal(404, "not_found", _("没有找到，或者没有公开。"))


def size_asked(request: HttpRequest, most: int) -> int:
    """How many rows of a page: `limit`, at most what one page holds."""
    asked = request.GET.get("limit", "")
    if not asked:
        return most
    if not (asked.isascii() and asked.isdecimal() and 1 <= len(asked) < 6 and int(asked) >= 1):
        raise BadQuestion("limit")
    return min(int(asked), most)
