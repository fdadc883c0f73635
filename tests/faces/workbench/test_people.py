import pytest

from gongkai.accounts.models import Appointment, User
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency("示范县教育局", parent=county)


@pytest.fixture
def desk(bureau):
    return sign_in(make_person(bureau, Duty.ADMINISTER, branch=True, name="吴演示"))


def test_a_person_is_entered_given_a_duty_and_signs_in(desk, bureau):
    new = desk.post("/work/people/new/", {"username": "zhang", "name": "张演示", "agency_id": bureau.pk})
    assert "只显示这一次" in text_of(new)
    user = User.objects.get(username="zhang")
    assert user.check_password(new.context["password"])
    duty = {"duty": "fill", "agency_id": bureau.pk, "from_on": "2026-01-01", "post": "科员"}
    assert desk.post(f"/work/people/{user.pk}/appoint/", duty).url == f"/work/people/{user.pk}/"
    page = text_of(desk.get(f"/work/people/{user.pk}/"))
    assert "填报" in page and "科员" in page


def test_the_list_shows_the_own_branch(desk, bureau, county):
    make_person(bureau, Duty.FILL, name="张演示")
    make_person(county, name="县里的人")
    page = text_of(desk.get("/work/people/"))
    assert "张演示" in page and "县里的人" not in page


@pytest.mark.parametrize(
    "query",
    [
        "?page=99999999999999999999",
        "?page=-1",
        "?agency=x",
        "?agency=999999",
        "?duty=king",
        "?sort=;drop",
        "?state=%00",
        "?q=%00",
    ],
)
def test_nonsense_in_the_address_does_no_harm(desk, query):
    assert desk.get(f"/work/people/{query}").status_code == 200


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_the_list_is_exported(desk, bureau, shape):
    make_person(bureau, name="=1+1")
    response = desk.get(f"/work/people/?export={shape}")
    assert f".{shape}" in response["Content-Disposition"]
    if shape == "csv":
        assert "'=1+1" in text_of(response)


def test_what_was_typed_stays_when_it_is_refused(desk, bureau):
    make_person(bureau, username="zhang")
    response = desk.post(
        "/work/people/new/", {"username": "zhang", "name": "张演示", "agency_id": bureau.pk, "phone": "0000-7"}
    )
    assert response.status_code == 422
    page = text_of(response)
    assert "已被使用" in page and 'value="0000-7"' in page


def test_a_body_outside_the_branch_cannot_be_chosen(desk, county):
    response = desk.post("/work/people/new/", {"username": "zhang", "name": "张演示", "agency_id": county.pk})
    assert response.status_code == 422
    assert not User.objects.filter(username="zhang").exists()


def test_details_are_changed(desk, bureau):
    user, section = make_person(bureau), make_section(bureau)
    given = {"name": "李演示", "agency_id": bureau.pk, "section_id": section.pk, "email": "li@example.gov.cn"}
    assert desk.post(f"/work/people/{user.pk}/edit/", given).status_code == 302
    assert User.objects.get(pk=user.pk).section == section


def test_password_sessions_and_account_are_managed_by_buttons(desk, bureau):
    user = make_person(bureau, Duty.FILL, name="张演示")
    elsewhere = sign_in(user)
    desk.post(f"/work/people/{user.pk}/sign-out/")
    assert elsewhere.get("/work/").status_code == 302
    assert "一次性密码" in text_of(desk.post(f"/work/people/{user.pk}/reset/"))
    desk.post(f"/work/people/{user.pk}/off/", {"reason": "退休"})
    assert not User.objects.get(pk=user.pk).is_active
    desk.post(f"/work/people/{user.pk}/on/")
    assert User.objects.get(pk=user.pk).is_active


def test_a_duty_is_taken_back_and_the_last_administrator_is_kept(desk, bureau):
    user = make_person(bureau, Duty.FILL)
    held = Appointment.objects.get(user=user)
    assert desk.post(f"/work/appointments/{held.pk}/end/").url == f"/work/people/{user.pk}/"
    own = Appointment.objects.get(user__name="吴演示")
    refused = desk.post(f"/work/appointments/{own.pk}/end/")
    assert refused.status_code == 422
    assert "将没有在岗的系统管理员" in text_of(refused)


def test_a_warning_follows_duties_better_held_apart(desk, bureau):
    user = make_person(bureau, Duty.APPROVE)
    duty = {"duty": "administer", "agency_id": bureau.pk, "from_on": "2026-01-01"}
    page = text_of(desk.post(f"/work/people/{user.pk}/appoint/", duty, follow=True))
    assert "建议分开" in page


@pytest.mark.parametrize("tail", ["", "edit/", "appoint/"])
def test_somebody_of_another_branch_is_not_found(desk, county, tail):
    stranger = make_person(county)
    assert desk.get(f"/work/people/{stranger.pk}/{tail}").status_code == 404


@pytest.mark.parametrize("tail", ["reset/", "off/", "on/", "sign-out/"])
def test_nothing_is_done_to_somebody_of_another_branch(desk, county, tail):
    stranger = make_person(county)
    assert desk.post(f"/work/people/{stranger.pk}/{tail}").status_code == 404
    assert desk.get(f"/work/people/{stranger.pk}/{tail}").status_code == 405


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty is not Duty.ADMINISTER])
def test_no_other_duty_opens_these_pages(bureau, duty):
    client = sign_in(make_person(bureau, duty))
    for address in ("/work/people/", "/work/people/new/"):
        assert client.get(address).status_code == 404
