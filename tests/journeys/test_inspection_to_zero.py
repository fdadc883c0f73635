"""网站自查: from an inspector's report of five sorts of fault to none, each mended by whoever answers for it."""

from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.catalogue import editions
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.catalogue.models import Column, Genre, Subject
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.publish import publish
from gongkai.publication.models import PublicItem
from gongkai.review.actions.sign import sign
from gongkai.review.models import ReviewSlip
from gongkai.site_checks.checks import CHECKERS
from gongkai.site_checks.models import CheckSetting
from tests.factories import COLUMN, explained, make_agency, make_county, make_person, published_item, ready_item
from tests.journeys import steps
from tests.journeys.office import PASSWORD, Office, office, team_of

pytestmark = pytest.mark.django_db(transaction=True)

LONG_AGO, LATELY, FIRST, SECOND = date(2026, 3, 2), date(2026, 3, 30), date(2026, 4, 1), date(2026, 4, 2)
LOOKED_AT = ("home_still", "column_empty", "dead_link", "metadata_missing", "wrong_name")
EMPTY, BODIES = "statutory-20-04", "statutory-20-02"  # 统计信息, 机构职能
WAITING = "示范县青禾镇2026年春耕备耕工作安排"
LINKED = "示范县青禾镇2026年农村道路养护计划"
SHORT = "示范县青禾镇2026年森林防火工作方案"
COPIED = "示范县青禾镇便民服务中心"
FIGURES = "示范县青禾镇2025年人口和耕地统计"
WRONG = "团结镇便民服务中心负责受理村民的各项申请。"
RIGHT = "青禾镇便民服务中心负责受理村民的各项申请。"


class Site(NamedTuple):
    """The town whose faults were found, who releases for the whole county, and who answers for the site."""

    town: Office
    releaser: User
    overseer: User


def test_five_sorts_of_fault_are_mended_and_the_next_run_finds_none(
    new_context, sign_in, travel, jobs, accessible, fits, picture
):
    travel(LONG_AGO)
    site = _site()
    items = _history(site)
    travel(LATELY)
    ready_item(team_of(site.town), title=WAITING, made_on=LATELY, **_known())
    travel(FIRST)
    _copied_last_night(items[COPIED])

    overseer = _desk(new_context, sign_in, site.overseer)
    _inspected(overseer, jobs)
    expect(_tile(overseer, "待整改的问题")).to_contain_text("5")
    accessible(overseer)
    fits(overseer)
    picture(overseer, "site-checks-found")
    _is_handed_over(overseer)

    _news_for_the_home_page(_desk(new_context, sign_in, site.releaser))
    clerk = _desk(new_context, sign_in, site.town.clerk)
    _column_filled(clerk, site)
    _item_mended(clerk, site, "dead_link", LINKED, shown="/items/999999/", body="养护计划见附件。")
    _item_mended(clerk, site, "metadata_missing", SHORT, shown="缺少内容概述", summary="防火期的值班、巡护和处置。")
    _item_mended(clerk, site, "wrong_name", COPIED, shown="团结镇", body=RIGHT)

    travel(SECOND)
    overseer = _desk(new_context, sign_in, site.overseer)
    _inspected(overseer, jobs)
    expect(_tile(overseer, "待整改的问题")).to_contain_text("0")
    _course_falls(overseer)
    accessible(overseer)
    picture(overseer, "site-checks-none")
    _nothing_left(overseer)


def test_a_run_begun_at_noon_clears_what_was_mended_in_the_morning(new_context, sign_in, travel, jobs):
    travel(LONG_AGO)
    site = _site()
    items = _history(site)
    travel(FIRST)
    overseer = _desk(new_context, sign_in, site.overseer)
    _inspected(overseer, jobs)
    overseer.goto(f"{reverse('workbench:site_check_findings')}?code=dead_link")
    expect(overseer.get_by_role("link", name=LINKED)).to_be_visible()
    PublicItem.objects.filter(pk=items[LINKED]).update(body_html="<p>见附件。</p>", updated_at=timezone.now())
    _inspected(overseer, jobs)
    overseer.goto(f"{reverse('workbench:site_check_findings')}?code=dead_link")
    expect(overseer.get_by_role("link", name=LINKED)).to_have_count(0)


def _site():
    """A county and a town with two columns in use and one that nobody ever filled; five checks are run."""
    seed_defaults()
    county = make_county()
    town = office(county=county)
    make_agency("示范县团结镇人民政府", short_name="团结镇", kind="township", level="township", parent=county)
    releaser = make_person(county, Duty.PUBLISH, branch=True, username="releaser", name="发布演示县", password=PASSWORD)
    overseer = make_person(county, Duty.OVERSEE, branch=True, username="overseer", name="主管演示", password=PASSWORD)
    Column.objects.exclude(code__in=(COLUMN, BODIES, EMPTY)).update(takes_items=False)
    Column.objects.filter(code=EMPTY).update(owner=town.agency)
    editions.renew_columns()
    for code in CHECKERS:
        CheckSetting.objects.create(
            check_code=code, is_on=code in LOOKED_AT, changed_by=overseer, changed_at=timezone.now()
        )
    return Site(town, releaser, overseer)


def _history(site):
    """What was released a month ago, each with a fault."""
    team, known = team_of(site.town), _known()
    made = {
        LINKED: published_item(
            team, title=LINKED, body_html='<p>见<a href="/items/999999/">养护标准</a>。</p>', **known
        ),
        SHORT: published_item(team, title=SHORT, **known),
        COPIED: published_item(
            team, title=COPIED, kind="organisation", column_code=BODIES, body_html=f"<p>{WRONG}</p>", **known
        ),
    }
    PublicItem.objects.filter(pk=made[SHORT].pk).update(summary="")
    return {title: item.pk for title, item in made.items()}


def _known():
    """The elements of the catalogue that the factory leaves open."""
    return {"subject_code": Subject.objects.first().code, "genre_code": Genre.objects.first().code}


def _copied_last_night(pk):
    """The check of names begins with what changed lately, as this did."""
    PublicItem.objects.filter(pk=pk).update(updated_at=timezone.now())


def _inspected(overseer, jobs):
    """A run by hand, watched until it has ended."""
    overseer.goto(reverse("workbench:site_checks"))
    with overseer.expect_navigation():
        overseer.get_by_role("button", name="立即自查").click()
    steps.told(overseer, "已开始自查")
    expect(overseer.get_by_text("正在自查").first).to_be_visible()
    while jobs():
        pass
    overseer.goto(reverse("workbench:site_checks"))
    expect(overseer.get_by_text("最近一次自查")).to_be_visible()


def _tile(page, label):
    return page.locator(".tile").filter(has_text=label)


def _is_handed_over(overseer):
    """The report as a paper to be signed."""
    with overseer.expect_download() as waiting:
        overseer.get_by_role("link", name="打印 PDF").click()
    assert waiting.value.path().read_bytes().startswith(b"%PDF")


def _to_be_mended(page, code, title):
    """From the list of one check's faults to the place where it is mended."""
    page.goto(f"{reverse('workbench:site_check_findings')}?code={code}")
    row = page.get_by_role("row").filter(has_text=title)
    expect(row).to_have_count(1)
    with page.expect_navigation():
        row.get_by_role("link", name="去整改").click()


def _news_for_the_home_page(releaser):
    """The fault leads to what waits to be released."""
    releaser.goto(reverse("workbench:home"))
    with releaser.expect_navigation():
        releaser.get_by_role("main").get_by_role("link", name="首页没有更新").click()
    _to_be_mended(releaser, "home_still", "首页")
    assert urlsplit(releaser.url).path == reverse("workbench:publish_queue")
    with releaser.expect_navigation():
        releaser.get_by_role("main").get_by_role("link", name=WAITING).first.click()
    steps.publish(releaser, WAITING)


def _column_filled(clerk, site):
    """The fault leads to a new item, the column chosen already."""
    _to_be_mended(clerk, "column_empty", "统计")
    expect(clerk.locator("select[name=column_code]")).to_have_value(EMPTY)
    for name in ("subject_code", "genre_code"):
        clerk.locator(f"select[name={name}]").select_option(index=1)
    steps.fill(clerk, title=FIGURES, body="全镇共有三个村、耕地一万亩。", summary="人口和耕地的总数。")
    _reviewed(clerk, site, steps.save(clerk))


def _item_mended(clerk, site, code, title, *, shown, **change):
    """The fault leads to the item: changed, handed in, reviewed and released again."""
    clerk.goto(f"{reverse('workbench:site_check_findings')}?code={code}")
    expect(clerk.get_by_role("main")).to_contain_text(shown)
    _to_be_mended(clerk, code, title)
    expect(clerk.get_by_role("heading", level=1)).to_have_text(title)
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="修改", exact=True).click()
    steps.fill(clerk, **change)
    _reviewed(clerk, site, steps.save(clerk))


def _reviewed(clerk, site, pk):
    """Handed in by the clerk; the others sign as they do every day."""
    steps.hand_in(clerk, pk)
    team = team_of(site.town)
    slip = ReviewSlip.objects.filter(item=pk).latest("pk")
    sign(slip.pk, decision="pass", opinion="同意", by=team.head)
    sign(slip.pk, decision="pass", opinion="不涉密，同意公开", by=team.secrecy)
    sign_off(slip.pk, conclusion="open", final_openness="proactive", opinion="同意", by=team.leader)
    publish(explained(InfoItem.objects.get(pk=pk), team.publisher).pk, by=team.publisher)
    assert InfoItem.objects.get(pk=pk).stage == "published"


def _course_falls(overseer):
    """Both nights stand in the table below the drawing, the second with nothing in it."""
    overseer.get_by_text("查看数据表").click()
    rows = overseer.locator(".plot tbody tr")
    expect(rows).to_have_count(2)
    assert [_sum(rows.nth(n)) for n in range(2)] == [("04-01", 5), ("04-02", 0)]


def _sum(row):
    return row.get_by_role("rowheader").inner_text(), sum(map(int, row.get_by_role("cell").all_inner_texts()))


def _nothing_left(overseer):
    overseer.goto(reverse("workbench:site_check_findings"))
    expect(overseer.get_by_text("没有发现问题").first).to_be_visible()
    overseer.goto(f"{reverse('workbench:site_check_findings')}?state=gone")
    for title in ("首页", "统计", LINKED, SHORT, COPIED):
        expect(overseer.get_by_role("row").filter(has_text=title)).to_have_count(1)


def _desk(new_context, sign_in, person):
    page = new_context().new_page()
    sign_in(page, person.username)
    return page
