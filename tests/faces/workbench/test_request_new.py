from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gongkai.accounts.models import User
from gongkai.audit.models import Entry
from gongkai.info_requests.models import CaseFile, InfoRequest
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.faces.workbench.request_forms import register_form, tokens
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db
NEW = "/work/requests/new/"
TEXT = "申请人自述：请公开养护资金分配方案。".encode()


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def paper(name="申请书.txt", data=TEXT):
    return SimpleUploadedFile(name, data)


def test_a_request_at_the_counter_becomes_a_case(office, desk):
    page = text_of(desk.get(NEW))
    assert "登记申请" in page and tokens(page, "form_key")
    response = desk.post(NEW, register_form(office), follow=True)
    case = InfoRequest.objects.get()
    assert response.redirect_chain[-1][0] == f"/work/requests/{case.number}/"
    page = text_of(response)
    assert case.number in page and "回执" in page and "登记表" in page
    assert (case.state, case.registered_by_id) == ("received", office.clerk.user_id)


def test_the_same_form_sent_twice_makes_one_case(office, desk):
    for _ in range(2):
        desk.post(NEW, register_form(office))
    assert InfoRequest.objects.count() == 1
    response = desk.post(NEW, register_form(office, title="另一件事"))
    assert response.status_code == 422 and InfoRequest.objects.get().number in text_of(response)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": ""}, "必填项"),
        ({"id_number": "110101199003078031"}, "校验位"),
        ({"title": ""}, "必填项"),
        ({"arrived_on": "2999-01-01"}, "晚于今天"),
        ({"arrived_on": "2007-01-01"}, "没有依申请公开"),
        ({"arrived_on": "不是日期"}, "请按“2026-03-01”的格式填写日期"),
        ({"description": "长" * 10_000}, "5000"),
        ({"title": "<script>alert(1)</script>"}, "网页代码"),
        ({"way_wanted": "email"}, "电子邮箱"),
        ({"channel": "smoke"}, ""),
        ({"name": "张\0演示"}, ""),
    ],
)
def test_what_will_not_do_is_said_at_its_field_and_everything_typed_stays(office, desk, changes, words):
    response = desk.post(NEW, register_form(office, **changes))
    assert response.status_code == 422 and not InfoRequest.objects.exists()
    page = text_of(response)
    assert words in page and "13800000000" in page and "示范县示范镇演示路1号" in page
    assert "alert(1)</script>" not in page


def test_a_file_is_kept_while_the_form_is_mended(office, desk):
    page = text_of(desk.post(NEW, register_form(office, title="", upload_application=paper())))
    held = tokens(page, "held")
    assert len(held) == 1 and "申请书.txt" in page
    desk.post(NEW, register_form(office, held=held, files=held))
    file = CaseFile.objects.get()
    assert (file.info_request, file.name, file.role) == (InfoRequest.objects.get(), "申请书.txt", "application")


def test_a_double_click_with_papers_makes_one_case(office, desk):
    held = tokens(text_of(desk.post(NEW, register_form(office, title="", upload_application=paper()))), "held")
    first, second = (desk.post(NEW, register_form(office, held=held, files=held)) for _ in range(2))
    assert (first.status_code, second.status_code, second.url) == (302, 302, first.url)
    assert InfoRequest.objects.count() == CaseFile.objects.count() == 1


def test_a_form_with_papers_sent_twice_from_scratch_makes_one_case(office, desk):
    first, second = (desk.post(NEW, register_form(office, upload_application=paper())) for _ in range(2))
    assert first.status_code == 302 and InfoRequest.objects.count() == 1
    assert second.status_code in (302, 422)


def test_a_kept_file_whose_tick_is_taken_away_is_dropped(office, desk):
    held = tokens(text_of(desk.post(NEW, register_form(office, title="", upload_application=paper()))), "held")
    desk.post(NEW, register_form(office, held=held))
    assert InfoRequest.objects.count() == 1 and not CaseFile.objects.exists()


def test_a_held_file_cannot_be_made_up_or_borrowed(office, desk):
    held = tokens(text_of(desk.post(NEW, register_form(office, title="", upload_application=paper()))), "held")
    other = {"form_key": "desk-test-0000000002"}
    for wrong in (held, ["x"], [held[0][:-2] + "AA"]):
        page = text_of(desk.post(NEW, register_form(office, title="", held=wrong, files=wrong, **other)))
        assert tokens(page, "held") == []


def test_a_file_that_is_not_what_it_says_is_refused_and_the_rest_stays(office, desk):
    response = desk.post(NEW, register_form(office, upload_identity=paper("证件.pdf", b"MZ\x90 not a pdf")))
    assert response.status_code == 422 and not InfoRequest.objects.exists()
    assert "有文件没有收下" in text_of(response) and "13800000000" in text_of(response)


def test_the_day_is_worked_out_without_registering(office, desk):
    sent = register_form(office, verb="refresh", arrived_on="2026-03-02", title="")
    response = desk.post(NEW, sent)
    page = text_of(response)
    assert response.status_code == 200 and not InfoRequest.objects.exists()
    assert "2026年3月2日" in page and "2026年3月30日" in page and "不得要求说明用途" in page
    assert "请先改正" not in page


def test_a_letter_waits_for_its_confirmation(office, desk):
    assert "尚待确认" in text_of(desk.post(NEW, register_form(office, verb="refresh", channel="letter")))
    desk.post(NEW, register_form(office, channel="letter"))
    assert InfoRequest.objects.get().state == "unconfirmed"


def test_the_form_of_2008_asks_for_the_purpose(office, desk):
    page = text_of(desk.post(NEW, register_form(office, verb="refresh", arrived_on="2018-09-10")))
    assert (
        'name="purpose"' in page and 'name="waiver_reason"' in page and "2018年9月30日" in page
    )  # 29 and 30 September were worked
    assert 'name="purpose"' not in text_of(desk.post(NEW, register_form(office, verb="refresh")))
    desk.post(NEW, register_form(office, arrived_on="2018-09-10", purpose="生活的需要"))
    case = InfoRequest.objects.get()
    assert (case.version, case.purpose, case.due_on) == ("2008", "生活的需要", date(2018, 9, 30))


def test_an_organisation_leaves_no_persons_paper(office, desk):
    sent = register_form(office, kind="company", name="示范演示有限公司", credit_code="91110000MA0000001L")
    desk.post(NEW, sent)
    assert InfoRequest.objects.get().applicant.kind == "company"


def test_only_those_who_take_requests_enter_them_and_the_attempt_is_written_down(office):
    desk = desk_of(office.leader)
    assert desk.get(NEW).status_code == 404
    assert desk.post(NEW, register_form(office)).status_code == 404
    assert Entry.objects.filter(action="access.refused", about_label=NEW).count() == 2


def test_a_body_not_in_the_list_takes_none(office, desk):
    other = make_office()
    response = desk.post(NEW, register_form(office, agency_id=other.agency.pk))
    assert response.status_code == 422 and not InfoRequest.objects.exists()


def test_a_form_from_elsewhere_registers_nothing(office):
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(pk=office.clerk.user_id))
    assert client.post(NEW, register_form(office)).status_code == 403
