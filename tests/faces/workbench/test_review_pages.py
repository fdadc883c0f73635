"""审查周边的页面: lists, verbs, papers and what waits."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.models import (
    Consent,
    Coordination,
    Meeting,
    MonthSheet,
    Referral,
    ReviewSlip,
    SecondLook,
    UrgentRelease,
)
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_actor, make_section, make_team, passed_slip, ready_item, submitted_slip
from tests.rooms.review.around import principal_of, withheld_slip

pytestmark = pytest.mark.django_db
LISTS = ("four-in-one", "undetermined", "urgent", "coordinations", "meetings", "months", "second-looks")
WORK = "/work/review/"


@pytest.fixture
def team():
    return furnished_team()


def referred(team):
    slip = sign(submitted_slip(team).pk, decision="pass", by=team.head)
    return refer(slip.pk, sent_to="示范市保密局", reason="事项范围不明确", by=team.secrecy)


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_an_empty_state_and_few_queries(team, name, django_assert_max_num_queries):
    desk = desk_of(team.clerk)
    desk.get(f"{WORK}{name}/")
    with django_assert_max_num_queries(20):
        page = desk.get(f"{WORK}{name}/?page=99&agency_id=x&standing=%00&tab=no&side=no&state=no")
    assert page.status_code == 200


def test_full_lists_take_no_more_queries_and_export(team, django_assert_max_num_queries):
    for _ in range(4):
        referred(team)
        other = make_team()
        ask_consent(ready_item(team).pk, kind="joint", matter="请确认", agency_ids=[other.agency.pk], by=team.clerk)
        withheld_slip(team)
    desk = desk_of(team.clerk)
    for name in ("undetermined", "coordinations", "second-looks"):
        query = "?tab=all" if name == "second-looks" else ""
        desk.get(f"{WORK}{name}/{query}")
        with django_assert_max_num_queries(22):
            page = text_of(desk.get(f"{WORK}{name}/{query}"))
        assert "示范县2026年农村饮水安全工作要点" in page
        sheet = text_of(desk.get(f"{WORK}{name}/?export=csv&tab=all"))
        assert sheet.count("示范县2026年农村饮水安全工作要点") == 4
        assert desk.get(f"{WORK}{name}/?export=xlsx").status_code == 200


def test_a_form_is_filled_in_approved_printed_and_answered(team):
    slip = sign(submitted_slip(team).pk, decision="pass", by=team.head)
    said = {
        "verb": "refer", "body": "secrecy", "sent_to": "示范市保密局", "reason": "汇总后是否涉密不明确",
        "preliminary": "on_request", "own_opinion": "建议依申请公开",
    }  # fmt: skip
    desk_of(team.secrecy).post(f"/work/slips/{slip.pk}/", said)
    referral = Referral.objects.get()
    page = text_of(desk_of(team.leader).get(f"{WORK}undetermined/{referral.pk}/"))
    assert "批准报审" in page and "暂缓公开" in page and "公开期限" in page
    assert "批准报审" not in text_of(desk_of(team.secrecy).get(f"{WORK}undetermined/{referral.pk}/"))
    desk_of(team.leader).post(f"{WORK}undetermined/{referral.pk}/endorse/")
    desk = desk_of(team.secrecy)
    for paper in ("form.pdf", "form.docx", "letter.pdf", "letter.docx"):
        assert desk.get(f"{WORK}undetermined/{referral.pk}/{paper}").status_code == 200
    assert desk.get(f"{WORK}undetermined/{referral.pk}/form.exe").status_code == 404

    bad = desk.post(f"{WORK}undetermined/{referral.pk}/answer/", {"answer": "maybe", "answered_on": "0001-01-01"})
    assert bad.status_code == 422
    answer = {"answer": "open", "answered_on": f"{referral.sent_on:%Y-%m-%d}", "answer_number": "示保函〔2026〕9号"}
    page = text_of(desk.post(f"{WORK}undetermined/{referral.pk}/answer/", answer, follow=True))
    assert "示保函〔2026〕9号" in page
    assert desk.post(f"{WORK}undetermined/{referral.pk}/answer/", answer).status_code == 404


def test_the_leader_orders_an_early_release_and_the_slip_says_so(team):
    slip = submitted_slip(team)
    desk = desk_of(team.leader)
    assert "先行公开" in text_of(desk.get(f"/work/slips/{slip.pk}/"))
    address = f"{WORK}urgent/slips/{slip.pk}/"
    refused = desk.post(address, {"emergency": "flood", "reason": "急"})
    assert refused.status_code == 422 and "急" in text_of(refused)
    desk.post(address, {"emergency": "disaster", "reason": "暴雨红色预警"})
    assert UrgentRelease.objects.get().emergency == "disaster"
    assert "暴雨红色预警" in text_of(desk_of(team.clerk).get(f"/work/slips/{slip.pk}/"))
    assert "暴雨红色预警" in text_of(desk_of(team.clerk).get(f"/work/slips/{slip.pk}/print/"))
    assert "待补办" in text_of(desk_of(principal_of(team)).get("/work/"))
    assert desk.post(address, {"emergency": "disaster", "reason": "再来一次"}).status_code == 422
    assert "待补办" in text_of(desk_of(team.clerk).get(f"{WORK}urgent/"))


def test_another_leader_concludes_it_on_the_slip(team):
    slip = submitted_slip(team)
    desk_of(team.leader).post(f"{WORK}urgent/slips/{slip.pk}/", {"emergency": "disaster", "reason": "暴雨"})
    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    said = {"verb": "approve", "final_openness": "proactive", "opinion": "补签同意"}
    assert "您签批了先行公开" in text_of(desk_of(team.leader).get(f"/work/slips/{slip.pk}/"))
    desk_of(principal_of(team)).post(f"/work/slips/{slip.pk}/", said)
    assert UrgentRelease.objects.get().state == "cleared"


def test_a_round_of_consent_from_the_first_letter_to_the_decision(team):
    other = make_team()
    item = ready_item(team)
    desk = desk_of(team.clerk)
    assert "征求意见" in text_of(desk.get(f"{WORK}coordinations/new/"))
    ask = f"{WORK}coordinations/new/?item={item.pk}"
    assert desk.post(ask, {"kind": "joint", "matter": "请确认"}).status_code == 422
    said = {"kind": "joint", "matter": "请确认", "agency_ids": [other.agency.pk], "outside": "示范军分区\n"}
    desk.post(ask, said)
    made = Coordination.objects.get()
    inside, outside = Consent.objects.order_by("id")
    assert "待答复的发布协调" in text_of(desk_of(other.clerk).get("/work/"))
    for shape in ("pdf", "docx"):
        assert desk.get(f"{WORK}coordinations/{made.pk}/letters/{outside.pk}.{shape}").status_code == 200
    answer = f"{WORK}consents/{inside.pk}/answer/"
    today = f"{timezone.localdate():%Y-%m-%d}"
    refused = desk_of(other.clerk).post(answer, {"answer": "partly", "answered_on": today})
    assert refused.status_code == 422 and "须写明理由" in text_of(refused)
    desk_of(other.clerk).post(answer, {"answer": "partly", "reason": "删去第三条", "answered_on": today})
    desk.post(
        f"{WORK}consents/{outside.pk}/answer/", {"answer": "agree", "doc_number": "军函1号", "answered_on": today}
    )
    assert "删去第三条" in text_of(desk.get(f"{WORK}coordinations/{made.pk}/"))
    assert desk_of(other.clerk).get(f"/work/items/{item.pk}/").status_code == 404
    decide = f"{WORK}coordinations/{made.pk}/decide/"
    assert desk.get(decide).status_code == 404
    desk_of(team.leader).post(decide, {"release": "yes", "decision": "已删去第三条"})
    made.refresh_from_db()
    assert made.state == "decided"
    assert "已删去第三条" in text_of(desk_of(other.clerk).get(f"{WORK}coordinations/{made.pk}/"))


def test_strangers_see_nothing_of_any_of_it(team):
    referral = referred(team)
    item = ready_item(team)
    other = make_team()
    made = ask_consent(item.pk, kind="joint", matter="请确认", agency_ids=[other.agency.pk], by=team.clerk)
    stranger = desk_of(make_team().clerk)
    for address in (
        f"undetermined/{referral.pk}/", f"undetermined/{referral.pk}/form.pdf", f"coordinations/{made.pk}/",
        f"coordinations/new/?item={item.pk}", f"consents/{made.consents.get().pk}/answer/",
        f"four-in-one/{item.pk}/", f"months/{team.agency.pk}/2025-08/", "undetermined/999999999999/", "meetings/99/",
        f"urgent/slips/{referral.slip_id}/", "second-looks/1/", "looks/1/decide/", "months/bodies/",
    ):  # fmt: skip
        assert stranger.get(f"{WORK}{address}").status_code == 404, address


def test_a_duty_in_one_section_records_no_meeting_of_the_body(team):
    section = make_section(team.agency, "办公室")
    desk = desk_of(make_actor(team.agency, Duty.SECRECY_REVIEW, section=section))
    assert desk.get(f"{WORK}meetings/new/").status_code == 404
    assert "meetings/new/" not in text_of(desk.get(f"{WORK}meetings/"))


def test_a_meeting_is_recorded_with_its_decisions(team):
    slip = passed_slip(team)
    desk = desk_of(team.secrecy)
    assert slip.number in text_of(desk.get(f"{WORK}meetings/new/"))
    said = {
        "kind": "office", "name": "第三次办公会", "held_on": f"{timezone.localdate():%Y-%m-%d}", "chair": "张演示",
        "minutes_number": "纪要〔2026〕3号", "conclusion": "同意", f"slip_{slip.pk}": "proactive",
    }  # fmt: skip
    nothing = desk.post(f"{WORK}meetings/new/", said | {f"slip_{slip.pk}": ""})
    assert nothing.status_code == 422 and "第三次办公会" in text_of(nothing)
    page = text_of(desk.post(f"{WORK}meetings/new/", said, follow=True))
    assert "第三次办公会" in page and slip.number in page
    assert Meeting.objects.get().decisions.count() == 1
    assert "第三次办公会" in text_of(desk_of(team.leader).get(f"/work/slips/{slip.pk}/"))
    assert "第三次办公会" in text_of(desk_of(team.leader).get(f"/work/slips/{slip.pk}/print/"))
    assert "第三次办公会" in text_of(desk.get(f"{WORK}meetings/?export=csv"))


def test_a_month_is_handed_in_sent_back_and_rolled_up(team):
    overseer = make_actor(team.agency, Duty.OVERSEE, branch=True)
    desk = desk_of(team.secrecy)
    address = f"{WORK}months/{team.agency.pk}/2025-08/"
    assert "确认零报告" in text_of(desk.get(address))
    assert desk.post(address, {"note": ""}).status_code == 422
    desk.post(address, {"is_nil": "on"})
    sheet = MonthSheet.objects.get()
    assert sheet.is_nil
    for shape in ("pdf", "docx", "xlsx", "csv"):
        assert desk.get(f"{WORK}months/{team.agency.pk}/2025-08.{shape}").status_code == 200
    board = desk_of(overseer)
    page = text_of(board.get(f"{WORK}months/bodies/?year=2025&month=8"))
    assert "零报告" in page and team.agency.name in page
    for shape in ("pdf", "docx", "xlsx", "csv"):
        assert board.get(f"{WORK}months/bodies/?year=2025&month=8&export={shape}").status_code == 200
    assert board.get(f"{WORK}months/bodies/?year=9999&month=99").status_code == 200
    board.post(f"{WORK}months/sheets/{sheet.pk}/back/", {"reason": "漏计一件"})
    assert "漏计一件" in text_of(desk.get(address))
    for wrong in ("9999-01", "2025-13", "0-0"):
        assert desk.get(f"{WORK}months/{team.agency.pk}/{wrong}/").status_code in (404, 422)


def test_a_second_look_from_due_to_draft(team):
    slip = withheld_slip(team)
    ReviewSlip.objects.filter(pk=slip.pk).update(closed_at=timezone.make_aware(datetime(2024, 3, 1, 9)))  # noqa: DTZ001
    clerk, leader = desk_of(team.clerk), desk_of(team.leader)
    assert slip.number in text_of(clerk.get(f"{WORK}second-looks/"))
    assert "到期应复查" in text_of(clerk.get("/work/"))
    refused = clerk.post(f"{WORK}second-looks/{slip.pk}/propose/", {"outcome": "open", "reason": "\x00"})
    assert refused.status_code == 422
    clerk.post(f"{WORK}second-looks/{slip.pk}/propose/", {"outcome": "open", "reason": "影响已消除"})
    look = SecondLook.objects.get()
    assert clerk.get(f"{WORK}looks/{look.pk}/decide/").status_code == 404
    leader.post(f"{WORK}looks/{look.pk}/decide/", {"agree": "yes"})
    assert "起草公开" in text_of(clerk.get(f"{WORK}second-looks/{slip.pk}/"))
    clerk.post(f"{WORK}looks/{look.pk}/start/")
    assert InfoItem.objects.get(pk=slip.item_id).stage == "draft"


def test_refusals_are_shown_by_ground_and_year(team):
    withheld_slip(team)
    desk = desk_of(team.leader)
    page = text_of(desk.get(f"{WORK}second-looks/figures/"))
    assert team.agency.name in page and "<svg" in page or "chart" in page
    assert team.agency.name in text_of(desk.get(f"{WORK}second-looks/figures/?export=csv"))


def test_the_administrator_sets_days_and_rules(team):
    admin = make_actor(team.agency, Duty.ADMINISTER)
    address = f"{WORK}policies/{team.agency.pk}/"
    desk = desk_of(admin)
    assert "先行公开补办" in text_of(desk.get(address))
    both = desk.post(address, {"merges_steps": "on", "second_review": "on"})
    assert both.status_code == 422 and "请二选一" in text_of(both)
    later = desk.post(address, {"look_months": "24"})
    assert later.status_code == 422
    desk.post(address, {"merges_steps": "on", "urgent_days": "3", "look_months": "6"})
    policy = team.agency.review_policy
    assert (policy.merges_steps, policy.urgent_days, policy.look_months) == (True, 3, 6)
    assert desk_of(team.clerk).get(address).status_code == 404


def test_late_things_wait_on_the_start_page(team):
    referral = referred(team)
    today = timezone.localdate()
    Referral.objects.filter(pk=referral.pk).update(answer_due_on=today - timedelta(days=1))
    assert "答复逾期，请催办" in text_of(desk_of(team.secrecy).get("/work/"))
    assert "待报送审查汇总表" in text_of(desk_of(team.secrecy).get("/work/"))
