"""回执: what a sender may look at once more after sending, sealed in a cookie of the browser that sent it."""

import json
from time import time

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gongkai.vault import sealing
from gongkai.vault.errors import CannotUnseal

LONGEST = 1800  # seconds
COOKIES = {  # one for each language's pages of each sort
    "comment": {"gongkai_comment": "/consultations/", "gongkai_comment_en": "/en/consultations/"},
    "inquiry": {"gongkai_inquiry": "/inquiries/", "gongkai_inquiry_en": "/en/inquiries/"},
}


def give(answer: HttpResponseBase, sort: str, **facts: str | int) -> None:
    """Let this browser see the receipt for a while."""
    said = sealing.seal(json.dumps([facts, time()]))
    for name, path in COOKIES[sort].items():
        answer.set_cookie(
            name, said, path=path, max_age=LONGEST, httponly=True, samesite="Lax", secure=settings.HTTPS_ONLY
        )


def read(request: HttpRequest, sort: str) -> dict[str, str | int] | None:
    """The receipt of this browser; none when there is none, it is too old or was tampered with."""
    sealed = next((request.COOKIES[name] for name in COOKIES[sort] if name in request.COOKIES), "")
    try:
        facts, at = json.loads(sealing.unseal(sealed))
    except (CannotUnseal, ValueError):
        return None
    return facts if time() - at < LONGEST else None
