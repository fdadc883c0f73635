"""发布: an approved and reviewed report goes before the public, exactly as long as its item shows this version."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import public
from gongkai.annual_reports.actions.enter_for_review import enter_for_review
from gongkai.annual_reports.actions.release import release
from gongkai.annual_reports.errors import WrongState
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.public_errors import ChangedByHand, NotEntered, SealBroken, StillReviewed
from gongkai.annual_reports.vocabulary import State
from gongkai.audit.models import Entry
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.actions.revise import revise
from gongkai.information.revisions import content_of
from gongkai.letters import fonts
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import answers, make_team
from tests.rooms.annual_reports.releasing import approved, corrected, fresh, released, reviewed, shown_to_all
from tests.rooms.annual_reports.reports import figures, make_version

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here"),
]


@pytest.fixture
def team():
    seed_defaults()
    return make_team()


def test_a_reviewed_report_goes_before_the_public(team):
    version = approved(team)
    reviewed(team, enter_for_review(version.pk, by=team.clerk))

    act = release(version.pk, by=team.publisher)

    row = PublicItem.objects.get()
    assert (act.act, row.item_id, row.year, row.kind) == ("publish", fresh(version).item_id, 2025, "annual_report")
    assert (row.column_name, row.files.count()) == ("政府信息公开年报", 3)
    assert list(public.released()) == [version]
    assert [event.kind for event in version.events.all()] == ["entered", "released"]
    assert Entry.objects.get(action="annual_reports.release").about_id == str(version.pk)


def test_what_was_changed_past_the_product_after_approval_is_refused(team):
    version = approved(team)
    reviewed(team, enter_for_review(version.pk, by=team.clerk))
    ReportVersion.objects.filter(pk=version.pk).update(figures=figures(t3__granted__total="8"))
    with pytest.raises(SealBroken) as refusal:
        release(version.pk, by=team.publisher)
    assert "与审定时的校验值不一致" in refusal.value.sentence
    assert not PublicItem.objects.exists()


def test_what_was_never_handed_to_the_reviewers_is_refused(team):
    version = approved(team)
    with pytest.raises(NotEntered) as refusal:
        release(version.pk, by=team.publisher)
    assert "先在报告页点“生成公开条目”" in refusal.value.sentence


def test_the_refusal_says_who_must_still_sign_and_where(team):
    version = approved(team)
    item = enter_for_review(version.pk, by=team.clerk)
    assert "须由填报人提交审查" in refusal_of(version, team)
    slip = submit(item.pk, answers=answers(item), by=team.clerk)
    assert "目前为“待初审”，还须部门负责人初审、保密审查机构审查、主管领导签发" in refusal_of(version, team)
    sign(slip.pk, decision="pass", by=team.head)
    assert "目前为“待保密审查”，还须保密审查机构审查、主管领导签发" in refusal_of(version, team)
    sign(slip.pk, decision="pass", by=team.secrecy)
    assert "目前为“待签发”，还须主管领导签发，才能发布（《条例》第十七条）" in refusal_of(version, team)
    assert "审查单" in refusal_of(version, team)
    assert not PublicItem.objects.exists()


def refusal_of(version, team):
    with pytest.raises(StillReviewed) as refusal:
        release(version.pk, by=team.publisher)
    return refusal.value.sentence


def test_what_was_changed_by_hand_is_no_longer_the_report(team):
    version = approved(team)
    item = enter_for_review(version.pk, by=team.clerk)
    revise(item.pk, content_of(item.current).with_(summary="改动后的概述"), by=team.clerk)
    reviewed(team, fresh(version).item)
    with pytest.raises(ChangedByHand):
        release(version.pk, by=team.publisher)


def test_a_correction_takes_the_place_of_the_version_before(team):
    first = released(team)
    second = corrected(first, reason="漏计行政许可", t2__licensing__decisions="41")
    assert list(public.released()) == [first]

    act = shown_to_all(team, second).item.publication_acts.last()

    assert (act.act, act.reason) == ("correct", "漏计行政许可")
    assert list(public.released()) == [second]


def test_taking_the_item_back_takes_the_report_back(team):
    version = released(team)
    withdraw(version.item_id, reason="附件有误，撤回核对", by=team.publisher)
    assert not public.released().exists()


def test_another_text_in_its_place_takes_the_report_back(team):
    version = released(team)
    revise(version.item_id, content_of(version.item.current).with_(summary="改动后的概述"), by=team.clerk)
    assert public.released().exists()  # until it is published
    reviewed(team, fresh(version).item)
    publish(version.item_id, by=team.publisher)  # as any item, past the report's own page
    assert PublicItem.objects.exists() and not public.released().exists()


def test_whoever_may_not_publish_is_refused_before_anything_is_said_of_the_review(team):
    version = approved(team)
    enter_for_review(version.pk, by=team.clerk)
    with pytest.raises(NotAllowed):
        release(version.pk, by=team.clerk)


def test_a_draft_is_refused(team):
    version = make_version(approved(team).report, State.DRAFT)
    with pytest.raises(WrongState):
        release(version.pk, by=team.publisher)


def test_another_bodys_report_looks_like_none(team):
    with pytest.raises(Unknown):
        release(approved(team).pk, by=make_team().publisher)
