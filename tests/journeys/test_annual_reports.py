"""The product's main job: a folder of annual reports is imported, checked, reviewed, published and found."""

import re
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of, current_of
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.publication.actions.publish import publish
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import actor_for, answers, explained, make_agency, make_county
from tests.journeys import reports, steps
from tests.journeys.command import gongkai
from tests.journeys.office import PASSWORD, branch_office, team_of

pytestmark = pytest.mark.django_db(transaction=True)

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
WITHOUT_SEEDS = "The five source documents are not beside this project (../shared/seeds/): their journey is left out."


def test_reports_in_the_manner_of_the_seeds_are_imported_checked_published_and_found(
    desk, new_context, phone, sign_in, jobs, picture, tmp_path
):
    people = _county()
    _import(reports.write_to(tmp_path / "reports"))
    assert InfoItem.objects.count() == 5

    sign_in(desk, people.clerk.username)
    for title, told in reports.FLAWS.items():
        desk.goto(reverse("workbench:item", args=[_item(title).pk]))
        expect(desk.locator(".finding").filter(has_text=told).first).to_be_visible()
    picture(desk, "clerk-report-findings")

    street = _item("明德街道")
    _mend_in_the_browser(desk, street)
    masked = _item("自查整改")
    _returned_by_the_head(new_context, sign_in, people, masked)
    team = team_of(people)
    for word in ("示范县人民政府信息公开", "柳湾乡", "松岭乡", "明德街道"):
        _publish(_item(word), team)
    jobs()

    _found(phone, reports.FOUND_BY)
    _stands_in_the_column(phone, {"2009年": ("明德街道", "柳湾乡"), "2008年": ("松岭乡",)}, picture)
    expect(phone.get_by_text("自查整改")).to_have_count(0)


@pytest.mark.skipif(not SEEDS.is_dir(), reason=WITHOUT_SEEDS)
def test_the_five_source_documents_are_imported_checked_published_and_found(phone, jobs):
    people = _county()
    _import(SEEDS)
    assert InfoItem.objects.count() == 5
    flagged = {item.current.title: _told(item) for item in InfoItem.objects.select_related("current")}
    assert any("bookmark" in told for told in flagged.values())
    assert any("**" in told for told in flagged.values())
    assert any("安定门街道" in told for told in flagged.values())
    assert any("没有写明年份" in told for told in flagged.values())

    team = team_of(people)
    for word in ("景山街道", "檀营乡", "台上镇", "山亭区"):
        _publish(_item(word), team)
    jobs()
    _found(phone, {"景山街道 278条": "景山街道", "檀营乡 保密审查": "檀营乡", "查阅点": "台上镇"})
    _stands_in_the_column(phone, {"2009年": ("景山街道", "台上镇"), "2008年": ("檀营乡",)})


def _county():
    """The county with two townships registered; one person for each step, over the whole county."""
    seed_defaults()
    county = make_county()
    for name in ("示范县柳湾乡人民政府", "示范县松岭乡人民政府"):
        make_agency(name, parent=county, kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP)
    return branch_office(county)


def _import(folder):
    printed, remarked = gongkai("import", str(folder), "--type", "annual_report", "--agency-from-title")
    assert "新建草稿5条" in printed
    assert "残留书签标记" in remarked


def _item(word):
    return InfoItem.objects.select_related("current").get(current__title__contains=word)


def _told(item):
    return "\n".join(f"{one.masked} {one.message}" for one in item.current.scan.findings.all())


def _mend_in_the_browser(desk, item):
    """The clerk takes the leftover bookmark and the other street's name out of the text."""
    desk.goto(reverse("workbench:item", args=[item.pk]))
    desk.get_by_role("link", name="修改", exact=True).click()
    body = steps.body_of(desk)
    mended = body.inner_text().replace("[bookmark: _GoBack]", "").replace("弘文街道", "明德街道")
    steps.fill(desk, body=mended, summary="2009年政府信息公开工作的情况、问题和打算。")
    steps.save(desk)
    expect(desk.locator(".finding").filter(has_text="bookmark")).to_have_count(0)
    expect(desk.locator(".finding").filter(has_text="弘文街道")).to_have_count(0)


def _returned_by_the_head(new_context, sign_in, people, item):
    """Masked names cannot be passed: the section head sends the report back."""
    by = actor_for(people.clerk)
    revise(item.pk, content_of(current_of(item)).with_(summary="自查整改情况。"), by=by)
    submit(item.pk, answers=answers(item), by=by)
    head = new_context().new_page()
    sign_in(head, people.head.username, PASSWORD)
    steps.sign(head, "自查整改")
    assert InfoItem.objects.get(pk=item.pk).stage == "first_review"
    expect(head.get_by_role("alert").first).to_be_visible()
    steps.sign(head, "自查整改", decision="退回修改", opinion="请恢复被星号遮盖的名称。")
    assert InfoItem.objects.get(pk=item.pk).stage == "returned"


def _publish(item, team):
    """Taken through the rest by the rooms' own actions, as the browser did for one."""
    item = InfoItem.objects.select_related("current").get(pk=item.pk)
    revise(item.pk, content_of(current_of(item)).with_(summary="年度政府信息公开工作情况。"), by=team.clerk)
    slip = submit(item.pk, answers=answers(item), by=team.clerk)
    sign(slip.pk, decision="pass", opinion="同意", by=team.head)
    sign(slip.pk, decision="pass", opinion="不涉密，同意公开", by=team.secrecy)
    sign_off(slip.pk, conclusion="open", final_openness="proactive", opinion="同意", by=team.leader)
    item = InfoItem.objects.get(pk=item.pk)
    publish(explained(item, team.publisher).pk, by=team.publisher)


def _found(phone, wanted):
    for words, title in wanted.items():
        phone.goto(reverse("portal:home"))
        steps.look_up(phone, words)
        expect(phone.get_by_role("main").get_by_role("link", name=re.compile(title)).first).to_be_visible()


def _stands_in_the_column(phone, years, picture=None):
    phone.goto(reverse("portal:home"))
    phone.get_by_role("link", name="政府信息公开年报").first.click()
    for year, titles in years.items():
        section = phone.get_by_role("region", name=year)
        for title in titles:
            expect(section.get_by_role("link", name=re.compile(title))).to_be_visible()
    if picture:
        picture(phone, "citizen-reports-phone", whole=False)
