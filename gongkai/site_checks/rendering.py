"""Opening pages of the site as a reader would, without a network: the whole way through the program, nothing faked."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import NoReverseMatch, reverse
from django.utils import translation

META = re.compile(r'<meta name="([A-Za-z]+)" content="([^"]*)">')
AGENT = "gongkai-site-check (robot)"  # so that nobody counts it as a reader


@dataclass(frozen=True)
class Opened:
    """A page as it came back."""

    path: str
    status: int
    text: str

    @property
    def tags(self) -> dict[str, str]:
        """The page tags with what they say."""
        return {name: unescape(said).strip() for name, said in META.findall(self.text)}


def opened(path: str) -> Opened:
    """The page at an address of this site; a page that fails comes back with its status, as readers get it."""
    request = RequestFactory().get(
        path, secure=settings.HTTPS_ONLY, headers={"host": _host(), "user-agent": AGENT, "accept-language": "zh-CN"}
    )
    with translation.override(settings.LANGUAGE_CODE):
        answer = _handler().get_response(request)
    body = answer.content if isinstance(answer, HttpResponse) else b""
    return Opened(path, answer.status_code, body.decode("utf-8", "replace"))


def address(name: str, *args: object) -> str:
    """The address of a public page; nothing where this installation has no such page."""
    try:
        return reverse(f"portal:{name}", args=args)
    except NoReverseMatch:
        return ""


@cache
def _handler() -> BaseHandler:
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def _host() -> str:
    """A name this site answers to."""
    named = [host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"]
    return settings.SITE_DOMAIN if "*" in settings.ALLOWED_HOSTS or not named else named[0]
