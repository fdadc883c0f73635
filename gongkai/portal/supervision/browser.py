"""A mark by which one browser is known again, signed so that nobody makes one up; it says nothing about anybody."""

import secrets

from django.core import signing
from django.http import HttpRequest, HttpResponse

COOKIE = "evaluation"
SALT = "portal.evaluation"
KEPT = 180 * 24 * 3600  # seconds


def token_of(request: HttpRequest) -> str:
    """The browser's mark; empty when it has none of ours."""
    try:
        return str(signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT))
    except signing.BadSignature:
        return ""


def mark(request: HttpRequest, answer: HttpResponse) -> None:
    """Give a browser its mark, once."""
    if token_of(request):
        return
    made = signing.dumps(secrets.token_urlsafe(16), salt=SALT)
    answer.set_cookie(COOKIE, made, max_age=KEPT, httponly=True, samesite="Lax", secure=request.is_secure())
