"""What every page of a request shares: it is kept by nobody, found by no robot, and loses nothing that was typed.

Cross-site sending is recognised as everywhere (Django's token); but where the token is missing or old, the page comes back
filled in instead of an error, so that pressing again sends it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.decorators import decorator_from_middleware
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters

from gongkai.portal.info_requests.uploads import Bounded

View = Callable[..., HttpResponseBase]


class _Forgiving(CsrfViewMiddleware):
    """Notes that a form may come from elsewhere, and leaves it to the page not to act on it."""

    def _reject(self, request: HttpRequest, reason: str) -> None:
        request.is_foreign = True  # type: ignore[attr-defined]


_noting = decorator_from_middleware(_Forgiving)


def is_foreign(request: HttpRequest) -> bool:
    """Whether what was sent may not have come from our own page: show it again, do nothing."""
    return getattr(request, "is_foreign", False)


def guarded(view: View) -> View:
    """A page about one request: never cached, not for robots, large uploads bounded, foreign forms noted."""
    inner = _noting(sensitive_post_parameters()(view))

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.upload_handlers.insert(0, Bounded(request))
        answered: HttpResponseBase = inner(request, *args, **kwargs)
        answered["Cache-Control"] = "no-store"
        answered["X-Robots-Tag"] = "noindex, nofollow"
        return answered

    return answer
