"""投诉举报 on the desk: the list, one complaint, the form, every step, what a body sees, and who does not."""

from datetime import date

import pytest

from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.models import Complaint, ComplaintDesk, ComplaintRoute
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_actor, make_agency, make_item
from tests.rooms.complaints.grievances import (
    TAKEN,
    accepted,
    again,
    answered,
    decided,
    found,
    looked_into,
    make_desk,
    registered,
)
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def form(desk, **changes):
    said = {
        "sort": "complaint",
        "agency_id": desk.agency.pk,
        "channel": "phone",
        "received_on": "2026-03-02",
        "against_id": desk.bureau.pk,
        "reason": "not_answered",
        "title": "申请到期没有答复",
        "text": "来电反映。",
        "name": "张演示",
        "phone": "0000-1234567",
        "answer_way": "post",
        "heard_on_spot": "李演示",
    }
    return said | changes


def test_a_call_is_entered_on_one_screen(desk):
    answer = desk_of(desk.clerk).post("/work/complaints/new/", form(desk))
    one = Complaint.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/work/complaints/{one.pk}/")
    assert (one.channel, one.heard_on_spot) == ("phone", "李演示")


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"against_id": "99999999999999999999"},
        {"reason": "made-up"},
        {"channel": "web"},
        {"received_on": "9999-01-01"},
        {"received_on": "0001-01-01"},
        {"title": "a\x00b"},
        {"sort": ""},
        {"item_id": "9" * 40},
        {"request_number": "没有这件"},
    ],
)
def test_bad_input_is_said_and_kept(desk, changes):
    answer = desk_of(desk.clerk).post("/work/complaints/new/", form(desk, **changes))
    assert answer.status_code == 422 and "来电反映。" in text_of(answer)
    assert not Complaint.objects.exists()


def test_the_list_and_the_page_name_nobody(desk):
    one = registered(desk)
    browser = desk_of(desk.clerk)
    listed, page = text_of(browser.get("/work/complaints/")), text_of(browser.get(f"/work/complaints/{one.pk}/"))
    assert one.number in listed and "张**" in listed
    assert one.text in page and "查看身份信息" in page
    assert "张演示" not in listed + page and "0000-1234567" not in listed + page


def test_the_list_stays_cheap(desk, django_assert_max_num_queries):
    browser = desk_of(desk.clerk)
    for n in range(8):
        registered(desk, title=f"事项{n}")
    with django_assert_max_num_queries(25):
        assert browser.get("/work/complaints/").status_code == 200
    one = answered(desk)
    with django_assert_max_num_queries(25):
        assert browser.get(f"/work/complaints/{one.pk}/").status_code == 200


@pytest.mark.parametrize(
    "query", ["year=0", "page=99999999999", "agency_id=x", "state=none", "q=%00", "export=csv", "export=xlsx"]
)
def test_odd_addresses_do_no_harm(desk, query):
    registered(desk)
    assert desk_of(desk.clerk).get(f"/work/complaints/?{query}").status_code == 200


def test_an_empty_list_says_what_to_do(desk):
    assert "还没有投诉举报" in text_of(desk_of(desk.clerk).get("/work/complaints/"))


def test_the_whole_way_by_hand(desk):
    one, head, principal = registered(desk), desk_of(desk.head), desk_of(desk.principal)
    here = f"/work/complaints/{one.pk}/"
    steps = (
        (head, "accept/", {"on": "2026-03-04"}),
        (head, "assign/", {"people": desk.two, "on": "2026-03-04"}),
        (head, "extend/", {"days": "5", "reason": "复杂"}),
        (principal, "judge/", {"agreed": "yes"}),
        (head, "conclude/", {"findings": "属实。", "proposal": "责令答复。", "on": "2026-03-12"}),
        (principal, "decide/", {
            "outcome": "founded", "decision": "属实。", "measure_1": "answer", "words_1": "依法答复", "due_1": "2026-04-01",
            "on": "2026-03-16",
        }),
        (head, "answer/", {"on": "2026-03-18"}),
    )  # fmt: skip
    for browser, step, said in steps:
        assert browser.get(here + step).status_code == 200, step
        assert browser.post(here + step, said).status_code == 302, step
    letter, measure = one.letters.get(kind="answer"), one.measures.get()
    assert head.post(f"{here}letters/{letter.pk}/deliver/", {"way": "hand", "on": "2026-03-19"}).status_code == 302
    bureau = desk_of(desk.bureau_head)
    assert (
        bureau.post(f"/work/complaints/measures/{measure.pk}/", {"done_note": "已答复", "on": "2026-03-20"}).status_code
        == 302
    )
    assert head.post(f"/work/complaints/measures/{measure.pk}/confirm/").status_code == 302
    assert head.post(here + "close/").status_code == 302
    assert again(one).state == "closed"
    assert "已核实" in text_of(head.get(here))


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("refuse/", {"refusal": "outside", "refusal_words": "不归本机关。", "on": "2026-03-04"}),
        ("send-on/", {"receiver_words": "示范市政府办公室", "on": "2026-03-04"}),
    ],
)
def test_ways_out(desk, step, said):
    one, head = registered(desk), desk_of(desk.head)
    assert head.get(f"/work/complaints/{one.pk}/{step}").status_code == 200
    assert head.post(f"/work/complaints/{one.pk}/{step}", said).status_code == 302
    assert text_of(head.get(f"/work/complaints/{one.pk}/"))
    assert again(one).closed_on == date(2026, 3, 4)


def test_merging_withdrawing_amending_and_sending_back(desk):
    first, second = registered(desk), registered(desk, title="又一件")
    head, clerk = desk_of(desk.head), desk_of(desk.clerk)
    assert first.number in text_of(head.get(f"/work/complaints/{second.pk}/merge/"))
    assert head.post(f"/work/complaints/{second.pk}/merge/", {"into": first.number}).status_code == 302
    said = form(desk, reason="fee", reason_words="事由有误")
    assert clerk.get(f"/work/complaints/{first.pk}/amend/").status_code == 200
    assert clerk.post(f"/work/complaints/{first.pk}/amend/", said).status_code == 302
    assert again(first).reason == "fee" and again(first).text == first.text
    withdrawing = {"reason": "来电撤回", "on": "2026-03-05"}
    assert clerk.post(f"/work/complaints/{first.pk}/withdraw/", withdrawing).status_code == 302
    third = found(desk)
    assert (
        desk_of(desk.principal).post(f"/work/complaints/{third.pk}/send-back/", {"reason": "再查"}).status_code == 302
    )


def test_a_decision_without_its_measure_keeps_what_was_typed(desk):
    one, principal = found(desk), desk_of(desk.principal)
    said = {"outcome": "founded", "decision": "属实，责令整改。", "on": "2026-03-16"}
    answer = principal.post(f"/work/complaints/{one.pk}/decide/", said)
    assert (
        answer.status_code == 422
        and "至少确定一项处理措施" in text_of(answer)
        and "属实，责令整改。" in text_of(answer)
    )
    half = said | {"measure_1": "answer", "words_1": "答复"}
    assert "请填写落实期限" in text_of(principal.post(f"/work/complaints/{one.pk}/decide/", half))


def test_the_body_answers_on_a_page_that_says_nothing_of_the_complaint(desk):
    one = looked_into(desk)
    opinion = ask_opinion(one.pk, asked="请说明办理经过。", on=TAKEN, by=desk.head)
    browser = desk_of(desk.bureau_head)
    page = text_of(browser.get(f"/work/complaints/opinions/{opinion.pk}/"))
    assert "请说明办理经过。" in page and one.text not in page and "张" not in page.replace("主张", "")
    assert browser.get(f"/work/complaints/{one.pk}/").status_code == 404
    said = {"answer": "已补办。", "on": "2026-03-09"}
    assert browser.post(f"/work/complaints/opinions/{opinion.pk}/", said).status_code == 302
    assert "已补办。" in text_of(desk_of(desk.head).get(f"/work/complaints/{one.pk}/"))


def test_the_identity_is_shown_for_a_reason(desk):
    one, clerk = registered(desk), desk_of(desk.clerk)
    here = f"/work/complaints/{one.pk}/identity/"
    assert "张演示" not in text_of(clerk.get(here))
    shown = clerk.post(here, {"why": "contact"})
    assert "张演示" in text_of(shown) and "no-store" in shown["Cache-Control"]
    assert clerk.post(here, {"why": "other"}).status_code == 422
    assert desk_of(desk.head).get(here).status_code == 404


def test_letters_are_printed_by_those_who_may(desk):
    one = accepted(desk)
    here = f"/work/complaints/{one.pk}/letters/{one.letters.get().pk}"
    assert desk_of(desk.clerk).get(f"{here}.docx").content[:2] == b"PK"
    assert desk_of(desk.clerk).get(f"{here}.exe").status_code == 404
    assert desk_of(desk.head).get(f"{here}.docx").status_code == 404


def test_files_are_added_and_downloaded(desk, tmp_path):
    one, clerk = registered(desk), desk_of(desk.clerk)
    paper = tmp_path / "记录.txt"
    paper.write_text("谈话记录", encoding="utf-8")
    with paper.open("rb") as upload:
        assert clerk.post(f"/work/complaints/{one.pk}/files/", {"upload": upload, "note": "来访"}).status_code == 302
    kept = one.files.get()
    assert text_of(clerk.get(f"/work/complaints/{one.pk}/files/{kept.pk}/")) == "谈话记录"
    assert desk_of(desk.bureau_head).get(f"/work/complaints/{one.pk}/files/{kept.pk}/").status_code == 404


def test_strangers_find_nothing(desk):
    one = decided(desk)
    stranger = desk_of(make_actor(make_agency(), Duty.OFFICE_HEAD))
    clerk_of_items = desk_of(make_actor(make_agency(), Duty.FILL))
    for step in ("", "accept/", "decide/", "identity/", "files/"):
        assert stranger.get(f"/work/complaints/{one.pk}/{step}").status_code == 404, step
    assert stranger.get(f"/work/complaints/measures/{one.measures.get().pk}/").status_code == 404
    assert clerk_of_items.get("/work/complaints/").status_code == 404
    assert stranger.get("/work/complaints/desks/").status_code == 404


def test_the_desk_and_the_table_are_set(desk):
    browser = desk_of(desk.overseer)
    days = {
        "accept_days": 5, "assign_days": 5, "decide_days": 12, "extension_days": 10, "opinion_days": 5,
        "least_investigators": 2, "phone": "0000-12345", "is_published": "on",
    }  # fmt: skip
    here = f"/work/complaints/desks/{desk.agency.pk}/"
    assert browser.get(here).status_code == 200
    assert browser.post(here, days).status_code == 302
    assert ComplaintDesk.objects.get().decide_days == 12
    route = {"receiver_id": desk.agency.pk, "against_kind": "department"}
    assert browser.post("/work/complaints/routes/new/", route).status_code == 302
    assert browser.post("/work/complaints/routes/new/", route).status_code == 422
    shown = text_of(browser.get("/work/complaints/desks/"))
    assert "0000-12345" in shown and "政府部门" in shown
    assert browser.post(f"/work/complaints/routes/{ComplaintRoute.objects.get().pk}/drop/").status_code == 302
    assert browser.get("/work/complaints/desks/?agency_id=99999999").status_code == 200
    assert browser.get("/work/complaints/desks/99999999/").status_code in (404, 422)


def test_what_waits_stands_on_the_start_page(desk):
    one = looked_into(desk)
    ask_opinion(one.pk, asked="请说明办理经过。", on=TAKEN, by=desk.head)
    assert one.title in text_of(desk_of(desk.head).get("/work/"))
    assert "请说明办理经过。" in text_of(desk_of(desk.bureau_head).get("/work/"))
    two = found(desk, title="另一件待决定")
    assert two.title in text_of(desk_of(desk.principal).get("/work/"))


def test_what_a_complaint_is_joined_to_is_shown_and_stays_when_the_entry_is_mended(desk):
    office = make_office(desk.bureau)
    asked, item, case = make_request(office), make_item(agency=desk.bureau), make_remedy(office)
    boss = desk_of(desk.overseer)
    joined = {"request_number": asked.number, "item_id": item.pk, "remedy_number": case.case_number}
    assert boss.post("/work/complaints/new/", form(desk, **joined)).status_code == 302
    one = Complaint.objects.get()
    page = text_of(boss.get(f"/work/complaints/{one.pk}/"))
    assert all(name in page for name in (asked.number, asked.title, str(item), str(case)))

    begun = boss.get(f"/work/complaints/{one.pk}/amend/").context["form"].initial
    said = form(desk, reason="fee", reason_words="事由有误") | {name: begun[name] for name in joined}
    assert boss.post(f"/work/complaints/{one.pk}/amend/", said).status_code == 302
    kept = again(one)
    assert (kept.reason, kept.info_request, kept.item, kept.remedy_case) == ("fee", asked, item, case)
