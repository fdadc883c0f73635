"""网站自查 on the desk: from what an inspector would find to nothing left."""

import pytest

from gongkai.agencies.models import Agency
from gongkai.site_checks.actions.step_run import step_run
from gongkai.site_checks.models import CheckSetting, ColumnPeriod, Finding, Run
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import COLUMN
from tests.rooms.site_checks.inspected import NOW, finding, inspected, make_site

pytestmark = pytest.mark.django_db
REPORT, LIST, SETTINGS = "/work/site-checks/", "/work/site-checks/findings/", "/work/site-checks/settings/"


@pytest.fixture
def site():
    site = make_site()
    finding(agency=site.bureau, key="a", title="甲处", about=f"agency:{site.bureau.pk}")
    finding(agency=site.root, key="b", title="乙处", about=f"column:{COLUMN}", check_code="column_words")
    return site


@pytest.fixture
def overseer(site):
    return desk_of(site.overseer)


@pytest.fixture
def clerk(site):
    return desk_of(site.catalogue)


def test_the_report_shows_every_check_with_its_count(site, overseer, django_assert_max_num_queries):
    inspected("contact_missing", "column_words")
    with django_assert_max_num_queries(20):
        response = overseer.get(REPORT)
    page = text_of(response)
    assert "联系方式不全" in page and "首页没有更新" in page and "管理员密码久未更换" in page
    assert f"{LIST}?code=contact_missing" in page or "contact_missing" in page


def test_a_unit_sees_its_own_and_nothing_of_safety(site, clerk):
    page = text_of(clerk.get(REPORT))
    assert "管理员密码久未更换" not in page
    shown = text_of(clerk.get(LIST))
    assert "甲处" in shown and "乙处" not in shown


@pytest.mark.parametrize("shape", ["csv", "xlsx", "pdf"])
def test_the_report_and_the_list_are_handed_over(site, overseer, shape):
    assert shape in overseer.get(f"{REPORT}?export={shape}")["Content-Disposition"]
    assert overseer.get(f"{LIST}?export={shape}").status_code == 200
    assert "http://testserver/columns/" in text_of(overseer.get(f"{LIST}?export=csv"))


@pytest.mark.parametrize("query", ["code=%00", "agency_id=x", "state=nothing&page=99999999999999999999", "q=%00"])
def test_filters_that_make_no_sense_break_nothing(site, overseer, query):
    assert overseer.get(f"{LIST}?{query}").status_code == 200
    assert overseer.get(f"{REPORT}?{query}").status_code == 200


def test_a_run_by_hand_shows_how_far_it_is_and_ends(site, clerk, settings, tmp_path):
    settings.SEARCH_DIR = tmp_path
    assert clerk.get(f"{REPORT}run/").status_code == 405
    for _click in range(2):
        clerk.post(f"{REPORT}run/")
    run = Run.objects.get()
    step_run(NOW)
    page = text_of(clerk.get(REPORT))
    assert "正在自查" in page and f'max="{run.total}"' in page and "立即自查</button>" not in page
    while step_run(NOW):
        pass
    assert "最近一次自查" in text_of(clerk.get(REPORT))
    assert (
        "每夜自动" not in text_of(clerk.get(f"{REPORT}runs/"))
        and desk_of(site.head).get(f"{REPORT}runs/").status_code == 404
    )


def test_findings_lead_to_where_they_are_mended(site, overseer):
    page, contact = text_of(overseer.get(LIST)), f"/work/agencies/{site.bureau.pk}/contact/"
    assert f"/columns/{COLUMN}/" in page
    assert contact in text_of(desk_of(site.administrator).get(LIST))
    assert contact not in page  # who may not change it is not sent there
    one = Finding.objects.get(key="a")
    assert "补齐联系方式" in text_of(overseer.get(f"{LIST}{one.pk}/"))


def test_a_finding_is_waived_by_two_people(site, clerk):
    one = Finding.objects.get(key="a")
    assert clerk.post(f"{LIST}{one.pk}/ask/", {"reason": ""}).status_code == 422
    clerk.post(f"{LIST}{one.pk}/ask/", {"reason": "合署办公，联系方式见上级机关"})
    own = clerk.post(f"{LIST}{one.pk}/waive/", {"until": ""})
    assert own.status_code == 422 and "另一名" in text_of(own)
    head = desk_of(site.head)
    assert "请您认定" in text_of(head.get("/work/"))
    for until in ("0001-01-01", "x", "2020-01-01"):
        assert head.post(f"{LIST}{one.pk}/waive/", {"until": until}).status_code == 422
    head.post(f"{LIST}{one.pk}/waive/", {"until": "9999-12-31"})
    assert Finding.objects.get(key="a").state == "waived"
    assert "合署办公" in text_of(head.get(f"{LIST}{one.pk}/"))
    head.post(f"{LIST}{one.pk}/end/", {"reason": "已分设"})
    assert Finding.objects.get(key="a").state == "open"
    clerk.post(f"{LIST}{one.pk}/ask/", {"reason": "再申请"})
    head.post(f"{LIST}{one.pk}/refuse/", {"reason": "确属遗漏"})
    assert Finding.objects.get(key="a").state == "open"


def test_from_an_inspector_s_report_to_nothing_left(site, clerk):
    Agency.objects.exclude(pk=site.bureau.pk).update(phone="1", address="x", office_hours="y")
    Agency.objects.filter(pk=site.bureau.pk).update(phone="")
    Finding.objects.all().delete()
    inspected("contact_missing")
    assert "没有填写联系电话" in text_of(clerk.get(LIST))
    Agency.objects.filter(pk=site.bureau.pk).update(phone="0000-0000000")
    inspected("contact_missing")
    assert "没有发现问题" in text_of(clerk.get(LIST))


def test_limits_are_set_by_whoever_answers_for_the_site(site, overseer, clerk):
    assert "通行做法" in text_of(overseer.get(SETTINGS))
    address = f"{SETTINGS}home_still/"
    for limit in ("", "-1", "x", "9" * 30):
        assert overseer.post(address, {"is_on": "on", "limit": limit}).status_code == 422
    overseer.post(address, {"is_on": "on", "limit": "30", "basis": "本县规定"})
    assert "限值（天）" in text_of(overseer.get(address))
    assert CheckSetting.objects.get().limit == 30 and "本县规定" in text_of(overseer.get(SETTINGS))
    overseer.post(f"{SETTINGS}journal_broken/", {"basis": ""})
    assert CheckSetting.objects.get(check_code="journal_broken").is_on is False
    assert clerk.post(address, {"is_on": "on", "limit": "30"}).status_code == 404
    assert overseer.get(f"{SETTINGS}no_such/").status_code == 404


def test_a_column_gets_its_own_period(site, overseer):
    address = f"/work/site-checks/periods/{COLUMN}/"
    assert overseer.post(address, {"days": "0"}).status_code == 422
    overseer.post(address, {"days": "60"})
    assert ColumnPeriod.objects.get().days == 60 and "单独设定" in text_of(overseer.get(SETTINGS))
    overseer.post(address, {"days": ""})
    assert not ColumnPeriod.objects.exists()
    assert overseer.get("/work/site-checks/periods/none/").status_code == 404


@pytest.mark.parametrize("verb", ["", "ask/", "waive/", "refuse/", "end/"])
def test_who_may_not_finds_nothing(site, verb):
    one = Finding.objects.get(key="a")
    assert desk_of(site.stranger).get(f"{LIST}{one.pk}/{verb}").status_code == 404
    assert desk_of(site.catalogue).get(f"{LIST}99999999/{verb}").status_code == 404


def test_an_installation_never_inspected_says_so(db):
    site = make_site()
    assert "还没有自查过" in text_of(desk_of(site.overseer).get(REPORT))
