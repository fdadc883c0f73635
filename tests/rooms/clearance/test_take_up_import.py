"""列入导入的信息."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.clearance import queries
from gongkai.clearance.actions.cancel import cancel
from gongkai.clearance.actions.take_up_import import take_up_import, take_up_pending
from gongkai.clearance.errors import ImportNotDone
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in
from tests.rooms.clearance.stock import make_batch, make_crew
from tests.rooms.information.sheets import check, row, xlsx

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def kept(crew, rows, **more):
    return keep_import(check(xlsx(rows), crew.agency, crew.clerk, backlog=True, **more), by=crew.clerk)


def taken_in(batch, crew):
    start_import(batch.pk, skip_bad=True, by=crew.clerk)
    return take_in(batch.pk, by=crew.clerk)


def test_what_came_in_stands_in_the_batch_and_the_rest_is_named(crew):
    days = ("2005-03-01", "2008-04-30", "2009-01-05")
    imported = taken_in(kept(crew, [row(n, 生成日期=day) for n, day in enumerate(days, start=1)]), crew)
    batch = make_batch(crew)
    taken = take_up_import(batch.pk, imported.pk, by=crew.clerk)
    assert (taken.added, len(taken.left)) == (2, 1) and "2009-01-05" in taken.left[0]
    assert queries.lines(crew.clerk, batch.pk).total == 2
    assert take_up_import(batch.pk, imported.pk, by=crew.clerk).added == 0  # pressed twice


def test_the_check_of_the_sheet_tells_what_lies_outside_the_batch(crew):
    span = queries.span_of(crew.clerk, make_batch(crew).pk)
    (problem,) = check(xlsx([row(1, 生成日期="2008-05-01")]), crew.agency, crew.clerk, span=span).problems
    assert problem.column == "生成日期" and "2008-04-30及以前" in problem.message


def test_refuses_an_import_under_way_and_one_of_somebody_else(crew):
    imported = kept(crew, [row(1, 生成日期="2005-03-01")])
    with pytest.raises(ImportNotDone):
        take_up_import(make_batch(crew).pk, imported.pk, by=crew.clerk)
    with pytest.raises(Unknown):
        take_up_import(make_batch(crew).pk, imported.pk, by=crew.stranger)


def test_the_worker_puts_what_it_finished_where_it_was_meant_to_go(crew):
    batch = make_batch(crew)
    imported = taken_in(kept(crew, [row(1, 生成日期="2005-03-01")], joins=batch.pk), crew)
    assert (take_up_pending(), take_up_pending()) == (1, 0)
    imported.refresh_from_db()
    assert imported.options["joined"] and queries.lines(crew.clerk, batch.pk).total == 1


def test_the_worker_leaves_alone_what_no_longer_takes_anything(crew):
    batch = make_batch(crew)
    taken_in(kept(crew, [row(1, 生成日期="2005-03-01")], joins=batch.pk), crew)
    cancel(batch.pk, reason="重复", by=crew.planner)
    assert (take_up_pending(), queries.lines(crew.clerk, batch.pk).total) == (0, 0)
