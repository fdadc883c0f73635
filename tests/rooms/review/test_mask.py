"""一键脱敏."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.ask_lift import ask_lift
from gongkai.review.actions.lift import lift
from gongkai.review.actions.mask import mask
from gongkai.review.actions.rescan import rescan
from gongkai.review.masking_errors import NothingToMask
from tests.factories import make_actor, make_agency, make_item, make_team, submitted_slip

pytestmark = pytest.mark.django_db
ID, MOBILE = "11010119900307803X", "13800138000"


def item_of(team, **changes):
    said = {"body_html": f"<p>申请人身份证号{ID}，手机<b>{MOBILE}</b>。</p>", "summary": f"电话{MOBILE}"} | changes
    return make_item(agency=team.agency, by=team.clerk, **said)


def test_masks_title_summary_and_text_by_one_press_and_looks_again():
    team = make_team()
    item = item_of(team)
    assert rescan(item.pk, by=team.clerk).blocks == 3

    done = mask(item.pk, by=team.clerk)

    current = InfoItem.objects.get(pk=item.pk).current
    assert current.number == 2
    assert current.body_text == "申请人身份证号110****803X，手机138****8000。"
    assert current.summary == "电话138****8000"
    assert current.change_note == "一键脱敏：遮盖3处"
    assert (done.count, done.scan.blocks, done.scan.revision_id) == (3, 0, current.pk)


def test_the_journal_says_how_many_and_no_value():
    team = make_team()
    mask(item_of(team).pk, by=team.clerk)
    entry = Entry.objects.get(action="review.mask")
    assert entry.details == {"revision": 2, "count": 3, "blocks": 0}
    assert not Entry.objects.filter(details__icontains=ID).exists()


def test_the_earlier_revision_keeps_what_it_said():
    team = make_team()
    item = item_of(team)
    mask(item.pk, by=team.clerk)
    assert ID in item.revisions.get(number=1).body_text


def test_what_a_person_must_judge_is_left_and_said():
    team = make_team()
    item = item_of(team, body_html=f"<p>手机{MOBILE}。</p><p>机密</p>", summary="概述")
    done = mask(item.pk, by=team.clerk)
    assert (done.count, done.scan.blocks) == (1, 1)


def test_what_two_people_judged_no_personal_data_stays():
    team = make_team()
    item = item_of(team, summary="概述", body_html=f"<p>热线{MOBILE}，证号{ID}</p>")
    finding = rescan(item.pk, by=team.clerk).findings.get(rule="P3")
    ask_lift(finding.pk, reason="已公布的热线", by=team.clerk)
    lift(finding.pk, by=team.secrecy)
    mask(item.pk, by=team.clerk)
    assert InfoItem.objects.get(pk=item.pk).current.body_text == f"热线{MOBILE}，证号110****803X"


def test_nothing_to_mask_is_a_sentence():
    team = make_team()
    with pytest.raises(NothingToMask):
        mask(item_of(team, body_html="<p>公告。</p>", summary="概述").pk, by=team.clerk)


def test_a_second_press_finds_nothing():
    team = make_team()
    item = item_of(team)
    mask(item.pk, by=team.clerk)
    with pytest.raises(NothingToMask):
        mask(item.pk, by=team.clerk)
    assert item.revisions.count() == 2


def test_what_is_under_review_is_not_masked():
    team = make_team()
    slip = submitted_slip(team)
    with pytest.raises(WrongStage):
        mask(slip.item_id, by=team.clerk)


def test_only_whoever_may_write_masks():
    team = make_team()
    item = item_of(team)
    with pytest.raises(NotAllowed):
        mask(item.pk, by=make_actor(team.agency, Duty.PUBLISH))
    with pytest.raises(Unknown):
        mask(item.pk, by=make_actor(make_agency(), Duty.FILL))
    with pytest.raises(Unknown):
        mask(0, by=team.clerk)


def test_a_long_text_costs_no_more_queries_than_a_short_one():
    team = make_team()
    items = [item_of(team, body_html=f"<p>手机{MOBILE}</p>" * count) for count in (1, 60)]
    counts = []
    for item in items:
        with CaptureQueriesContext(
            connection,
        ) as ran:
            mask(item.pk, by=team.clerk)
        counts.append(len(ran))
    assert counts[0] == counts[1]
