"""索引号规则: each agency's own, or the one above."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries, rule_queries
from gongkai.catalogue.actions.save_index_rule import save_index_rule
from gongkai.catalogue.errors import BadTemplate
from gongkai.catalogue.models import IndexCounter, IndexRule
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_item, make_team, published_item


def test_an_agency_sets_its_rule(bureau, outsider):
    save_index_rule(bureau.pk, template="{org}-{year}-{seq:04d}", scope="year, org", owner_note="水务局", by=outsider)
    shown = queries.index_rule(bureau.pk)
    assert (shown["template"], shown["scope"], shown["own"]) == ("{org}-{year}-{seq:04d}", "org,year", True)
    assert shown["example"] == "000000001-2026-0001"
    save_index_rule(bureau.pk, template="{org}-{seq}", scope="org", by=outsider)
    assert IndexRule.objects.filter(agency=bureau).count() == 1


def test_only_the_competent_office_sets_the_default(bureau, outsider, keeper):
    with pytest.raises(NotAllowed):
        save_index_rule(None, template="{org}-{seq}", scope="org", by=outsider)
    save_index_rule(None, template="{org}-{seq}", scope="org", by=keeper)
    assert queries.index_rule(bureau.pk)["template"] == "{org}-{seq}"
    assert IndexRule.objects.filter(agency=None).count() == 1


def test_refuses_a_rule_that_would_give_doubles(bureau, outsider):
    with pytest.raises(BadTemplate):
        save_index_rule(bureau.pk, template="{year}-{seq}", scope="org,year", by=outsider)
    assert not IndexRule.objects.filter(agency=bureau).exists()


def test_a_rule_with_an_owner_is_the_owners_and_the_offices_to_keep(bureau, outsider, keeper, stranger):
    archive = make_agency("示范县档案馆")
    archivist = make_actor(archive, Duty.CATALOGUE)
    given = {"template": "{org}-{seq}", "scope": "org"}
    save_index_rule(bureau.pk, **given, owner_id=archive.pk, by=outsider)
    for person in (outsider, stranger):
        with pytest.raises(NotAllowed):
            save_index_rule(bureau.pk, **given, by=person)
    save_index_rule(bureau.pk, **given | {"template": "{org}/{seq}"}, owner_id=archive.pk, by=archivist)
    save_index_rule(bureau.pk, **given, by=keeper)
    save_index_rule(bureau.pk, **given, by=outsider)


def test_a_preview_gives_samples_and_takes_no_number(bureau, outsider, columns):
    team = make_team(bureau)
    published_item(team)
    make_item(agency=bureau, by=team.clerk, title="另一份文件")
    before = IndexCounter.objects.values_list("scope", "last")
    look = rule_queries.preview("{org}-{year}-{seq:03d}", "org,year", agency_id=bureau.pk, today=date(2031, 5, 6))
    assert [one.number for one in look.samples] == [f"{bureau.code}-2031-001", f"{bureau.code}-2031-002"]
    assert look.warnings == [] and not look.problem
    assert list(before) == list(IndexCounter.objects.values_list("scope", "last"))


def test_a_preview_warns_of_long_shared_and_taken_numbers_and_says_what_is_wrong(bureau, columns):
    published_item(make_team(bureau))
    six = "{area}-{org}-{class}-{group}-{date:%Y%m%d}-{seq}"
    bureau.area_code = "110000"
    bureau.save()
    look = rule_queries.preview(six, "org,class,date", agency_id=bureau.pk, today=date(2026, 3, 9))
    assert look.samples[0].number.startswith(f"110000-{bureau.code}-00-0301-20260302-")
    assert look.warnings == ["length"]
    assert "shared" in rule_queries.preview("X{seq}", "", agency_id=bureau.pk, today=date(2026, 3, 9)).warnings
    assert "花括号" in rule_queries.preview("{seq", "", agency_id=bureau.pk, today=date(2026, 3, 9)).problem
    assert "{year}" not in rule_queries.preview("{year}{seq}", "org", agency_id=None, today=date(2026, 3, 9)).following


def test_the_list_of_rules_costs_the_same_however_many(bureau, outsider, django_assert_num_queries):
    below = make_agency(parent=bureau)
    both = make_actor(bureau, Duty.CATALOGUE, branch=True)
    save_index_rule(bureau.pk, template="{org}-{seq}", scope="org", by=outsider)
    with django_assert_num_queries(4):
        rows = rule_queries.rows(both)
    assert [(row.agency_id, row.is_own, row.from_name) for row in rows] == [
        (bureau.pk, True, ""),
        (below.pk, False, bureau.name),
    ]
