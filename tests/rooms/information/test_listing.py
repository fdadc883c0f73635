"""The staff list: the same items as one pass over all of them, read along indexes, counted as far as it matters."""

from datetime import date, timedelta
from itertools import product

import pytest
from django.db import connection
from django.utils import timezone

from gongkai.information import listing, queries
from gongkai.information.actions.revise import revise
from gongkai.information.listing import along, order_of
from gongkai.information.models import InfoItem, Revision
from gongkai.information.queries import ItemFilters
from gongkai.information.revisions import LISTED
from gongkai.information.visibility import visible_in_order, visible_to
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.workbench.items import TABS
from tests.factories import content, make_actor, make_agency, make_item, make_person, make_section, make_team

pytestmark = pytest.mark.django_db
SORTS = ("changed", "-changed", "due", "-due", "made", "-made", "title", "-title", "agency", "-agency")


@pytest.fixture
def corpus():
    """A few hundred items of six bodies, most with sections, written straight into the tables."""
    bodies = [make_agency() for _ in range(6)]
    sections = [make_section(body) for body in bodies for _ in range(2)]
    by, now = make_person(bodies[0]), timezone.now()
    rows = [
        InfoItem(
            agency=bodies[n % 6],
            section=[None, *(one for one in sections if one.agency_id == bodies[n % 6].pk)][n % 3],
            responsible=bodies[n % 6],
            version="2019",
            stage=list(Stage)[n % len(Stage)],
            started_on=date(2024, 1, 1),
            due_on=date(2026, 1, 1) + timedelta(days=n % 17) if n % 4 else None,
            created_by=by,
            changed_at=now - timedelta(minutes=n * 7919 % 211),
            listed_title=f"关于{'工作' if n % 5 else '预算'}的第{n * 31 % 97}号通知",
            listed_number=f"示演发〔2024〕{n}号" if n % 2 else "",
            listed_made_on=date(2024, 1, 1) + timedelta(days=n * 13 % 400),
            listed_openness="proactive" if n % 3 else "on_request",
            listed_column=f"column-{n % 4}",
        )
        for n in range(300)
    ]
    InfoItem.objects.bulk_create(rows)
    return bodies, sections


def reference(reach, filters):
    """The same list by one pass over every row."""
    rows = [row for row in InfoItem.objects.select_related("agency") if reach(row)]
    rows = [row for row in rows if not filters.stages or row.stage in filters.stages]
    rows = [row for row in rows if not filters.agency_id or row.agency_id == filters.agency_id]
    rows = [row for row in rows if not filters.openness or row.listed_openness == filters.openness]
    rows = [row for row in rows if not filters.made_from or row.listed_made_on >= filters.made_from]
    for word in filters.text.split():
        rows = [row for row in rows if word in row.listed_title or word in row.listed_number]
    name = filters.sort.lstrip("-")
    values = {
        "changed": lambda row: row.changed_at,
        "due": lambda row: row.due_on,
        "made": lambda row: row.listed_made_on,
        "title": lambda row: row.listed_title.encode(),
        "agency": lambda row: row.agency.position,
    }
    value, turned = values[name], filters.sort.startswith("-")
    filled = sorted((r for r in rows if value(r) is not None), key=lambda r: (value(r), r.pk), reverse=turned)
    empty = sorted((r for r in rows if value(r) is None), key=lambda r: r.pk, reverse=turned)
    return [row.pk for row in filled + empty]


def of_bodies(bodies, sections):
    """Somebody with two whole bodies and one section of each of two others, with the reach in plain words."""
    actor = make_actor(bodies[0], Duty.FILL)
    for body, section in [(bodies[1], None), (bodies[2], sections[4]), (bodies[3], sections[7])]:
        actor = joined(actor, make_actor(body, Duty.FILL, section=section))
    whole, parts = {bodies[0].pk, bodies[1].pk}, {sections[4].pk, sections[7].pk}
    return actor, lambda row: row.agency_id in whole or row.section_id in parts


def joined(one, other):
    """One person with the duties of two."""
    return type(one)(one.user_id, one.name, one.username, one.agency_id, None, one.grants + other.grants)


@pytest.mark.parametrize("counted", [10, 10_000])
def test_every_order_and_filter_gives_what_one_pass_over_the_rows_gives(corpus, monkeypatch, counted):
    monkeypatch.setattr(listing, "COUNTED", counted)
    bodies, sections = corpus
    actor, reach = of_bodies(bodies, sections)
    narrowed = (
        {}, {"stages": (Stage.DRAFT, Stage.PUBLISHED)}, {"agency_id": bodies[2].pk}, {"text": "工作 号通"},
        {"openness": "proactive", "made_from": date(2024, 6, 1)}, {"text": "演发〔2024〕1"},
    )  # fmt: skip
    for given, sort, page in product(narrowed, SORTS, (1, 2)):
        if sort.endswith("title") and connection.vendor == "postgresql":
            continue  # its collation is not that of Python
        filters = ItemFilters(sort=sort, **given)
        wanted = reference(reach, filters)
        found = queries.items(actor, filters, page=page, size=4)
        number = min(page, max(-(-min(len(wanted), counted) // 4), 1))
        assert [row["id"] for row in found.rows] == wanted[(number - 1) * 4 : min(number * 4, counted)], (given, sort)
        assert (found.total, found.is_more) == (min(len(wanted), counted), len(wanted) > counted)


def test_what_is_read_along_an_order_is_what_may_be_seen(corpus):
    actor, reach = of_bodies(*corpus)
    seen = {row.pk for row in InfoItem.objects.all() if reach(row)}
    assert set(visible_to(actor).values_list("pk", flat=True)) == seen
    assert set(visible_in_order(actor).values_list("pk", flat=True)) == seen


def test_the_last_page_ends_where_the_counting_ends(corpus, monkeypatch):
    monkeypatch.setattr(listing, "COUNTED", 10)
    page = queries.items(make_actor(corpus[0][0], Duty.FILL), ItemFilters(), page=99, size=4)
    assert (page.total, page.is_more, page.pages, page.number, len(page.rows)) == (10, True, 3, 3, 2)


def test_tabs_are_counted_as_far_as_it_matters(corpus, monkeypatch):
    actor = make_actor(corpus[0][0], Duty.FILL)
    rows = InfoItem.objects.filter(agency=corpus[0][0], stage=Stage.DRAFT).count()
    assert queries.tab_counts(actor, {"draft": (Stage.DRAFT,)}) == {"draft": rows}
    monkeypatch.setattr(listing, "COUNTED", 2)
    assert queries.tab_counts(actor, {"draft": (Stage.DRAFT,)}) == {"draft": 3}


def test_every_stage_has_exactly_one_tab_so_that_all_is_their_sum():
    shown = [stage for _code, _label, stages in TABS for stage in stages]
    assert sorted(shown) == sorted(Stage)


def test_what_lists_say_follows_the_current_revision():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, title="旧名称")
    changed = content(title="新名称", doc_number="示演发〔2026〕9号", made_on=date(2026, 2, 3), openness="on_request")
    revise(item.pk, changed, note="更正", by=team.clerk)
    said = InfoItem.objects.filter(pk=item.pk).values(*LISTED).get()
    kept = Revision.objects.filter(item=item, number=2).values(*LISTED.values()).get()
    assert said == {listed: kept[name] for listed, name in LISTED.items()}
    assert said["listed_title"] == "新名称"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of an empty table says something on SQLite only")
@pytest.mark.parametrize(
    ("filters", "plan"),
    [
        ({}, "COVERING INDEX info_"),
        ({"text": "工作"}, "COVERING INDEX info_made (agency_id=?)"),
        ({"stages": (Stage.PUBLISHED,), "made_from": date(2024, 1, 1)}, "COVERING INDEX info_made (agency_id=? AND"),
        ({"text": "工作", "openness": "proactive", "made_from": date(2024, 1, 1)}, "COVERING INDEX info_made"),
    ],
)
def test_items_are_found_in_an_index_alone(corpus, filters, plan):
    actor, _reach = of_bodies(*corpus)
    chosen = queries._narrowed(visible_to(actor), actor, ItemFilters(**filters))
    assert plan in chosen.order_by().values("pk")[:10].explain()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of an empty table says something on SQLite only")
def test_the_newest_of_many_are_read_in_order_and_not_sorted(corpus):
    actor, _reach = of_bodies(*corpus)
    order = order_of("-changed")
    assert along(order)
    plan = visible_in_order(actor).order_by(*order).values("pk")[:50].explain()
    assert "COVERING INDEX info_newest" in plan
    assert "TEMP B-TREE" not in plan
