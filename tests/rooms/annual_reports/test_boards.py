from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.annual_reports import queries
from gongkai.annual_reports.models import ReportDeadline
from gongkai.annual_reports.queries import Standing
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law.vocabulary import AgencyKind
from tests.factories import make_agency, make_person
from tests.rooms.annual_reports.reports import (
    YEAR,
    figures,
    make_approved,
    make_branch,
    make_clerk,
    make_draft,
    make_overseer,
    make_report,
    make_sheet,
    make_version,
    release,
)

pytestmark = pytest.mark.django_db


def test_the_board_has_one_row_for_each_body_in_the_order_of_the_tree():
    county, bureau, township = make_branch()
    school = make_agency("示范县第一中学", parent=bureau, kind=AgencyKind.INSTITUTION)
    sheet = make_sheet(bureau)
    board = queries.board(make_overseer(county), YEAR, Scope.OWN)
    assert [(row.agency_name, row.level, row.state) for row in board.rows] == [
        (county.name, 0, None), (bureau.name, 1, State.SUBMITTED), (school.name, 2, None), (township.name, 1, None),
    ]  # fmt: skip
    assert (board.total, board.not_begun, board.submitted) == (4, 3, 1)
    assert (board.rows[1].version_id, board.rows[1].report_id) == (sheet.pk, sheet.report_id)
    assert (board.rows[1].origin, board.rows[1].phone) == (Origin.SHEET, "0000-0000000")


def test_every_state_is_counted_once_and_released_and_late_beside_it():
    county, *bodies = make_branch()
    bodies += [make_agency(parent=county) for _ in range(3)]
    make_draft(bodies[0])
    make_version(make_report(bodies[1]), State.RETURNED)
    make_sheet(bodies[2])
    make_approved(bodies[3])
    release(make_approved(bodies[4]))
    board = queries.board(make_overseer(county), YEAR, Scope.OWN)
    assert (board.total, board.not_begun, board.in_work, board.returned) == (6, 1, 2, 1)
    assert (board.submitted, board.approved, board.released) == (1, 2, 1)


@pytest.mark.parametrize(
    ("only", "place"),
    [("not_begun", 0), ("in_work", 1), ("submitted", 2), ("approved", 3), ("released", 3), ("returned", None)],
)
def test_the_rows_are_narrowed_and_the_counts_are_of_all(only, place):
    county, bureau, township = make_branch()
    third = make_agency(parent=county, position=3)
    make_draft(bureau)
    make_sheet(township)
    release(make_approved(third))
    board = queries.board(make_overseer(county), YEAR, Scope.OWN, only=only)
    names = [county.name, bureau.name, township.name, third.name]
    assert [row.agency_name for row in board.rows] == ([] if place is None else [names[place]])
    assert (board.total, board.standing) == (4, only)


def test_a_body_is_as_late_as_the_days_after_its_date():
    county, bureau, township = make_branch()
    _deadline(county, date(2026, 1, 15))
    make_sheet(bureau, submitted_on=date(2026, 1, 20))
    make_sheet(township, submitted_on=date(2026, 1, 15))
    rows = queries.board(make_overseer(county), YEAR, Scope.OWN).rows
    assert [row.days_late for row in rows[1:]] == [5, 0]
    assert (rows[1].due_on, rows[1].submitted_on) == (date(2026, 1, 15), date(2026, 1, 20))


def test_what_has_not_come_is_late_up_to_today():
    county, bureau, township = make_branch()
    today = timezone.localdate()
    _deadline(county, today - timedelta(days=3))
    make_version(make_report(bureau), State.RETURNED)
    board = queries.board(make_overseer(county), YEAR, Scope.OWN, only=Standing.LATE)
    late = {row.agency_name: row.days_late for row in board.rows}
    assert (late[bureau.name], late[township.name]) == (3, 3)


def test_nobody_is_late_before_the_day_is_over():
    county, _bureau, township = make_branch()
    _deadline(county, timezone.localdate())
    rows = queries.board(make_overseer(county), YEAR, Scope.OWN).rows
    assert next(row for row in rows if row.agency_id == township.pk).days_late == 0


def test_a_correction_makes_nobody_late():
    county, bureau, _township = make_branch()
    _deadline(county, date(2026, 1, 25))
    first = make_approved(bureau, submitted_on=date(2026, 1, 20))
    make_version(first.report, State.SUBMITTED, submitted_on=date(2026, 5, 6), reason="数字有误")
    row = queries.board(make_overseer(county), YEAR, Scope.OWN).rows[1]
    assert (row.submitted_on, row.days_late, row.state) == (date(2026, 1, 20), 0, State.SUBMITTED)


def test_the_day_of_release_is_read_off_what_the_public_sees():
    county, bureau, _township = make_branch()
    version = make_approved(bureau)
    item = release(version, on=date(2026, 1, 28))
    row = queries.board(make_overseer(county), YEAR, Scope.OWN).rows[1]
    assert (row.released_on, row.is_public) == (date(2026, 1, 28), True)
    item.public.delete()
    row = queries.board(make_overseer(county), YEAR, Scope.OWN).rows[1]
    assert (row.released_on, row.is_public) == (None, False)


def test_a_released_report_stays_public_while_its_correction_is_made():
    county, bureau, _township = make_branch()
    first = make_approved(bureau)
    release(first)
    make_version(first.report, State.DRAFT, reason="数字有误")
    row = queries.board(make_overseer(county), YEAR, Scope.OWN).rows[1]
    assert (row.state, row.is_public) == (State.DRAFT, True)


def test_errors_are_counted_in_what_waits_for_a_decision():
    county, bureau, township = make_branch()
    make_sheet(bureau, figures=figures(t3__granted__natural="5"))
    make_approved(township)
    rows = queries.board(make_overseer(county), YEAR, Scope.OWN).rows
    assert [row.errors for row in rows] == [None, 2, None]


def test_an_area_board_has_the_bodies_with_others_below_them():
    county, bureau, _township = make_branch()
    make_agency("示范县第一中学", parent=bureau, kind=AgencyKind.INSTITUTION)
    make_version(make_report(county, scope=Scope.AREA))
    board = queries.board(make_overseer(county), YEAR, Scope.AREA)
    assert [(row.agency_name, row.state) for row in board.rows] == [(county.name, State.DRAFT), (bureau.name, None)]


def test_bodies_the_regulation_does_not_bind_and_closed_ones_are_left_out_unless_they_reported():
    county, bureau, township = make_branch()
    make_agency("示范县某协会", parent=county, kind=AgencyKind.OUT_OF_SCOPE)
    bureau.is_active = township.is_active = False
    bureau.save()
    township.save()
    make_sheet(township)
    board = queries.board(make_overseer(county), YEAR, Scope.OWN)
    assert [row.agency_name for row in board.rows] == [county.name, township.name]


def test_a_unit_sees_its_own_row_only():
    _county, bureau, township = make_branch()
    make_sheet(township)
    board = queries.board(make_clerk(bureau), YEAR, Scope.OWN)
    assert [(row.agency_name, row.level) for row in board.rows] == [(bureau.name, 0)]
    assert board.submitted == 0


def test_the_board_takes_the_same_queries_however_many_bodies_there_are(django_assert_num_queries):
    county, bureau, _township = make_branch()
    overseer = make_overseer(county)
    _deadline(county, date(2026, 1, 15))
    make_sheet(bureau)
    with django_assert_num_queries(6):
        queries.board(overseer, YEAR, Scope.OWN)
    more = [make_agency(parent=county) for _ in range(12)]
    for body in more[:6]:
        release(make_approved(body))
    for body in more[6:]:
        make_sheet(body)
    again = make_overseer(county)
    with django_assert_num_queries(6):
        board = queries.board(again, YEAR, Scope.OWN)
    assert board.total == 15


def _deadline(authority, submit_on):
    ReportDeadline.objects.create(
        authority=authority, year=2025, period="year", submit_on=submit_on, set_by=make_person(authority)
    )
