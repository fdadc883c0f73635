"""Rows known already are looked up in an index, however many items their agency has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gongkai.information.importing import known
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county, make_item
from tests.rooms.information.sheets import bring_in, row, xlsx

pytestmark = pytest.mark.django_db


def a_row(agency, *, title="甲", number="", made_on="2026-03-01"):
    fields = {"title": title, "doc_number": number, "made_on": made_on}
    return {"at": 1, "agency": agency.pk, "key": known.key_of(title, number, made_on), "fields": fields}


def test_imported_and_typed_items_are_known_by_number_and_by_title_and_day():
    county = make_county()
    clerk = make_actor(county, Duty.FILL)
    bring_in(xlsx([row(1)]), county, clerk)
    typed = make_item(agency=county, by=clerk, title="手工填报", doc_number="示演发〔2026〕7号")
    plain = make_item(agency=county, by=clerk, title="没有文号")
    day = f"{plain.current.made_on}"
    rows = [
        a_row(county, title="别的名称", number="示政办发〔2026〕1号"), a_row(county, number="示演发〔2026〕7号"),
        a_row(county, title="没有文号", made_on=day), a_row(county, title="没有文号", made_on="2001-01-01"),
        a_row(make_agency(), number="示演发〔2026〕7号"),
    ]  # fmt: skip
    found = known.found(rows)
    assert (found[1], found[2]) == ((typed.pk, "手工填报"), (plain.pk, "没有文号"))
    assert sorted(found) == [0, 1, 2]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of an empty table says something on SQLite only")
def test_the_lookups_begin_with_an_index_of_what_is_asked():
    county = make_county()
    with CaptureQueriesContext(connection) as made:
        known.found([a_row(county), a_row(county, number="示演发〔2026〕7号")])
    plans = []
    for one in made.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + one["sql"].replace("%", "%%"))
            plans.append(" ".join(step[3] for step in cursor.fetchall()))
    assert "info_source_once (agency_id=? AND source_key=?)" in plans[0]
    assert "info_doc_number" in plans[1]
    assert "info_title" in plans[2]
