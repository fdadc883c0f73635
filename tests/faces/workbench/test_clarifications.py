"""澄清 on the desk: the list, a matter from clue to archive, papers, print, bad input."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import Severity
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.clarifications.matters import (
    approved,
    assigned,
    concluded,
    drafted,
    make_desk,
    make_matter,
    passed,
    published,
    submitted,
)

pytestmark = pytest.mark.django_db
LIST = "/work/clarifications/"


@pytest.fixture
def team():
    return make_desk()


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def clue_form(team, **changes):
    """What a browser posts for a new clue."""
    values = {
        "agency_id": team.agency.pk,
        "source": "tip",
        "severity": "grave",
        "subject": "网传停水三天",
        "claim": "群里说要停水三天。",
        "place": "某群",
        "link": "",
        "found_at": f"{timezone.localtime():%Y-%m-%dT%H:%M}",
        "spread": "转发200次",
        "others": "",
    }
    return values | changes


def test_a_clue_is_entered_and_its_hours_run_on_the_list(team, desk):
    assert "照实登记原文" in text_of(desk.get(f"{LIST}new/"))
    page = text_of(desk.post(f"{LIST}new/", clue_form(team), follow=True))
    assert "已登记线索" in page and "网传停水三天" in page and "还剩23小时" in page
    assert "24小时内举行新闻发布会（《关于在政务公开工作中进一步做好政务舆情回应的通知》）" in page
    page = text_of(desk.get(LIST))
    assert "正在计时" in page and "还剩23小时" in page and "特别重大" in page
    assert "计时和逾期的澄清" in text_of(desk.get("/work/"))


def test_a_matter_goes_from_clue_to_archive_through_the_pages(team, desk):
    reviewer, leader, publisher = desk_of(team.reviewer), desk_of(team.leader), desk_of(team.publisher)
    desk.post(f"{LIST}new/", clue_form(team, severity="general"))
    one = f"{LIST}{Clarification.objects.get().pk}/"
    desk.post(f"{one}assign/", {"agency_ids": [team.agency.pk]})
    task = Clarification.objects.get().handlings.get().pk
    desk.post(f"{one}findings/{task}/", {"verdict": "false", "finding": "没有停水安排。"})
    desk.post(f"{one}conclude/", {"verdict": "false", "reasons": "供水正常。"})
    text = {"title": "关于供水的说明", "quoted": "有说法称将停水三天。", "facts": "供水正常。", "sources": "县水利局"}
    desk.post(f"{one}draft/", text)
    today = f"{timezone.localdate():%Y-%m-%d}"
    desk.post(f"{one}ask/", {"organ": "示范县水利局", "asked_on": today})
    asked = Clarification.objects.get().confirmations.get().pk
    desk.post(f"{one}answers/{asked}/", {"answer": "agreed", "answered_on": today})
    desk.post(f"{one}submit/")
    reviewer.post(f"{one}secrecy/", {"opinion": "不涉密"})
    leader.post(f"{one}approve/", {"opinion": "同意"})
    assert "待审批、待发布的澄清" in text_of(publisher.get("/work/"))
    publisher.post(f"{one}publish/")
    proof = SimpleUploadedFile("播出单.txt", "播出单".encode())
    held = Clarification.objects.get().published_at.astimezone(timezone.get_current_timezone())
    sent = {"channel": "media", "at": f"{held:%Y-%m-%dT%H:%M:%S}", "where": "县电视台", "upload": proof}
    publisher.post(f"{one}releases/", sent)
    desk.post(f"{one}follow/", {"on": today, "effect": "subsided", "words": "传播停止"})
    desk.post(f"{one}archive/", {"closing": "材料齐全"})
    case = Clarification.objects.get()
    assert case.state == "archived" and case.releases.count() == 2 and case.files.count() == 1
    page = text_of(desk.get(one))
    for words in ("关于供水的说明", "示范县水利局", "县电视台", "播出单.txt", "传播停止", "平息"):
        assert words in page
    assert "虚假或者不完整信息澄清办理单" in text_of(desk.get(f"{one}print/"))
    sha = case.files.get().file.sha256
    assert desk.get(f"{one}files/{sha}/").status_code == 200
    for wrong in ("0" * 64, "x"):
        assert desk.get(f"{one}files/{wrong}/").status_code == 404


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"found_at": "2999-01-01T00:00"}, "晚于现在"),
        ({"found_at": "0001-01-01T00:00"}, "早于"),
        ({"found_at": "9999-12-31T23:59"}, "晚于现在"),
        ({"found_at": "昨天"}, "的格式填写日期和时间"),
        ({"subject": ""}, "网传停水三天"),
        ({"link": "javascript:alert(1)"}, "网页代码"),
        ({"severity": "king"}, "某群"),
        ({"agency_id": "9" * 60}, "某群"),
        ({"claim": "<script>"}, "网页代码"),
        ({"claim": "有\0字"}, "某群"),
    ],
)
def test_bad_input_is_said_at_its_field_and_nothing_typed_is_lost(team, desk, changes, words):
    response = desk.post(f"{LIST}new/", clue_form(team, **changes))
    page = text_of(response)
    assert response.status_code == 422 and "转发200次" in page
    assert words in page or changes.get("subject") == ""
    assert not Clarification.objects.exists()


def test_a_second_click_does_nothing_twice(team, desk):
    case = drafted(team)
    for _n in range(2):
        desk.post(f"{LIST}{case.pk}/submit/")
    assert Clarification.objects.get().state == "secrecy"
    publisher = desk_of(team.publisher)
    done = approved(team)
    codes = [publisher.post(f"{LIST}{done.pk}/publish/").status_code for _n in range(2)]
    assert codes == [302, 422] and done.releases.count() == 1


@pytest.mark.parametrize(
    "query",
    [
        "page=99999999999999999999",
        "tab=king",
        "q=%00",
        f"agency_id={'9' * 500}",
        "year=9999",
        "severity='--",
        "source=x",
    ],
)
def test_nonsense_in_the_address_does_no_harm(team, desk, query):
    make_matter(team)
    assert desk.get(f"{LIST}?{query}").status_code == 200


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_costs_the_same_however_long_it_is(team, desk, django_assert_max_num_queries, many):
    for _n in range(many):
        make_matter(team, severity=Severity.GRAVE)
    with django_assert_max_num_queries(14):
        desk.get(LIST)


def test_the_page_of_a_matter_costs_little(team, desk, django_assert_max_num_queries):
    case = published(team)
    with django_assert_max_num_queries(24):
        desk.get(f"{LIST}{case.pk}/")


def test_sheets_hold_every_line(team, desk):
    make_matter(team, subject="=HYPERLINK(1)")
    text = text_of(desk.get(f"{LIST}?tab=all&export=csv"))
    assert text.splitlines()[0].startswith("编号,事项,线索来源") and "'=HYPERLINK(1)" in text
    assert desk.get(f"{LIST}?tab=all&export=xlsx").status_code == 200


def test_empty_lists_say_what_to_do(team, desk):
    assert "在这里登记，登记后交办核实" in text_of(desk.get(LIST))
    assert "没有符合条件的事项" in text_of(desk.get(f"{LIST}?tab=late"))


def test_strangers_find_nothing(team):
    case, other = assigned(team), make_desk()
    stranger = desk_of(other.clerk)
    pages = ["", "print/", "amend/", "assign/", "conclude/", "draft/", "submit/", "publish/", "take-down/", "files/x/"]
    for page in pages:
        assert stranger.get(f"{LIST}{case.pk}/{page}").status_code == 404, page
    assert stranger.get(f"{LIST}999999999999999999999/").status_code == 404
    assert desk_of(team.clerk).get(f"{LIST}{case.pk}/findings/999/").status_code == 404
    assert desk_of(team.clerk).get(f"{LIST}{case.pk}/answers/999/").status_code == 404


def test_only_what_is_open_is_offered(team, desk):
    page = text_of(desk.get(f"{LIST}{submitted(team).pk}/"))
    assert "退回修改" in page and "/approve/" not in page and "/publish/" not in page
    page = text_of(desk_of(team.leader).get(f"{LIST}{passed(team).pk}/"))
    assert "/approve/" in page and "/draft/" not in page


def test_the_settings_of_a_body_are_kept(team):
    leader = desk_of(team.leader)
    assert "默认7个工作日" in text_of(leader.get(f"{LIST}policy/"))
    sent = {"verify_days": "2", "clarify_days": "5", "follow_days": ""}
    page = text_of(leader.post(f"{LIST}policy/", sent, follow=True))
    assert "已保存设置" in page and 'value="5"' in page
    assert leader.post(f"{LIST}policy/", {"verify_days": "0"}).status_code == 422
    assert desk_of(team.clerk).get(f"{LIST}policy/").status_code == 404


@pytest.mark.parametrize("page", ["", "new/", "{pk}/", "{pk}/print/", "{pk}/assign/", "{pk}/amend/", "{pk}/add-file/"])
def test_every_page_opens_in_english(team, desk, page):
    case = concluded(team, severity=Severity.GRAVE)
    assert desk.get(f"/en{LIST}{page.format(pk=case.pk)}").status_code == 200


def test_nobody_gets_in_without_signing_in(client):
    assert client.get(LIST).status_code == 302
