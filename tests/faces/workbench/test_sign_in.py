import pytest
from django.urls import reverse

from gongkai.accounts.models import SignedInSession
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import PASSWORD, sign_in, text_of
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db
PAGE = "/work/sign-in/"


@pytest.fixture
def user():
    return make_person(make_agency(), Duty.FILL, username="zhang", name="张演示", password=PASSWORD)


def attempt(client, password, username="zhang", **more):
    return client.post(PAGE, {"username": username, "password": password, **more})


def test_a_member_of_staff_comes_in(client, user):
    response = attempt(client, PASSWORD)
    assert response.url == reverse("workbench:home")
    assert "张演示" in text_of(client.get(response.url))
    assert Entry.objects.filter(action="accounts.sign_in", about_label="张演示").count() == 1


def test_leads_on_to_where_the_person_wanted_to_go_and_never_elsewhere(client, user):
    assert client.get("/work/profile/").url == f"{PAGE}?next=%2Fwork%2Fprofile%2F"
    assert attempt(client, PASSWORD, next="/work/profile/").url == "/work/profile/"
    client.logout()
    for away in ("https://example.com/", "//example.com/", "javascript:alert(1)"):
        assert attempt(client, PASSWORD, next=away).url == reverse("workbench:home")
        client.logout()


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(client, user):
    wrong, unknown = attempt(client, "wrong"), attempt(client, "wrong", username="nobody")
    assert wrong.status_code == unknown.status_code == 422
    for response in (wrong, unknown):
        assert "账号或密码不正确" in text_of(response)
    assert Entry.objects.filter(action="accounts.sign_in_refused").count() == 2


def test_what_was_typed_stays_but_never_the_password(client, user):
    page = text_of(attempt(client, "wrong-Password-9"))
    assert 'value="zhang"' in page
    assert "wrong-Password-9" not in page


def test_an_account_switched_off_gets_the_same_answer(client, user):
    user.is_active = False
    user.save()
    assert "账号或密码不正确" in text_of(attempt(client, PASSWORD))


def test_too_many_failures_close_the_door_for_a_while_and_say_how_long(client, user, settings):
    settings.AXES_FAILURE_LIMIT = 3
    for _n in range(3):
        last = attempt(client, "wrong")
    assert last.status_code == 429
    assert "30分钟" in text_of(last)
    assert attempt(client, PASSWORD).status_code == 429
    assert not SignedInSession.objects.exists()


def test_no_password_reaches_the_database(client, user):
    attempt(client, "wrong-Password-9")
    attempt(client, "wrong-Password-9", username="wrong-Password-8")
    entries = str(list(Entry.objects.values()))
    assert "wrong-Password" not in entries


@pytest.mark.parametrize("username", ["", "\0", "a" * 5000, "张" * 300, "' OR 1=1 --"])
def test_nonsense_is_answered_with_a_sentence(client, username):
    assert attempt(client, "x" * 5000, username=username).status_code in (422, 429)


def test_the_demo_accounts_are_shown_in_a_demo_only(client, settings):
    assert "baomi" not in text_of(client.get(PAGE))
    settings.DEMO = True
    page = text_of(client.get(PAGE))
    assert "baomi" in page and "Gongkai-2026" in page


def test_signing_out_ends_the_session(user):
    client = sign_in(user)
    assert client.get("/work/sign-out/").status_code == 405
    assert client.post("/work/sign-out/").url == PAGE
    assert client.get("/work/").status_code == 302
    assert not SignedInSession.objects.exists()
    assert client.post("/work/sign-out/").url == PAGE  # twice does no harm


def test_one_session_too_many_ends_the_oldest_with_a_word(user, settings):
    settings.SESSIONS_PER_PERSON = 1
    first, second = sign_in(user), sign_in(user)
    assert "最早的一处登录已被结束" in text_of(second.get("/work/"))
    turned_away = first.get("/work/", follow=True)
    assert "本次登录已结束" in text_of(turned_away)


def test_a_demo_says_on_every_page_that_all_is_fictional(client, settings):
    settings.DEMO = True
    assert "内容均为虚构" in client.get("/work/sign-in/").content.decode()
    settings.DEMO = False
    assert "内容均为虚构" not in client.get("/work/sign-in/").content.decode()
