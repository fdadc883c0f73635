"""Who is let in to one case: number and query code, sealed in a cookie that only the pages of requests are sent.

It ends after half an hour without a click, after two hours anyway, when the browser closes, and when the code is renewed.
"""

import hmac
import json
from time import time

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gongkai.accounts.errors import Unknown
from gongkai.info_requests import following
from gongkai.info_requests.displays_following import Followed
from gongkai.vault import sealing
from gongkai.vault.errors import CannotUnseal

COOKIES = {"gongkai_case": "/requests/", "gongkai_case_en": "/en/requests/"}  # one for each language's pages
IDLE = 30 * 60  # seconds
LONGEST = 2 * 3600


def let_in(answer: HttpResponseBase, *, number: str, code: str, since: float | None = None) -> None:
    """Let this browser in to the case, or let it stay after a click."""
    now = time()
    said = json.dumps([number, code, since or now, now])
    for name, path in COOKIES.items():
        answer.set_cookie(
            name, sealing.seal(said), path=path, httponly=True, samesite="Lax", secure=settings.HTTPS_ONLY
        )


def leave(answer: HttpResponseBase) -> None:
    """Forget the case on this browser."""
    for name, path in COOKIES.items():
        answer.delete_cookie(name, path=path, samesite="Lax")


def entered(request: HttpRequest) -> Followed | None:
    """The case this browser was let in to, as its applicant sees it; none when the time is over or the code renewed."""
    said = _said(request)
    if said is None:
        return None
    number, code, since = said
    try:
        case = following.followed(number)
    except Unknown:
        return None
    if not hmac.compare_digest(case.query_code.encode(), code.encode()):
        return None
    request.entered = (number, code, since)  # type: ignore[attr-defined]
    return case


def stay(request: HttpRequest, answer: HttpResponseBase) -> None:
    """Count the half hour from this click."""
    found: tuple[str, str, float] | None = getattr(request, "entered", None)
    if found:
        number, code, since = found
        let_in(answer, number=number, code=code, since=since)


def _said(request: HttpRequest) -> tuple[str, str, float] | None:
    sealed = next((request.COOKIES[name] for name in COOKIES if name in request.COOKIES), "")
    try:
        number, code, since, seen = json.loads(sealing.unseal(sealed))
    except (CannotUnseal, ValueError):
        return None
    now = time()
    return (number, code, since) if now - since < LONGEST and now - seen < IDLE else None
