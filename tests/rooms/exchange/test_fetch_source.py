"""取数: new, changed and gone follow the source; what is wrong is refused by line or by page, and nothing comes twice."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.accounts.models import Appointment
from gongkai.audit.models import Entry
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.asking import ask_items
from gongkai.exchange.models import Line, Run, Source
from gongkai.exchange.stepping import begin, keep
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.end_linked import end_linked
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.linked_public import linked
from gongkai.publication.models import LinkedDocument, PublicItem
from tests.factories import make_actor
from tests.rooms.exchange.neighbour import source_of


def fetched(made, by):
    """The whole fetching, to its end."""
    run = fetch_source(made.pk, by=by)
    while run.ended_at is None:
        run = fetch_source(made.pk, by=by)
    return run


def counts(run):
    return run.created, run.changed, run.gone, run.known, run.refused


def standing(made):
    made.refresh_from_db()
    return made.state, made.failures, made.problem


def test_new_changed_and_gone_follow_the_source_and_nothing_comes_twice(district, office, there):
    there.offers(there.item(1), there.item(2), onward="two")
    there.offers(there.item(3), cursor="two", resume="mark-1")
    made = source_of(district, there.address, by=office, token="abc")
    assert counts(fetched(made, office)) == (3, 0, 0, 0, 0)
    row = LinkedDocument.objects.get(title="示范区第1号节水办法")
    assert (row.origin, row.source_name, row.agency_id, row.shown_by_id) == (
        "exchange",
        "示范区系统",
        district.pk,
        None,
    )
    assert (row.issuer, row.doc_number, f"{row.issued_on}") == ("示范区人民政府", "示区政发〔2026〕1号", "2026-01-05")
    assert PublicItem.objects.count() == 0
    assert {token for _path, _cursor, token in there.asked} == {"Bearer abc"}

    there.offers(
        there.item(1),
        there.item(2, title="示范区第2号节水办法（修订）"),
        there.gone(3),
        cursor="mark-1",
        resume="mark-2",
    )
    assert counts(fetched(made, office)) == (0, 1, 1, 1, 0)
    there.offers(cursor="mark-2", resume="mark-2")
    assert counts(fetched(made, office)) == (0, 0, 0, 0, 0)
    assert sorted(LinkedDocument.objects.filter(ended_at=None).values_list("title", flat=True)) == [
        "示范区第1号节水办法", "示范区第2号节水办法（修订）",
    ]  # fmt: skip
    assert standing(made) == ("working", 0, "")
    assert made.next_at - timezone.now() > timedelta(hours=23)


def test_what_the_public_saw_goes_at_once_and_what_changed_waits_for_a_second_person(district, office, there):
    publisher = make_actor(district, Duty.PUBLISH)
    there.offers(there.item(1), there.item(2), resume="next")
    made = source_of(district, there.address, by=office)
    fetched(made, office)
    show_linked(list(LinkedDocument.objects.values_list("pk", flat=True)), by=publisher)
    assert linked().total == 2
    there.offers(there.gone(1), there.item(2, title="示范区改过的办法"), cursor="next")
    fetched(made, office)
    assert linked().total == 0
    show_linked([LinkedDocument.objects.get(title="示范区改过的办法").pk], by=publisher)
    assert [one.title for one in linked().rows] == ["示范区改过的办法"]


def test_what_somebody_here_took_away_does_not_come_back_but_what_the_source_brings_back_does(district, office, there):
    clerk = make_actor(district, Duty.CATALOGUE)
    there.offers(there.item(1), there.item(2), resume="a")
    made = source_of(district, there.address, by=office)
    fetched(made, office)
    end_linked(LinkedDocument.objects.get(title__contains="第1号").pk, reason="与本区无关", by=clerk)
    there.offers(there.gone(2), cursor="a", resume="b")
    fetched(made, office)
    there.offers(there.item(1), there.item(2), cursor="b")
    assert counts(fetched(made, office)) == (0, 1, 0, 1, 0)
    assert [row.title for row in LinkedDocument.objects.filter(ended_at=None)] == ["示范区第2号节水办法"]


def test_only_chosen_columns_are_taken_and_what_leaves_them_goes(district, office, there):
    plans = {"code": "plans", "name": "规划"}
    there.offers(there.item(1), there.item(2, column=plans), resume="a")
    made = source_of(district, there.address, by=office, only_columns="plans、预算")
    assert counts(fetched(made, office)) == (1, 0, 0, 0, 0)
    there.offers(there.item(2), cursor="a")
    assert counts(fetched(made, office)) == (0, 0, 1, 0, 0)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "<script>alert(1)</script>"}, {"title": ""}, {"title": 7}, {"title": None}, {"title": "甲" * 301},
        {"title": "甲\u0000乙"}, {"address": "https://evil.example.com/items/1/"}, {"address": "javascript:alert(1)"},
        {"address": 5}, {"address": ""}, {"address": "http://127.0.0.1:1/items/1/"}, {"agency": "示范区"}, {"agency": {}},
        {"made_on": "昨天"}, {"made_on": 20260101}, {"made_on": "9999-12-31"}, {"doc_number": ["a"]},
        {"doc_number": "文\u0000"}, {"agency": {"name": "区\u0000"}}, {"address": "http://127.0.0.1/\u0000"},
        {"doc_number": "文" * 90}, {"address": "http://[1/"},
    ],
)  # fmt: skip
def test_a_bad_item_is_refused_with_the_reason_and_the_others_come(district, office, there, changes):
    there.offers(there.item(1, **changes), there.item(2))
    run = fetched(source_of(district, there.address, by=office), office)
    assert counts(run) == (1, 0, 0, 0, 1)
    assert Line.objects.get(kind="refused").why
    assert [row.title for row in LinkedDocument.objects.all()] == ["示范区第2号节水办法"]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"<html>404</html>", b"[]", b"7", b"{", b'{"items": 1}', b'{"items": [1]}', b"\xff\xfe", b"[" * 100_000,
        b'{"items": [], "cursor": 5}', b'{"items": [], "resume": "' + b"x" * 300 + b'"}', b'{"items": null}',
        b'{"items": [{"title": "\\ud800"}]}', json.dumps({"items": [{}] * 201}).encode(),
        b'{"items": [], "cursor": "a\\nb"}',
    ],
)  # fmt: skip
def test_an_answer_of_another_shape_fails_whole_with_a_sentence(district, office, there, body):
    there.says(200, body)
    made = source_of(district, there.address, by=office)
    run = fetch_source(made.pk, by=office)
    assert "不是本系统的交换格式" in run.problem
    assert standing(made)[:2] == ("failing", 1)
    assert not LinkedDocument.objects.exists()


def test_what_is_too_large_or_too_slow_is_not_read_to_its_end(district, office, there, settings):
    settings.EXCHANGE_MAX_MB, settings.EXCHANGE_SECONDS = 1, 1
    made = source_of(district, there.address, by=office)
    there.says(200, b" " * 1_200_000)
    assert "超过1MB" in fetch_source(made.pk, by=office).problem
    for slow in (0.2, 0.7):  # a drip that never lets a single wait run out
        there.says(200, b" " * 200, slow=slow)
        begun = timezone.now()
        assert "1秒内没有答完" in fetch_source(made.pk, by=office).problem
        assert timezone.now() - begun < timedelta(seconds=3)


def test_redirects_stay_on_the_host(district, office, there):
    made = source_of(district, there.address, by=office, token="abc")
    for elsewhere in ("http://example.com/api/v1/items/", "http://127.0.0.1:1/", "file:///etc/passwd", "", "//[1/"):
        there.says(302, headers={"Location": elsewhere})
        assert "没有跟随" in fetch_source(made.pk, by=office).problem
    there.says(302, headers={"Location": "/api/v1/items/?cursor=round"})
    there.says(302, headers={"Location": "/api/v1/items/"}, cursor="round")
    assert "没有跟随" in fetch_source(made.pk, by=office).problem
    there.offers(there.item(1), cursor="round")
    assert fetch_source(made.pk, by=office).created == 1


@pytest.mark.parametrize(
    ("status", "words"), [(401, "访问凭证"), (403, "不允许取数"), (404, "回答出错（404）"), (500, "（500）")]
)
def test_an_answer_that_is_no_success_is_told(district, office, there, status, words):
    there.says(status)
    run = fetch_source(source_of(district, there.address, by=office).pk, by=office)
    assert words in run.problem


def test_marks_that_go_round_are_met(district, office, there):
    there.offers(there.item(1), onward="a")
    for here, onward in (("a", "b"), ("b", "c"), ("c", "a")):
        there.offers(there.item(1), cursor=here, onward=onward)
    made = source_of(district, there.address, by=office)
    run = fetched(made, office)
    assert "反复出现" in run.problem
    assert run.pages < 12
    assert Source.objects.get().cursor == ""


def test_no_more_pages_are_asked_for_than_the_place_allows(district, office, there, settings):
    settings.EXCHANGE_MOST_PAGES = 3
    for number in range(6):
        there.offers(there.item(number), cursor=f"c{number}" if number else "", onward=f"c{number + 1}")
    assert fetched(source_of(district, there.address, by=office), office).pages == 3


def test_a_mark_the_source_does_not_know_begins_again_and_doubles_nothing(district, office, there):
    there.offers(there.item(1), resume="old")
    made = source_of(district, there.address, by=office)
    fetched(made, office)
    there.says(400, b"{}", cursor="old")
    assert "从头核对" in fetch_source(made.pk, by=office).problem
    assert counts(fetched(made, office)) == (0, 0, 0, 1, 0)


def test_pauses_grow_with_every_failure_and_end_with_success(district, office, there):
    made = source_of(district, there.address, by=office)
    there.says(500)
    pauses = []
    for _ in range(12):
        fetch_source(made.pk, by=office)
        made.refresh_from_db()
        pauses.append(round((made.next_at - timezone.now()).total_seconds() / 60))
    assert pauses[:4] == [5, 10, 20, 40]
    assert pauses[-1] == 24 * 60  # never later than the interval
    assert made.failures == 12
    assert Entry.objects.filter(action="exchange.fetch_source").count() == 1  # told once, not every five minutes
    there.offers(there.item(1))
    fetched(made, office)
    assert standing(made) == ("working", 0, "")


def test_who_is_busy_is_asked_again_soon_and_has_not_failed(district, office, there):
    made = source_of(district, there.address, by=office)
    there.says(429)
    assert "过一会儿再取" in fetch_source(made.pk, by=office).problem
    assert standing(made) == ("working", 0, "")
    assert timezone.now() < made.next_at < timezone.now() + timedelta(minutes=2)


def test_the_inner_network_is_asked_only_where_the_place_allows_it(district, office, there, settings):
    settings.EXCHANGE_PRIVATE = False
    there.offers(there.item(1))
    run = fetch_source(source_of(district, there.address, by=office).pk, by=office)
    assert "GONGKAI_EXCHANGE_PRIVATE" in run.problem
    assert there.asked == []


def test_nobody_at_the_other_end_is_told(district, office):
    run = fetch_source(source_of(district, "http://127.0.0.1:9", by=office).pk, by=office)
    assert "连接不上127.0.0.1" in run.problem


def test_fetches_only_while_somebody_who_may_answers_for_it(district, office, there):
    there.offers(there.item(1))
    made = source_of(district, there.address, by=office)
    Appointment.objects.filter(user_id=office.user_id).delete()
    other = make_actor(district.parent, Duty.OVERSEE, branch=True)
    run = fetch_source(made.pk, by=other)
    assert "没有取数的权限" in run.problem
    assert there.asked == []


def test_an_answer_that_comes_when_another_has_kept_it_is_left(district, office, there):
    there.offers(there.item(1), onward="two")
    made = source_of(district, there.address, by=office)
    first, second = begin(made.pk, by=office), begin(made.pk, by=office)
    page = ask_items(made, "")
    keep(first, page, by=office)
    keep(second, page, by=office)
    run = Run.objects.get()
    assert (run.pages, run.created, run.known) == (1, 1, 0)


def test_strangers_see_nothing_and_readers_fetch_nothing(district, office, city, there):
    made = source_of(district, there.address, by=office)
    with pytest.raises(Unknown):
        fetch_source(made.pk, by=make_actor(district, Duty.FILL))
    with pytest.raises(NotAllowed):
        fetch_source(made.pk, by=make_actor(city, Duty.AUDIT, branch=True))
    with pytest.raises(Unknown):
        fetch_source(10**9, by=office)
