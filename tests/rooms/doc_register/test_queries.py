"""核对: 不遗漏、不缩减、不延迟, line by line, by section and in sum."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.doc_register import queries
from gongkai.doc_register.queries import Filters
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicationAct
from tests.factories import make_actor, make_agency, make_item, make_section, published_item
from tests.rooms.doc_register.issued import DAY, issued

TODAY = date(2026, 3, 20)


def row_of(team, pk, today=TODAY):
    return queries.document(team.clerk, pk, today=today)


def test_found_by_number_then_by_title(team):
    by_number = issued(team)
    by_title = issued(team, doc_number="", title="示范县2026年农村饮水安全工作要点")
    item = make_item(agency=team.agency, by=team.clerk, doc_number="示测发〔2026〕1号", title="标题改过了2026")
    other = make_item(agency=team.agency, by=team.clerk)
    make_item(title="别单位的同号文件2026", doc_number="示测发〔2026〕1号")
    assert row_of(team, by_number.pk).item_id == item.pk and row_of(team, by_title.pk).item_id == other.pk
    assert row_of(team, by_number.pk).standing.value == "working"


def test_what_nobody_entered_is_left_out_and_in_the_end_late(team):
    row = issued(team)
    assert [one.value for one in row_of(team, row.pk).faults] == ["left_out"]
    # twenty working days after 2 March 2026 end on 30 March
    assert row_of(team, row.pk).due_on == date(2026, 3, 30)
    assert [one.value for one in row_of(team, row.pk, date(2026, 3, 31)).faults] == ["left_out", "late"]
    assert queries.documents(team.clerk, Filters(fault="late"), today=date(2026, 3, 30)).total == 0
    assert queries.documents(team.clerk, Filters(fault="late"), today=date(2026, 3, 31)).total == 1


def test_fewer_files_or_nothing_to_read_is_cut_short(team):
    row = issued(team, files=2)
    item = make_item(agency=team.agency, by=team.clerk, doc_number="示测发〔2026〕1号")
    assert [one.value for one in row_of(team, row.pk).faults] == ["cut_short"]
    empty = issued(team, 2)
    make_item(agency=team.agency, by=team.clerk, doc_number="示测发〔2026〕2号", body_html="")
    assert [one.value for one in row_of(team, empty.pk).faults] == ["cut_short"] and item


def test_public_too_late_is_late(team):
    item = published_item(team, doc_number="示测发〔2026〕1号")
    row = issued(team)
    today = timezone.localdate()
    act = PublicationAct.objects.get(item=item)
    late = act.in_time is False
    found = row_of(team, row.pk, today)
    assert found.standing.value == "public" and ("late" in [one.value for one in found.faults]) == late


def test_the_sum_and_the_sections_agree_with_the_lines(team, django_assert_max_num_queries):
    section = make_section(team.agency, "一科")
    for n in range(1, 6):
        issued(team, n, section_id=section.pk if n % 2 else None, files=n % 3)
    make_item(agency=team.agency, by=team.clerk, doc_number="示测发〔2026〕1号")
    later = DAY + timedelta(days=60)
    rows = list(queries.all_documents(team.clerk, Filters(), today=later))
    with django_assert_max_num_queries(3):
        sums = queries.totals(team.clerk, Filters(), today=later)
    for name, fault in (("missing", "left_out"), ("short", "cut_short"), ("late", "late")):
        counted = sum(fault in [one.value for one in row.faults] for row in rows)
        assert getattr(sums, name) == counted
        assert queries.documents(team.clerk, Filters(fault=fault), today=later).total == counted
        assert sum(getattr(one, name) for one in queries.by_section(team.clerk, Filters(), today=later)) == counted
    assert [one.doc_number for one in queries.unreported(
        team.clerk, agency_id=team.agency.pk, section_id=section.pk, today=later
    )] == ["示测发〔2026〕3号", "示测发〔2026〕5号"]  # fmt: skip


def test_a_page_costs_two_queries(team, django_assert_num_queries):
    for n in range(1, 4):
        issued(team, n)
    with django_assert_num_queries(2):
        assert queries.documents(team.clerk, Filters(), today=TODAY).total == 3


def test_strangers_see_nothing(team):
    row, stranger = issued(team), make_actor(make_agency(), Duty.FILL)
    assert queries.documents(stranger, Filters(), today=TODAY).total == 0
    for look in (
        lambda: queries.document(stranger, row.pk, today=TODAY),
        lambda: queries.gaps(stranger, team.agency.pk),
    ):
        with pytest.raises(Unknown):
            look()
