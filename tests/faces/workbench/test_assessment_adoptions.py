"""信息采纳 on the desk: entered, corrected, ranked, rewarded."""

import pytest

from gongkai.assessment.models import AdoptionRecord, AdoptionRule
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.test_assessment_pages import desk_of
from tests.rooms.assessment.adopting import adopted, rule
from tests.rooms.assessment.scheming import make_office

pytestmark = pytest.mark.django_db
ROOT = "/work/assessment/adoptions/"


@pytest.fixture
def at():
    return make_office()


def test_the_office_sets_what_a_channel_is_worth(at):
    desk = desk_of(at.overseer)
    rule(at)
    typed = {"channel": "省政府门户网站", "level": "province", "points": "15", "cash": "100", "is_active": "on"}
    assert "已保存" in text_of(desk.post(f"{ROOT}rules/2026/new/", typed, follow=True))
    assert AdoptionRule.objects.get(level="province").points == 15
    again = desk.post(f"{ROOT}rules/2026/new/", typed)
    assert again.status_code == 422 and "已有采纳渠道“省政府门户网站”" in text_of(again)
    assert "已保存" in text_of(desk.post(f"{ROOT}rules/2026/policy/", {"together": "sum"}, follow=True))


def test_a_body_enters_corrects_and_takes_back(at):
    made, desk = rule(at), desk_of(at.first_head)
    typed = {"agency_id": at.first_body.pk, "rule_id": made.pk, "title": "农村公路建设进展", "adopted_on": "2026-03-05"}
    refused = desk.post(f"{ROOT}new/", typed)
    assert refused.status_code == 422 and "农村公路建设进展" in text_of(refused)
    assert "已登记" in text_of(desk.post(f"{ROOT}new/", typed | {"proof": "第3期"}, follow=True))
    record = AdoptionRecord.objects.get()
    mended = typed | {"proof": "第4期", "reason": "刊期填错"}
    assert "已更正" in text_of(desk.post(f"{ROOT}{record.pk}/correct/", mended, follow=True))
    assert "已撤销" in text_of(desk.post(f"{ROOT}{record.pk}/void/", {"reason": "重复"}, follow=True))


def test_the_list_is_narrowed_and_exported(at, django_assert_max_num_queries):
    record, desk = adopted(at, rule(at)), desk_of(at.overseer)
    assert record.title in text_of(desk.get(f"{ROOT}?year=2026&level=city&q=公路"))
    assert record.title not in text_of(desk.get(f"{ROOT}?year=2025"))
    assert record.title in text_of(desk.get(f"{ROOT}?export=csv"))
    with django_assert_max_num_queries(20):
        desk.get(ROOT)


def test_the_year_is_ranked_and_rewarded(at):
    adopted(at, rule(at))
    desk = desk_of(at.overseer)
    assert at.first_body.name in text_of(desk.get(f"{ROOT}ranking/?year=2026&month=3"))
    assert at.first_body.name not in text_of(desk.get(f"{ROOT}ranking/?year=2026&month=4"))
    wrong = desk.post(f"{ROOT}rules/2026/awards/", {"prizes": "一等奖"})
    assert wrong.status_code == 422 and "无法识别" in text_of(wrong)
    page = text_of(desk.post(f"{ROOT}rules/2026/awards/", {"prizes": "一等奖 1 1000"}, follow=True))
    assert "一等奖" in page and "1000" in page


def test_a_body_sets_nothing_and_strangers_change_nothing(at):
    record, desk = adopted(at, rule(at)), desk_of(at.other_head)
    assert desk.get(f"{ROOT}rules/").status_code == 200
    for address in (
        "rules/2026/new/",
        "rules/2026/awards/",
        f"{record.pk}/correct/",
        f"{record.pk}/void/",
        "rules/9999/new/",
    ):
        assert desk.get(f"{ROOT}{address}").status_code == 404
