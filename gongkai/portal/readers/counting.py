"""Counting opened pages: beside every answer, without looking at who asked."""

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from gongkai.readers.actions.keep_views import keep_views
from gongkai.readers.tally import Opened, Tally, is_robot, page_of

READ = (200, 304)  # a page shown again from the visitor's own copy was read again


@cache
def tally() -> Tally:
    """The sums of this process."""
    return Tally(keep_views, every=settings.VIEWS_EVERY)


class CountViews:
    """Middleware: one more opening of a public page. No cookie, no address and no identifier is looked at or kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """What answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, counted where it is a page people read."""
        answer = self.get_response(request)
        if request.method == "GET" and answer.status_code in READ:
            found = page_of(request.path_info)
            if found is not None and not is_robot(request.headers.get("User-Agent", "")):
                tally().add(Opened(timezone.localdate(), found[0].value, found[1]))
        return answer
