"""Who is let in to one complaint: sealed in a cookie that only the pages of complaints are sent.

It ends after half an hour without a click, after two hours anyway, and when the browser closes.
"""

import json
from time import time

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gongkai.accounts.errors import Unknown
from gongkai.complaints.following import FollowedComplaint, followed
from gongkai.vault import sealing
from gongkai.vault.errors import CannotUnseal

COOKIES = {"gongkai_complaint": "/complaints/", "gongkai_complaint_en": "/en/complaints/"}
IDLE = 30 * 60  # seconds
LONGEST = 2 * 3600


def let_in(answer: HttpResponseBase, *, pk: int, since: float | None = None) -> None:
    """Let this browser in to the complaint, or let it stay after a click."""
    now = time()
    said = sealing.seal(json.dumps(["complaint", pk, since or now, now]))
    for name, path in COOKIES.items():
        answer.set_cookie(name, said, path=path, httponly=True, samesite="Lax", secure=settings.HTTPS_ONLY)


def leave(answer: HttpResponseBase) -> None:
    """Forget the complaint on this browser."""
    for name, path in COOKIES.items():
        answer.delete_cookie(name, path=path, samesite="Lax")


def entered(request: HttpRequest) -> FollowedComplaint | None:
    """The complaint this browser was let in to; none when the time is over."""
    said = _said(request)
    if said is None:
        return None
    try:
        found = followed(said[0])
    except Unknown:
        return None
    request.entered = said  # type: ignore[attr-defined]
    return found


def stay(request: HttpRequest, answer: HttpResponseBase) -> None:
    """Count the half hour from this click."""
    found: tuple[int, float] | None = getattr(request, "entered", None)
    if found:
        let_in(answer, pk=found[0], since=found[1])


def _said(request: HttpRequest) -> tuple[int, float] | None:
    sealed = next((request.COOKIES[name] for name in COOKIES if name in request.COOKIES), "")
    try:
        kind, pk, since, seen = json.loads(sealing.unseal(sealed))
    except (CannotUnseal, ValueError):
        return None
    now = time()
    fresh = kind == "complaint" and now - since < LONGEST and now - seen < IDLE
    return (pk, since) if fresh else None
