import pytest

from gongkai.accounts.actions.create_person import create_person
from gongkai.accounts.errors import BadUsername, NotStated, SectionElsewhere, Unknown, UsernameTaken
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_person, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau():
    return make_agency("示范县教育局", parent=make_agency())


@pytest.fixture
def administrator(bureau):
    return make_actor(bureau, Duty.ADMINISTER, branch=True)


def test_a_person_is_entered_with_a_one_time_password(bureau, administrator):
    new = create_person("zhang", name=" 张演示 ", agency_id=bureau.pk, by=administrator)
    assert (new.user.name, new.user.agency, new.user.must_change_password) == ("张演示", bureau, True)
    assert new.user.check_password(new.password)


def test_the_password_stands_nowhere_in_the_journal(bureau, administrator):
    new = create_person("zhang", name="张演示", agency_id=bureau.pk, by=administrator)
    entry = Entry.objects.get(action="accounts.create_person")
    assert entry.details == {"username": "zhang", "agency": "示范县教育局"}
    assert new.password not in str(entry.__dict__)


def test_one_time_passwords_keep_the_rules_and_differ(bureau, administrator):
    words = {
        create_person(f"zhang{n}", name="张演示", agency_id=bureau.pk, by=administrator).password for n in range(20)
    }
    assert len(words) == 20
    assert all(len(word) >= 14 and any(c.isupper() for c in word) and any(c.isdigit() for c in word) for word in words)


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty is not Duty.ADMINISTER])
def test_no_other_duty_enters_people(bureau, duty):
    with pytest.raises(Unknown):
        create_person("zhang", name="张演示", agency_id=bureau.pk, by=make_actor(bureau, duty, branch=True))


def test_nobody_enters_people_outside_the_own_branch(administrator):
    with pytest.raises(Unknown):
        create_person("zhang", name="张演示", agency_id=make_agency().pk, by=administrator)


@pytest.mark.parametrize("username", ["", "z", "张三", "a b", "-zhang", "zhang\n", "a" * 41, "<b>", "ｚｈａｎｇ"])
def test_refuses_a_username_nobody_could_type(bureau, administrator, username):
    if username == "zhang\n":  # outer blanks are dropped, not refused
        assert create_person(username, name="张演示", agency_id=bureau.pk, by=administrator).user.username == "zhang"
        return
    with pytest.raises(BadUsername):
        create_person(username, name="张演示", agency_id=bureau.pk, by=administrator)


def test_refuses_a_username_that_is_taken_whatever_its_case(bureau, administrator):
    make_person(bureau, username="Zhang")
    with pytest.raises(UsernameTaken):
        create_person("zhang", name="张演示", agency_id=bureau.pk, by=administrator)


def test_refuses_an_empty_name_and_a_strange_section(bureau, administrator):
    with pytest.raises(NotStated):
        create_person("zhang", name=" ", agency_id=bureau.pk, by=administrator)
    with pytest.raises(SectionElsewhere):
        section = make_section(make_agency())
        create_person("zhang", name="张演示", agency_id=bureau.pk, section_id=section.pk, by=administrator)
