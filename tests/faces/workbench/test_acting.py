from datetime import timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from gongkai.accounts.models import SignedInSession, User
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from gongkai.workbench import urls
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db
OPEN_TO_ALL = {"sign_in", "sign_out"}


@pytest.fixture
def user():
    return make_person(make_agency(), Duty.FILL)


def test_a_signed_in_person_sees_the_page(user):
    assert sign_in(user).get("/work/").status_code == 200


def _pages(patterns) -> list[URLPattern]:
    """Every address, those of the rooms in their own lists as well."""
    found = [[pattern] if isinstance(pattern, URLPattern) else _pages(pattern.url_patterns) for pattern in patterns]
    return [page for pages in found for page in pages]


def _for_staff(view) -> bool:
    while view is not None:
        if getattr(view, "for_staff", False):
            return True
        view = getattr(view, "__wrapped__", None)
    return False


PAGES = _pages(urls.urlpatterns)


@pytest.mark.parametrize("pattern", PAGES, ids=lambda pattern: pattern.name)
def test_every_page_stands_behind_the_door(pattern: URLPattern):
    assert _for_staff(pattern.callback) or pattern.name in OPEN_TO_ALL


@pytest.mark.parametrize("pattern", PAGES, ids=lambda pattern: pattern.name)
def test_a_visitor_is_led_to_the_sign_in_page(client, pattern: URLPattern):
    if pattern.name in OPEN_TO_ALL:
        return
    values = {
        name: {"int": 1}.get(type(converter).__name__, 1) for name, converter in pattern.pattern.converters.items()
    }
    values = {name: ("a" * 64 if "sha" in name else value) for name, value in values.items()}
    address = reverse(f"workbench:{pattern.name}", kwargs=values)
    assert client.get(address).status_code in (302, 405)


def test_an_idle_session_ends_with_a_word(user, settings):
    client = sign_in(user)
    SignedInSession.objects.update(seen_at=timezone.now() - timedelta(minutes=settings.IDLE_MINUTES + 1))
    assert "没有操作" in text_of(client.get("/work/", follow=True))


def test_whoever_is_switched_off_is_out_at_once(user):
    client = sign_in(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get("/work/").status_code == 302


def test_a_one_time_password_opens_nothing_but_choosing_a_new_one(user):
    client = sign_in(user)
    User.objects.filter(pk=user.pk).update(must_change_password=True)
    assert client.get("/work/profile/").url == "/work/profile/password/?next=%2Fwork%2Fprofile%2F"
    assert client.get("/work/profile/password/").status_code == 200


def test_an_old_password_must_be_changed(user, settings):
    client = sign_in(user)
    User.objects.filter(pk=user.pk).update(
        password_changed_at=timezone.now() - timedelta(days=settings.PASSWORD_MAX_AGE_DAYS + 1)
    )
    assert client.get("/work/").url.startswith("/work/profile/password/")


def test_what_does_not_exist_and_what_is_forbidden_look_the_same_and_are_journaled(user):
    client = sign_in(user)
    other = make_person(make_agency())
    hidden, missing = client.get(f"/work/people/{other.pk}/"), client.get(f"/work/people/{other.pk + 1000}/")
    assert hidden.status_code == missing.status_code == 404
    assert "没有找到该记录" in text_of(hidden)
    assert Entry.objects.filter(action="access.refused", actor_id=user.pk).count() == 2


def test_no_staff_page_is_kept_by_a_cache(user):
    assert "no-store" in sign_in(user).get("/work/")["Cache-Control"]


def test_a_form_posted_after_the_session_ended_is_kept_and_sent_on(user):
    client = sign_in(user)
    SignedInSession.objects.all().delete()
    turned_away = client.post(
        "/work/profile/display/", {"mode": "large", "note": "写了很久的“文字”<b>&\n第二行", "old_password": "secret-1"}
    )
    assert turned_away.status_code == 401
    page = text_of(turned_away)
    assert "您刚才填写的内容已保留" in page
    kept = turned_away.context["kept"]
    back = sign_in(user, client, kept=kept)
    response = back.post(
        reverse("workbench:sign_in"), {"username": user.username, "password": "Correct-horse-1", "kept": kept}
    )
    page = text_of(response)
    assert 'action="/work/profile/display/"' in page
    assert "写了很久的“文字”&lt;b&gt;&amp;\n第二行" in page
    assert "secret-1" not in page


def test_a_kept_form_that_was_bent_is_dropped(user):
    response = Client().post(reverse("workbench:sign_in"), {"username": user.username, "password": "x", "kept": "bent"})
    assert response.status_code == 422
    assert sign_in(user, kept="bent").get("/work/").status_code == 200


def test_the_kept_text_never_reaches_the_log_of_failures(user):
    from axes.models import AccessAttempt  # noqa: PLC0415 - only this test looks into it

    Client().post(
        reverse("workbench:sign_in"), {"username": user.username, "password": "wrong", "kept": "long private text"}
    )
    assert "private" not in str(list(AccessAttempt.objects.values()))
