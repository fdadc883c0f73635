"""接口: the public record as JSON: all of it page by page, what changed since, what went and how; nothing that is not public."""

import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gongkai.annual_reports import public_harvest
from gongkai.publication import harvest_public
from gongkai.publication.actions.merge_into import merge_into
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from tests.faces.portal.reports import public_report, three_bodies
from tests.factories import make_item, published_item

ITEMS = "/api/v1/items/"


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


def asked(client, address, **values):
    answer = client.get(address, values)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json; charset=utf-8"), answer.content
    return json.loads(answer.content)


def walked(client, address=ITEMS, name="items", **values):
    """Every page to the end, and the mark to go on from."""
    found, page = [], asked(client, address, **values)
    while True:
        found += page[name]
        if page["cursor"] is None:
            return found, page.get("resume")
        page = asked(client, address, **(values | {"cursor": page["cursor"]}))


def test_gives_every_public_item_page_by_page_and_then_only_what_changed(client, team):
    items = [published_item(team, title=f"示范县第{n}号通知2026") for n in range(5)]
    make_item(agency=team.agency, title="示范县尚未公开的草稿2026")
    found, resume = walked(client, limit=2)
    assert [one["title"] for one in found] == [f"示范县第{n}号通知2026" for n in range(5)]
    first = found[0]
    assert first["address"] == f"http://testserver/items/{items[0].pk}/"
    assert first["details"] == f"http://testserver/api/v1/items/{items[0].pk}/"
    assert (first["agency"]["code"], first["made_on"], first["validity"]) == (team.agency.code, "2026-03-02", "valid")
    assert walked(client, cursor=resume) == ([], resume)

    withdraw(items[1].pk, reason="内容有误，撤回核实", by=team.publisher)
    published_item(team, title="示范县新发的通知2026")
    changed, again = walked(client, cursor=resume)
    assert [one.get("title", one.get("gone")) for one in changed] == ["示范县新发的通知2026", "withdraw"]
    assert set(changed[1]) == {"id", "gone", "on", "address", "into"}
    assert walked(client, cursor=again)[0] == []


def test_what_happens_during_the_walk_is_not_missed(client, team):
    items = [published_item(team, title=f"示范县第{n}号通知2026") for n in range(3)]
    page = asked(client, ITEMS, limit=1)
    withdraw(items[0].pk, reason="内容有误，撤回核实", by=team.publisher)  # its line has been handed out already
    _found, resume = walked(client, limit=1, cursor=page["cursor"])
    assert [(one["id"], one["gone"]) for one in walked(client, cursor=resume)[0]] == [(items[0].pk, "withdraw")]


def test_changed_since_a_day_gives_what_was_done_from_then_on(client, team):
    published_item(team, title="示范县今天的通知2026")
    today = timezone.localdate()
    assert len(asked(client, ITEMS, changed_since=today.isoformat())["items"]) == 1
    assert len(asked(client, ITEMS, changed_since=f"{today}T23:59:59Z")["items"]) == 1
    assert asked(client, ITEMS, changed_since=(today + timedelta(days=1)).isoformat())["items"] == []
    assert len(asked(client, ITEMS, changed_since="1999-01-01")["items"]) == 1  # too long ago: everything


def test_a_merged_item_says_where_it_went_on(client, team):
    gone, kept = (published_item(team, title=f"示范县{name}通知2026") for name in "甲乙")
    merge_into(gone.pk, into_id=kept.pk, reason="内容重复，合并公开", by=team.publisher)
    told = asked(client, ITEMS, changed_since=timezone.localdate().isoformat())["items"]
    assert [(one["gone"], one["into"]) for one in told if "gone" in one] == [
        ("merge", f"http://testserver/items/{kept.pk}/")
    ]
    answer = client.get(f"{ITEMS}{gone.pk}/")
    assert (answer.status_code, json.loads(answer.content)["gone"]) == (410, "merge")


def test_one_item_in_full_and_nothing_of_what_is_not_public(client, team):
    item = published_item(team, title="示范县公共停车管理办法2026")
    draft = make_item(agency=team.agency, title="示范县尚未公开的草稿2026")
    whole = asked(client, f"{ITEMS}{item.pk}/")
    assert (whole["title"], whole["files"]) == ("示范县公共停车管理办法2026", [])
    assert "农村饮水" in whole["body_text"]
    for number in (draft.pk, 999999, 2**63):
        answer = client.get(f"{ITEMS}{number}/")
        assert (answer.status_code, json.loads(answer.content)["error"]["code"]) == (404, "not_found")
    withdraw(item.pk, reason="貔貅原因不得外传", by=team.publisher)
    answer = client.get(f"{ITEMS}{item.pk}/")
    assert answer.status_code == 410
    assert not any(word in answer.content.decode() for word in ("停车", "貔貅"))


def test_columns_agencies_and_reports_are_what_the_pages_show(client, team):
    published_item(team, title="示范县公共停车管理办法2026")
    three_bodies(team.agency)
    columns = asked(client, "/api/v1/columns/")["columns"]
    assert any(one["items"] for one in columns)
    agencies = asked(client, "/api/v1/agencies/")["agencies"]
    assert team.agency.code in [one["code"] for one in agencies]
    reports, _ = walked(client, "/api/v1/reports/", "reports", limit=2)
    assert [one["agency"]["name"] for one in reports] == ["示范县教育局", "示范县水利局", "示范县财政局"]
    assert reports[0]["figures"]["t3.new_received.total"] == "30"
    assert (reports[0]["year"], reports[0]["scope"], reports[0]["form"]) == (2025, "own", "report_2021")


def test_a_report_taken_back_is_not_handed_out(client, team):
    version = public_report(team.agency)
    PublicItem.objects.filter(item_id=version.item_id).delete()
    assert asked(client, "/api/v1/reports/")["reports"] == []


@pytest.mark.parametrize(
    ("address", "values", "name"),
    [
        (ITEMS, {"cursor": "!"}, "cursor"),
        (ITEMS, {"cursor": "YTE"}, "cursor"),
        (ITEMS, {"cursor": "\0"}, "cursor"),
        (ITEMS, {"cursor": "中"}, "cursor"),
        (ITEMS, {"limit": "0"}, "limit"),
        (ITEMS, {"limit": "-1"}, "limit"),
        (ITEMS, {"limit": "9" * 40}, "limit"),
        (ITEMS, {"changed_since": "yesterday"}, "changed_since"),
        (ITEMS, {"changed_since": "2026-02-30"}, "changed_since"),
        ("/api/v1/reports/", {"cursor": "x"}, "cursor"),
        ("/api/v1/reports/", {"cursor": "9" * 30}, "cursor"),
    ],
)
def test_a_question_that_makes_no_sense_is_told_which_part(client, columns, address, values, name):
    answer = client.get(address, values)
    error = json.loads(answer.content)["error"]
    assert (answer.status_code, error["code"], error["parameter"]) == (400, "bad_parameter", name)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_like_others(client, columns, day):
    assert asked(client, ITEMS, changed_since=day)["items"] == []


def test_a_mark_of_another_database_is_refused(client, team):
    published_item(team, title="示范县公共停车管理办法2026")
    beyond = harvest_public._Mark("a", 10**6).encode()
    assert client.get(ITEMS, {"cursor": beyond}).status_code == 400


def test_who_has_the_answer_is_not_sent_it_again_and_head_has_no_body(client, team):
    published_item(team, title="示范县公共停车管理办法2026")
    first = client.get(ITEMS)
    assert client.get(ITEMS, headers={"If-None-Match": first["ETag"]}).status_code == 304
    head = client.head(ITEMS)
    assert (head.status_code, head["ETag"], head.content) == (200, first["ETag"], b"")
    assert client.post(ITEMS).status_code == 405
    published_item(team, title="示范县又一个办法2026")
    assert client.get(ITEMS, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_too_many_questions_are_turned_away_for_a_minute(client, columns, settings):
    settings.API_PER_MINUTE = 2
    codes = [client.get(ITEMS).status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    assert client.get("/api/v1/columns/")["Retry-After"] == "60"


def test_the_document_describes_every_address_and_every_shape(client, team):
    published_item(team, title="示范县公共停车管理办法2026")
    public_report(team.agency)
    said = asked(client, "/api/v1/openapi.json")
    assert set(said["paths"]) == {"/items/", "/items/{id}/", "/columns/", "/agencies/", "/reports/", "/openapi.json"}
    shapes = said["components"]["schemas"]
    for address, name, shape in (
        ("items", "items", "Item"), ("columns", "columns", "ColumnPage"), ("reports", "reports", "ReportPage"),
    ):  # fmt: skip
        page = asked(client, f"/api/v1/{address}/")
        whole = shapes[shape]["properties"]
        if shape != "Item":
            assert set(page) == set(whole)
            whole = whole[name]["items"]["properties"]
        assert set(whole) <= set(page[name][0])


def test_a_page_costs_the_same_however_deep(client, team):
    for n in range(6):
        published_item(team, title=f"示范县第{n}号通知2026")
    second = asked(client, ITEMS, limit=2)["cursor"]
    counts = []
    for cursor in ("", second):
        with CaptureQueriesContext(
            connection,
        ) as seen:
            asked(client, ITEMS, limit=2, cursor=cursor)
        counts.append(len(seen))
    assert counts[1] <= counts[0] <= 4


def test_pages_are_found_along_an_index(team):
    if connection.vendor != "sqlite":
        pytest.skip("the plan is read as SQLite tells it")
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {harvest_public._BY_NUMBER}", (5, 201))
        walk = " ".join(row[3] for row in cursor.fetchall())
    assert "SEARCH publication_publicitem USING" in walk
    assert "TEMP B-TREE" not in walk
    with CaptureQueriesContext(connection) as seen:
        public_harvest.harvest(after=3, size=5)
        harvest_public.harvest(cursor=harvest_public._Mark("a", 0).encode())
    for query in seen.captured_queries[:2]:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plan = " ".join(row[3] for row in cursor.fetchall())
        assert "TEMP B-TREE" not in plan, plan
