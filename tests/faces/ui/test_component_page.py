"""The component page and the pages shown when something is wrong."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.factories import make_agency, make_person


@pytest.fixture
def page(client, db):
    """The component page as a member of staff sees it."""
    client.force_login(make_person(make_agency()), backend="django.contrib.auth.backends.ModelBackend")
    return client.get("/ui/").content.decode()


def test_shows_every_element_to_staff(page):
    for mark in (
        "badge--violet",
        "chip--provisional",
        "error-summary",
        "table--cards",
        "tiles",
        "timeline",
        "steps",
        "<dialog",
        "fold",
    ):
        assert mark in page


def test_visitors_are_sent_to_sign_in(client, db):
    answer = client.get("/ui/")
    assert answer.status_code == 302
    assert "/work/" in answer["Location"]


def test_errors_are_tied_to_their_fields(page):
    assert re.search(r'<input[^>]*id="id_title"[^>]*>', page)
    field = re.search(r'<input[^>]*id="id_title"[^>]*>', page)[0]
    assert 'aria-invalid="true"' in field
    assert "id_title_helptext" in field
    assert 'href="#id_title"' in page


def test_nothing_on_it_needs_a_looser_content_policy(page):
    assert "style=" not in page
    assert "<style" not in page
    assert not re.search(r"<script(?![^>]*src=)", page)
    assert not re.search(r"\son\w+=", page)


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "410", "500"])
def test_an_error_page_needs_no_database_and_no_context(name):
    page = render_to_string(f"{name}.html")
    assert f">{name[:3]}<" in page
    assert '<html lang="zh-CN"' in page


def test_an_expired_form_says_that_nothing_is_lost(db):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/work/sign-in/", {"username": "x"})
    if answer.status_code == 404:
        pytest.skip("the sign-in page is elsewhere")
    assert answer.status_code == 403
    assert "已存为草稿" in answer.content.decode()


def test_the_not_found_page_is_ours(client, db):
    answer = client.get("/nothing/here/")
    assert answer.status_code == 404
    assert "没有找到这一页" in answer.content.decode()
