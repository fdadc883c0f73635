"""目录覆盖 and 目录质量: counts by hand, whoever may see them."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from gongkai.publication import coverage, depth_check
from gongkai.publication.actions.recount import recount
from gongkai.publication.coverage import Standing
from tests.factories import make_actor, make_agency, make_county, make_team
from tests.rooms.publication.public import RULES, STATISTICS, public_rows

TODAY = date(2026, 6, 1)


@pytest.fixture
def county(db):
    seed_defaults()
    return make_county()


def test_every_body_against_every_heading(county, django_assert_num_queries):
    bureau = make_agency(parent=county)
    utility = make_agency(parent=county, kind=AgencyKind.UTILITY)
    public_rows(
        bureau, [(date(2026, 3, 1), RULES, 2026), (date(2026, 4, 1), RULES, 2026), (date(2026, 3, 1), STATISTICS, 2026)]
    )
    recount()
    overseer = make_actor(county, Duty.OVERSEE, branch=True)
    with django_assert_num_queries(4):
        found = coverage.coverage(overseer, part="2019-20", today=TODAY)
    assert utility.pk not in [row.agency_id for row in found.rows]
    row = next(one for one in found.rows if one.agency_id == bureau.pk)
    assert [cell.count for cell in row.cells][:4] == [2, 0, 0, 1]
    assert row.cells[0].newest == date(2026, 4, 1)
    assert (row.gaps, row.asked) == (13, 15)
    assert found.counts[Standing.GAP] == 13 + 15 and found.counts[Standing.COVERED] == 2


def test_article_21_asks_townships_and_counties_differently(county):
    town = make_agency(parent=county, kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP)
    overseer = make_actor(county, Duty.OVERSEE, branch=True)
    found = coverage.coverage(overseer, part="2019-21-township", today=TODAY)
    assert [row.agency_id for row in found.rows] == [town.pk] and found.rows[0].asked == 8
    assert coverage.coverage(overseer, part="nonsense", today=TODAY).rows == []


def test_a_figure_opens_its_records_for_whoever_may_see_them(county):
    team = make_team(make_agency(parent=county))
    public_rows(team.agency, [(date(2026, 3, 1), RULES, 2026), (date(2026, 4, 1), STATISTICS, 2026)])
    found = coverage.records(team.clerk, team.agency.pk, "2019-20-01", today=TODAY)
    assert (found.page.total, found.page.rows[0].published_on) == (1, date(2026, 3, 1))
    for number, code in ((team.agency.pk, "no-such"), (999_999, "2019-20-01")):
        with pytest.raises(Unknown):
            coverage.records(team.clerk, number, code, today=TODAY)
    with pytest.raises(Unknown):
        coverage.records(make_team().clerk, team.agency.pk, "2019-20-01", today=TODAY)


def test_a_residual_of_more_than_half_is_pointed_out(county):
    team = make_team(make_agency(parent=county))
    rest = [(date(2026, 3, 1), "statutory-20-15", 2026)] * 57
    rows = public_rows(team.agency, [*rest, *[(date(2026, 3, 1), RULES, 2026)] * 53])
    type(rows[0]).objects.filter(pk=rows[0].pk).update(summary="", expires_on=date(2026, 5, 31))
    found = depth_check.quality(team.clerk, team.agency.pk, today=TODAY)
    [one] = found.residual
    assert (one.count, one.percent, one.too_large) == (57, "51.8%", True)  # 57 of 110
    assert (found.public, found.expired) == (110, 1)
    assert depth_check.thin(team.clerk, team.agency.pk, fault="summary").total >= 1
    with pytest.raises(Unknown):
        depth_check.quality(make_team().clerk, team.agency.pk, today=TODAY)
