"""Somebody at their desk: a browser signed in through the real page."""

from django.test import Client
from django.urls import reverse

from gongkai.accounts.models import User

PASSWORD = "Correct-horse-1"


def sign_in(user: User, client: Client | None = None, **more: str) -> Client:
    """A browser in which the person has signed in."""
    client = client or Client()
    if not user.has_usable_password():
        user.set_password(PASSWORD)
        user.save()
    response = client.post(reverse("workbench:sign_in"), {"username": user.username, "password": PASSWORD, **more})
    assert response.status_code in (200, 302), response.content.decode()[:500]
    return client


def text_of(response) -> str:
    """The page as text."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode("utf-8-sig")
