from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.audit.models import Entry
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.models import CaseFile
from gongkai.law.vocabulary import Channel, Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_person
from tests.rooms.info_requests.answered import answered_case, submitted_case
from tests.rooms.info_requests.cases import ID_NUMBER, make_office, make_request
from tests.rooms.info_requests.handling import asked_third_party

pytestmark = pytest.mark.django_db
PRIVATE = ("张演示", ID_NUMBER, "13800000000", "示范镇演示路1号")


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def labels(response):
    """The buttons the page offers."""
    others = [button.label for _group, found in response.context["others"] for button in found]
    return [button.label for button in response.context["todo_buttons"]] + others


def test_the_case_says_what_to_do_and_until_when(office, desk):
    case = make_request(office, on=date(2026, 3, 2))
    response = desk.get(f"/work/requests/{case.number}/")
    page = text_of(response)
    assert "现在要做" in page and "核对申请内容" in page
    assert "2026年3月30日" in page and "期限怎么算的" in page  # 20 working days without a holiday between
    assert "示范县2025年农村公路养护资金分配方案" in page and "张**" in page
    assert not [words for words in PRIVATE if words in page]
    assert {"交办科室", "告知补正", "拆分", "标记和预案"} <= set(labels(response))


def test_every_day_of_the_count_is_shown_with_its_reason(office, desk):
    case = make_request(office, on=date(2026, 9, 25))
    clock = desk.get(f"/work/requests/{case.number}/").context["clock"]
    assert clock.due.on == clock.days[-1].step.day and clock.days[-1].is_last
    off = {day.step.day for day in clock.days if not day.step.counted}
    assert date(2026, 10, 1) in off and date(2026, 9, 26) in off
    assert clock.days[0].column == 6  # 26 September 2026 is a Saturday


@pytest.mark.parametrize(
    ("who", "offered", "not_offered"),
    [
        ("clerk", "交办科室", "审批延期"),
        ("section_clerk", "提交承办意见", "交办科室"),
        ("head", "", "交办科室"),
        ("leader", "", "标记和预案"),
    ],
)
def test_only_the_verbs_of_ones_own_duties_are_offered(office, who, offered, not_offered):
    case = make_request(office, on=timezone.localdate())
    assign(case.number, section_id=office.section.pk, on=timezone.localdate(), by=office.clerk)
    found = labels(desk_of(getattr(office, who)).get(f"/work/requests/{case.number}/"))
    assert (not offered or offered in found) and not_offered not in found


def test_a_case_being_asked_about_shows_who_and_what_can_be_recorded(office, desk):
    case, asked = asked_third_party(office)
    page = text_of(desk.get(f"/work/requests/{case.number}/"))
    assert "赵**" in page and "赵演示" not in page and "等待答复" in page
    assert f"/work/requests/{case.number}/consultations/{asked.pk}/record-opinion/" in page


def test_the_answer_and_its_letter_are_on_the_page(office, desk):
    case, letter = answered_case(office)
    page = text_of(desk.get(f"/work/requests/{case.number}/"))
    assert letter.number in page and "未登记送达" in page and "待送达" in page


def test_the_leader_is_told_that_a_reply_waits(office):
    case = submitted_case(office)
    assert "等您签发" in text_of(desk_of(office.leader).get(f"/work/requests/{case.number}/"))


def test_the_plan_and_the_marks_stand_beside_the_case(office, desk):
    case = make_request(office)
    marks = {"sensitive": True, "group": False, "improper": False, "vexatious": True}
    flag(case.number, **marks, plan="统一口径，由主任接待。", by=office.clerk)
    page = text_of(desk.get(f"/work/requests/{case.number}/"))
    assert "敏感事项" in page and "纠缠申请" in page and "由主任接待" in page


def test_the_same_question_asked_before_is_shown_with_its_answer(office, desk):
    earlier, _letter = answered_case(office)
    case = make_request(office, name="李演示", id_number="110101199003070070")
    page = text_of(desk.get(f"/work/requests/{case.number}/"))
    assert "相同、相近的申请" in page and earlier.number in page


@pytest.mark.parametrize("many", [0, 6])
def test_the_page_costs_the_same_however_much_hangs_on_the_case(office, desk, django_assert_max_num_queries, many):
    case = make_request(office, on=timezone.localdate() - timedelta(days=5))
    for _ in range(many):
        assign(case.number, section_id=office.section.pk, on=timezone.localdate(), by=office.clerk)
    with django_assert_max_num_queries(36):
        desk.get(f"/work/requests/{case.number}/")


def test_the_case_is_printed_without_naming_the_applicant(office, desk):
    case = make_request(office)
    page = text_of(desk.get(f"/work/requests/{case.number}/print/"))
    assert "办理情况表" in page and case.number in page
    assert not [words for words in PRIVATE if words in page]


@pytest.mark.parametrize(
    "verb", ["", "print/", "identity/", "assign/", "ask-correction/", "consult/", "split/", "flag/", "amend/"]
)
def test_the_pages_of_a_case_open_in_english(office, desk, verb):
    case, _asked = asked_third_party(office)
    case = case if verb in ("", "print/", "identity/", "flag/", "amend/") else make_request(office)
    assert desk.get(f"/en/work/requests/{case.number}/{verb}").status_code == 200


def test_lists_and_the_counter_form_open_in_english(desk):
    assert desk.get("/en/work/requests/").status_code == 200
    assert desk.get("/en/work/requests/new/").status_code == 200


def test_another_bodys_case_is_as_if_it_were_not_there(desk):
    case = make_request(make_office())
    for page in ("", "print/", "identity/", "papers/receipt.pdf", "assign/"):
        address = f"/work/requests/{case.number}/{page}"
        assert desk.get(address).status_code == 404
        assert Entry.objects.filter(action="access.refused", about_label=address).exists()
    assert desk.get("/work/requests/没有的编号/").status_code == 404


def test_identity_is_shown_for_a_reason_and_journaled(office, desk):
    case = make_request(office)
    address = f"/work/requests/{case.number}/identity/"
    assert not [words for words in PRIVATE if words in text_of(desk.get(address))]
    assert desk.post(address, {"why": "other"}).status_code == 422
    response = desk.post(address, {"why": "contact"})
    page = text_of(response)
    assert all(words in page for words in PRIVATE) and "no-store" in response["Cache-Control"]
    entry = Entry.objects.get(action="info_requests.open_identity")
    assert entry.details == {"reason": "联系申请人"} and entry.actor_id == office.clerk.user_id


def test_the_leader_does_not_see_the_identity(office):
    case = make_request(office)
    desk = desk_of(office.leader)
    assert "查看身份信息" not in text_of(desk.get(f"/work/requests/{case.number}/"))
    assert desk.post(f"/work/requests/{case.number}/identity/", {"why": "contact"}).status_code == 404


def test_a_paper_is_added_and_opened(office, desk):
    case = make_request(office)
    address = f"/work/requests/{case.number}/files/"
    paper = SimpleUploadedFile("身份说明.txt", "本人身份说明".encode())
    page = text_of(desk.post(f"{address}add/", {"role": "identity", "upload": paper}, follow=True))
    assert "已存入案卷" in page and "身份说明.txt" in page
    file = CaseFile.objects.get()
    response = desk.get(f"{address}{file.pk}/")
    assert response.content == "本人身份说明".encode() and "attachment" in response["Content-Disposition"]
    assert Entry.objects.filter(action="info_requests.open_file").count() == 1
    other = make_request(office, title="另一件")
    assert desk.get(f"/work/requests/{other.number}/files/{file.pk}/").status_code == 404
    assert desk_of(office.leader).get(f"{address}{file.pk}/").status_code == 404


def test_a_file_that_is_not_what_it_says_is_refused(office, desk):
    case = make_request(office)
    wrong = SimpleUploadedFile("证明.pdf", b"MZ\x90 not a pdf")
    response = desk.post(f"/work/requests/{case.number}/files/add/", {"role": "other", "upload": wrong})
    assert response.status_code == 422 and not CaseFile.objects.exists()


@pytest.mark.parametrize("which", ["receipt", "register", "contents"])
def test_papers_of_the_case_are_drawn(office, desk, which):
    case = make_request(office)
    response = desk.get(f"/work/requests/{case.number}/papers/{which}.docx")
    assert response.status_code == 200 and response.content.startswith(b"PK")
    assert desk.get(f"/work/requests/{case.number}/papers/{which}.exe").status_code == 404
    assert desk.get(f"/work/requests/{case.number}/papers/nothing.docx").status_code == 404


def test_whoever_keeps_the_accounts_reads_no_case(office):
    case = make_request(office, channel=Channel.COUNTER)
    assert sign_in(make_person(office.agency, Duty.ADMINISTER)).get(f"/work/requests/{case.number}/").status_code == 404
