import pytest
from django.utils import timezone

from gongkai.accounts.actions.change_password import change_password
from gongkai.accounts.errors import UsedPassword, WeakPassword, WrongPassword
from gongkai.accounts.models import PastPassword, SignedInSession, User
from gongkai.audit.models import Entry
from tests.factories import actor_for, make_agency, make_person

pytestmark = pytest.mark.django_db
OLD, NEW = "First-password-1", "Second-password-2"


@pytest.fixture
def user():
    return make_person(make_agency(), password=OLD, username="zhangyanshi", name="张演示", must_change_password=True)


def change(user, old, new):
    change_password(old, new, keep_session="this", by=actor_for(user))


def test_the_new_password_holds_and_the_old_one_no_more(user):
    change(user, OLD, NEW)
    user = User.objects.get(pk=user.pk)
    assert user.check_password(NEW)
    assert not user.must_change_password
    assert user.password_changed_at is not None


def test_other_sessions_end_and_this_one_stays(user):
    now = timezone.now()
    for key in ("this", "other"):
        SignedInSession.objects.create(user=user, session_key=key, started_at=now, seen_at=now)
    change(user, OLD, NEW)
    assert list(SignedInSession.objects.values_list("session_key", flat=True)) == ["this"]


def test_refuses_a_wrong_present_password(user):
    with pytest.raises(WrongPassword):
        change(user, "guess", NEW)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("Ab-1", "10"),
        ("onlysmallletters", "3类"),
        ("1234567890123", "数字"),
        ("Password123", "常见"),
        ("Zhangyanshi-1", "账号"),
    ],
)
def test_refuses_a_weak_password_and_says_why(user, password, why):
    with pytest.raises(WeakPassword) as refused:
        change(user, OLD, password)
    assert why in refused.value.sentence
    assert User.objects.get(pk=user.pk).check_password(OLD)


def test_refuses_the_last_five_passwords_and_allows_the_sixth(user):
    words = [OLD, *(f"Another-password-{n}" for n in range(1, 6))]
    for before, after in zip(words, words[1:], strict=False):
        change(user, before, after)
    for used in words[1:]:
        with pytest.raises(UsedPassword):
            change(user, words[-1], used)
    change(user, words[-1], OLD)
    assert PastPassword.objects.filter(user=user).count() == 5


def test_the_journal_knows_that_and_not_what(user):
    change(user, OLD, NEW)
    assert Entry.objects.get(action="accounts.change_password").details == {}
