"""咨询、常见问题 on the desk: entering, answering, handing on, figures, publishing, settings, bad input."""

import pytest
from django.utils import timezone

from gongkai.consultations.models import ConsultationPolicy, FrequentQuestion, Inquiry
from gongkai.consultations.vocabulary import Channel
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_person
from tests.rooms.consultations.held import ID_NUMBER, again, asked, frequent, make_house, published

pytestmark = pytest.mark.django_db
LIST, QUESTIONS, SETTINGS = (f"/work/consultations/{part}/" for part in ("inquiries", "questions", "settings"))


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def desk(house):
    return desk_of(house.counter)


def entry(house, **changes):
    """What a browser posts for a question by telephone."""
    said = {
        "agency_id": house.agency.pk,
        "channel": "phone",
        "question": "政府公报在哪里看？",
        "answer": "",
        "title": "",
        "name": "张演示",
        "contact": "",
        "persons": "1",
        "asked_on": f"{timezone.localdate()}",
        "section_id": "",
    }
    return said | changes


def at(one, path=""):
    return f"{LIST}{one.pk}/{path}"


def test_a_question_answered_on_the_spot_is_entered_in_one_go(house, desk):
    assert "当场答复" in text_of(desk.get(f"{LIST}new/"))
    page = text_of(desk.post(f"{LIST}new/", entry(house, answer="在县图书馆。"), follow=True))
    assert "已登记咨询" in page and "已答复" in page and "张**" in page and "张演示" not in page
    assert desk.post(f"{LIST}new/", entry(house) | {"next": "1"})["Location"] == f"{LIST}new/"
    assert Inquiry.objects.count() == 2


def test_an_open_question_waits_on_the_start_page_until_answered(house, desk):
    one = asked(house)
    assert "咨询待答复" in text_of(desk.get("/work/"))
    assert desk.post(at(one, "answer/"), {"answer": " "}).status_code == 422
    page = text_of(desk.post(at(one, "answer/"), {"answer": "在县图书馆。"}, follow=True))
    assert "在县图书馆。" in page and again(one).state == "answered"
    assert desk.post(at(one, "answer/"), {"answer": "再答一次"}).status_code == 422
    assert "咨询待答复" not in text_of(desk.get("/work/"))


def test_it_goes_to_a_section_which_answers_it(house, desk):
    one, section = asked(house), desk_of(house.section_clerk)
    assert section.get(at(one)).status_code == 404
    for wrong in ("", "x", "9" * 60):
        assert desk.post(at(one, "assign/"), {"section_id": wrong}).status_code == 422
    assert "已交办" in text_of(desk.post(at(one, "assign/"), {"section_id": house.section.pk}, follow=True))
    section.post(at(one, "answer/"), {"answer": "在县图书馆。"})
    assert again(one).state == "answered"
    page = text_of(section.get(at(one)))
    assert "在县图书馆。" in page and "写成常见问题" not in page


def test_a_section_is_not_led_to_forms_it_may_not_send(house):
    section = desk_of(house.section_clerk)
    assert f'href="{LIST}new/"' not in text_of(section.get(LIST)).split("<main")[1]
    assert f'href="{QUESTIONS}new/"' not in text_of(section.get(QUESTIONS)).split("<main")[1]
    assert section.get(f"{LIST}new/").status_code == section.get(f"{QUESTIONS}new/").status_code == 404


def test_what_belongs_elsewhere_is_told_so(house, desk):
    one = asked(house)
    said = {"referral": "request", "answer": "请按依申请公开提出。", "request_number": ""}
    assert desk.post(at(one, "refer/"), said | {"referral": "king"}).status_code == 422
    page = text_of(desk.post(at(one, "refer/"), said, follow=True))
    assert "这是一件政府信息公开申请" in page and "登记申请" in page and again(one).state == "referred"


def test_who_asked_is_opened_with_a_reason_only(house, desk):
    one = asked(house, name="李演示", contact="13800000000")
    assert "李演示" not in text_of(desk.get(at(one))) + text_of(desk.get(at(one, "print/")))
    assert desk.post(at(one, "asker/"), {"reason": ""}).status_code == 422
    assert "李演示" in text_of(desk.post(at(one, "asker/"), {"reason": "回电"}))
    assert desk_of(house.clerk).post(at(one, "asker/"), {"reason": "好奇"}).status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"question": ""},
        {"question": "a\x00b"},
        {"question": "<script>x</script>"},
        {"channel": "web"},
        {"channel": "king"},
        {"persons": "0"},
        {"persons": "9" * 60},
        {"asked_on": "2999-01-01"},
        {"asked_on": "0001-01-01"},
        {"asked_on": "去年"},
        {"agency_id": "9" * 60},
        {"section_id": "999999"},
        {"title": "题" * 121},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_typed_is_lost(house, desk, changes):
    response = desk.post(f"{LIST}new/", entry(house, contact="座机打来的", **changes))
    assert response.status_code == 422 and "座机打来的" in text_of(response)
    assert not Inquiry.objects.exists()


def test_the_list_is_narrowed_and_exported_without_names(house, desk):
    asked(house, "公报在哪里看？", name="李演示", channel=Channel.PHONE)
    asked(house, "=办事大厅几点开门？", answer="九点。")
    page = text_of(desk.get(f"{LIST}?channel=phone"))
    assert "公报在哪里看" in page and "办事大厅" not in page and "李**" in page
    assert "办事大厅" in text_of(desk.get(f"{LIST}?q=九点"))
    sheet = text_of(desk.get(f"{LIST}?export=csv"))
    assert sheet.splitlines()[0].startswith("编号,事项,单位") and "'=办事大厅" in sheet and "李" not in sheet
    assert desk.get(f"{LIST}?export=xlsx").status_code == 200


def test_empty_lists_say_what_to_do(house, desk):
    assert "接到后随手登记" in text_of(desk.get(LIST)) and "请放宽条件" in text_of(desk.get(f"{LIST}?q=没有的"))
    assert desk.get(QUESTIONS).status_code == 200


@pytest.mark.parametrize(
    "query",
    ["page=99999999999999999999", "q=%00", "q=%ff", f"agency_id={'9' * 5000}", "channel=king", "due='--",
     "from_on=0001-01-01&to_on=9999-12-31", "from_on=x", "state=x", "export=king"],
)  # fmt: skip
def test_nonsense_in_the_address_does_no_harm(house, desk, query):
    asked(house)
    assert desk.get(f"{LIST}?{query}").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["", "year=0", "year=9999", "year=x", f"year={'9' * 400}", "agency_id=x", f"agency_id={'9' * 400}", "print=1"],
)
def test_the_years_figures_are_shown_whatever_is_asked(house, desk, query):
    asked(house, persons=3)
    response = desk.get(f"{LIST}figures/?{query}")
    assert response.status_code == 200 and "咨询" in text_of(response)


def test_the_figures_are_exported(house, desk):
    asked(house)
    lines = text_of(desk.get(f"{LIST}figures/?export=csv")).splitlines()
    assert lines[0] == "月份,网上,电话,当面,信函,合计" and lines[-1] == "合计,0,0,1,0,1" and len(lines) == 14


def test_a_frequent_question_is_written_approved_and_taken_off(house, desk):
    leader, one = desk_of(house.leader), asked(house, answer="在县图书馆。")
    assert "在县图书馆。" in text_of(desk.get(f"{QUESTIONS}new/?inquiry={one.pk}"))
    said = {"question": "政府公报在哪里看？", "answer": "在县图书馆。"}
    desk.post(f"{QUESTIONS}new/?inquiry={one.pk}", said)
    row = FrequentQuestion.objects.get()
    where = f"{QUESTIONS}{row.pk}/"
    assert row.inquiry == one and "已提交审批" in text_of(desk.post(f"{where}submit/", follow=True))
    assert "政府公报在哪里看？" in text_of(leader.get("/work/"))
    assert leader.post(f"{where}send-back/", {"remark": ""}).status_code == 422
    leader.post(f"{where}send-back/", {"remark": "写明开放时间"})
    assert "写明开放时间" in text_of(desk.get(where))
    assert desk.post(f"{where}edit/", {"question": "", "answer": "九点开门。"}).status_code == 422
    desk.post(f"{where}edit/", said | {"answer": "在县图书馆，九点开门。"})
    desk.post(f"{where}submit/")
    assert [leader.post(f"{where}publish/").status_code for _ in range(2)] == [302, 422]
    assert "已撤下" in text_of(leader.post(f"{where}withdraw/", {"reason": "过时"}, follow=True))


def test_a_question_with_somebodys_number_in_it_does_not_go_out(house, desk):
    row = frequent(house, answer=f"张演示（{ID_NUMBER}）已经办好。")
    response = desk.post(f"{QUESTIONS}{row.pk}/submit/")
    assert response.status_code == 422 and "不能公开的内容" in text_of(response)


def test_nobody_publishes_what_they_wrote(house):
    both = sign_in(make_person(house.agency, Duty.ACCEPT, Duty.APPROVE))
    both.post(f"{QUESTIONS}new/", {"agency_id": house.agency.pk, "question": "问？", "answer": "答。"})
    row = FrequentQuestion.objects.get()
    both.post(f"{QUESTIONS}{row.pk}/submit/")
    assert both.post(f"{QUESTIONS}{row.pk}/publish/").status_code == 422 and again(row).state == "submitted"


@pytest.mark.parametrize("query", ["page=99999999999999999999", "state=king", f"agency_id={'9' * 400}", "state=%00"])
def test_nonsense_about_frequent_questions_does_no_harm(house, desk, query):
    published(house)
    assert desk.get(f"{QUESTIONS}?{query}").status_code == 200
    for begun in ("x", "9" * 400, "999999"):
        assert desk.get(f"{QUESTIONS}new/?inquiry={begun}").status_code in (200, 404)


def test_the_frequent_questions_are_exported(house, desk):
    published(house)
    lines = text_of(desk.get(f"{QUESTIONS}?export=csv")).splitlines()
    assert lines[0].startswith("问题,答复,单位,状态") and "在县图书馆" in lines[1] and "已发布" in lines[1]
    assert desk.get(f"{QUESTIONS}?export=xlsx").status_code == 200


def test_the_settings_of_a_body_are_kept(house):
    leader = desk_of(house.leader)
    assert "默认30" in text_of(leader.get(SETTINGS))
    said = {"agency_id": house.agency.pk, "least_days": "45", "answer_days": "", "most_per_hour": "5"}
    assert "已保存设置" in text_of(leader.post(SETTINGS, said, follow=True))
    assert 'value="45"' in text_of(leader.get(f"{SETTINGS}?agency={'9' * 400}")) + text_of(leader.get(SETTINGS))
    for wrong in ({"least_days": "0"}, {"least_days": "9" * 60}, {"answer_days": "x"}, {"agency_id": "9" * 60}):
        assert leader.post(SETTINGS, said | wrong).status_code == 422
    assert ConsultationPolicy.objects.get().least_days == 45
    assert desk_of(house.counter).get(SETTINGS).status_code == 404


@pytest.mark.parametrize("path", ["", "print/", "answer/", "assign/", "refer/", "asker/"])
def test_strangers_find_nothing(house, desk, path):
    one = asked(house, name="李演示")
    assert desk_of(house.outsider).get(at(one, path)).status_code == 404
    assert sign_in(make_person(house.agency, Duty.ADMINISTER)).get(at(one, path)).status_code == 404
    assert desk.get(f"{LIST}{'9' * 30}/{path}").status_code == 404
    assert desk.get(at(one, path)).status_code == desk.get(f"/en{at(one, path)}").status_code == 200


@pytest.mark.parametrize("path", ["", "edit/", "submit/", "publish/", "send-back/", "withdraw/"])
def test_a_strangers_frequent_questions_are_not_found(house, path):
    row = frequent(house)
    assert desk_of(house.outsider).get(f"{QUESTIONS}{row.pk}/{path}").status_code == 404


@pytest.mark.parametrize("many", [1, 12])
def test_pages_cost_the_same_however_much_there_is(house, desk, django_assert_max_num_queries, many):
    for n in range(many):
        one = asked(house, f"第{n}个问题？")
        frequent(house, question=f"第{n}个问题？")
    for path, most in ((LIST, 12), (f"{LIST}figures/", 12), (at(one), 16), (QUESTIONS, 12)):
        with django_assert_max_num_queries(most):
            desk.get(path)


def test_pages_open_in_english(house, desk):
    published(house)
    for path in (LIST, f"{LIST}new/", f"{LIST}figures/", f"{LIST}figures/?print=1", QUESTIONS, f"{QUESTIONS}new/"):
        assert desk.get(f"/en{path}").status_code == 200
