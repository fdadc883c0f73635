"""The catalogue of what is given on request shows titles, and only of what was decided so."""

import pytest

from gongkai.information.actions.revise import revise
from gongkai.publication.on_request_titles import all_titles, by_body, titles
from gongkai.review.actions.approve import approve
from gongkai.review.models import Finding
from tests.factories import content, make_team, passed_slip, published_item

pytestmark = pytest.mark.django_db


def on_request(team, **changes):
    slip = passed_slip(team, openness="on_request", **changes)
    return approve(slip.pk, conclusion="open", final_openness="on_request", opinion="", by=team.leader).item


def test_shows_the_title_of_what_was_decided_to_be_given_on_request():
    team = make_team()
    on_request(team, title="示范县2026年征地补偿登记清册")
    page = titles()
    assert [(row.title, row.agency_name) for row in page.rows] == [("示范县2026年征地补偿登记清册", team.agency.name)]
    assert (page.total, page.pages) == (1, 1)


def test_leaves_out_what_is_public_withheld_or_still_under_review():
    team = make_team()
    published_item(team)
    passed_slip(team, title="还在审查")
    slip = passed_slip(team, openness="on_request", title="不予公开的")
    approve(
        slip.pk,
        conclusion="exempt",
        final_openness="withheld",
        ground_code="X16a",
        ground_reason="内部人事管理",
        by=team.leader,
    )
    assert titles().total == 0


def test_a_new_text_takes_the_title_out_until_it_is_decided_again():
    team = make_team()
    item = on_request(team)
    revise(item.pk, content(title="改了的题目"), base=item.current.number, by=team.clerk)
    assert titles().total == 0


def test_a_title_that_is_itself_blocked_stays_out():
    team = make_team()
    item = on_request(team)
    Finding.objects.create(
        scan=item.current.scan, rule="P1", severity="block", place="标题", masked="110***", message="", fingerprint="x"
    )
    assert titles().total == 0


def test_narrows_by_agency_and_year():
    team, other = make_team(), make_team()
    on_request(team)
    on_request(other)
    assert titles(agency_id=team.agency.pk).total == 1
    assert (titles(year=2026).total, titles(year=2025).total) == (2, 0)


def test_counts_by_body_and_hands_out_titles_alone():
    team, other = make_team(), make_team()
    on_request(team, title="甲清册", summary="不该出现的概述")
    on_request(team, title="乙清册")
    on_request(other, title="丙清册")
    assert {row.agency_name: row.titles for row in by_body()} == {team.agency.name: 2, other.agency.name: 1}
    rows = all_titles(agency_id=team.agency.pk)
    assert [row.title for row in rows] == ["乙清册", "甲清册"] and "概述" not in str(rows)
    assert by_body(year=2025) == [] and all_titles(year=2025) == []
