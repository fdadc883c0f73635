import pytest

from gongkai.accounts.models import SignedInSession, User
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import PASSWORD, sign_in, text_of
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db
NEW = "Another-password-2"


@pytest.fixture
def user():
    return make_person(make_agency("示范县教育局"), Duty.FILL, name="张演示", password=PASSWORD)


def change(client, **given):
    values = {"old_password": PASSWORD, "new_password": NEW, "again_password": NEW} | given
    return client.post("/work/profile/password/", values)


def test_shows_who_one_is_and_what_one_may_do(user):
    page = text_of(sign_in(user).get("/work/profile/"))
    assert "张演示" in page and "填报" in page and "本机" in page


def test_a_new_password_is_chosen_and_this_session_goes_on(user):
    client, elsewhere = sign_in(user), sign_in(user)
    assert change(client).url == "/work/profile/"
    assert User.objects.get(pk=user.pk).check_password(NEW)
    assert client.get("/work/profile/").status_code == 200
    assert elsewhere.get("/work/profile/").status_code == 302


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"old_password": "wrong"}, "原密码不正确"),
        ({"again_password": "Other-password-3"}, "两次输入的新密码不一致"),
        ({"new_password": "short", "again_password": "short"}, "新密码不符合要求"),
        ({"new_password": PASSWORD, "again_password": PASSWORD}, "最近5次"),
        ({"new_password": "", "again_password": ""}, "必填"),
    ],
)
def test_says_beside_the_form_what_is_wrong(user, given, sentence):
    response = change(sign_in(user), **given)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert User.objects.get(pk=user.pk).check_password(PASSWORD)


def test_another_session_of_ones_own_is_ended(user):
    client, elsewhere = sign_in(user), sign_in(user)
    other = SignedInSession.objects.get(session_key=elsewhere.session.session_key)
    assert client.post(f"/work/profile/sessions/{other.pk}/end/").url == "/work/profile/"
    assert elsewhere.get("/work/").status_code == 302


def test_a_strangers_session_is_not_found(user):
    stranger = sign_in(make_person(make_agency()))
    session = SignedInSession.objects.get(session_key=stranger.session.session_key)
    assert sign_in(user).post(f"/work/profile/sessions/{session.pk}/end/").status_code == 404


def test_the_reading_mode_is_kept_on_the_device(user):
    client = sign_in(user)
    client.post("/work/profile/display/", {"mode": "large"})
    assert 'data-mode="large"' in text_of(client.get("/work/profile/"))
    client.post("/work/profile/display/", {"mode": "nonsense"})
    assert client.cookies["gongkai_mode"].value == "large"
