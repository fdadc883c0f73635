"""What stands before every page, kept light for the public ones: they need no session, no user and no messages."""

from typing import Any

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property
from django_htmx.middleware import HtmxMiddleware

STAFF = ("/work/", "/ui/", "/en/work/", "/en/ui/")


class _ForStaff:
    """Steps aside for addresses that are not the staff's."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        """The answer, by the middleware proper only where staff work."""
        if request.path_info.startswith(STAFF):
            return super().__call__(request)  # type: ignore[misc]
        return self.get_response(request)


class Sessions(_ForStaff, SessionMiddleware):
    """Sessions of signed-in staff; a visitor of the portal has none."""


class Users(_ForStaff, AuthenticationMiddleware):
    """Who is signed in."""


class Messages(_ForStaff, MessageMiddleware):
    """What the last action has to say on the next page."""


class Htmx(_ForStaff, HtmxMiddleware):
    """Whether a part of a page is asked for."""


class ContentPolicy(CSPMiddleware):
    """Content-Security-Policy on every answer, built once for all that ask for nothing of their own."""

    @cached_property
    def _steady(self) -> str:
        return build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The policy as the settings have it; a nonce or a page's own rules are worked out by the package."""
        if hasattr(request, "_csp_nonce") or any(name.startswith("_csp") for name in response.__dict__):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self._steady)
        return response
