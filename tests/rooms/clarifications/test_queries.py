"""The list, what waits for whom, and the figures."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.clarifications import by_body, counting, queries
from gongkai.clarifications.actions.note_release import note_release
from gongkai.clarifications.displays import Filters
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import Channel, Severity, Verdict
from tests.rooms.clarifications.matters import (
    answer,
    approved,
    assigned,
    concluded,
    make_desk,
    make_matter,
    passed,
    published,
    submitted,
)  # fmt: skip


def test_a_matter_is_seen_by_its_body_and_by_those_asked(desk):
    other = make_desk()
    case = assigned(desk, other)
    for actor in (desk.clerk, desk.leader, other.clerk):
        assert [row.id for row in queries.cases(actor).rows] == [case.pk]
        assert queries.case(actor, case.pk).number == case.number
    assert queries.cases(desk.stranger).total == 0
    for pk in (case.pk, 10**30):
        with pytest.raises(Unknown):
            queries.case(desk.stranger, pk)


def test_tabs_and_filters(desk):
    old = make_matter(desk, found_at=timezone.now() - timedelta(days=60), subject="旧事")
    done, out = concluded(desk, Verdict.TRUE), published(desk, severity=Severity.LARGE)
    assert queries.counts(desk.clerk) == {"open": 1, "late": 1, "published": 1, "done": 1, "all": 3}
    found = {
        tab: [row.id for row in queries.cases(desk.clerk, Filters(tab=tab)).rows]
        for tab in ("open", "late", "published", "done")
    }
    assert found == {"open": [old.pk], "late": [old.pk], "published": [out.pk], "done": [done.pk]}
    for narrowed in (Filters(tab="all", q="旧事"), Filters(tab="all", q=f"{old.number} 旧")):
        assert [row.id for row in queries.cases(desk.clerk, narrowed).rows] == [old.pk]
    assert queries.cases(desk.clerk, Filters(tab="all", severity="large")).total == 1
    assert len(list(queries.rows(desk.clerk, Filters(tab="all")))) == 3


def test_what_waits_for_whom(desk):
    other = make_desk()
    case = assigned(desk, other, severity=Severity.GRAVE)
    assert [(row.id, task.agency_id) for row, task in queries.to_verify(other.clerk)] == [(case.pk, other.agency.pk)]
    answer(case, other)
    assert queries.to_verify(other.clerk) == []
    assert [row.id for row in queries.clocks_running(desk.leader)] == [case.pk]
    secrecy, approval, release = submitted(desk), passed(desk), approved(desk)
    for actor, waiting in ((desk.reviewer, secrecy), (desk.leader, approval), (desk.publisher, release)):
        assert [row.id for row in queries.to_judge(actor)] == [waiting.pk]
    assert queries.to_judge(other.leader) == []


def test_the_person_who_wrote_it_is_not_offered_to_review_it(desk):
    case = submitted(desk)
    assert queries.case(desk.reviewer, case.pk).may["pass_secrecy"]
    assert not queries.case(desk.clerk, case.pk).may["pass_secrecy"]
    assert queries.case(desk.clerk, case.pk).may["send_back"]


def test_the_figures_of_a_span(desk):
    case, today = published(desk), timezone.localdate()
    note_release(case.pk, channel=Channel.PRESS_CONFERENCE, at=timezone.now(), by=desk.publisher)
    assert [row.pk for row in counting.published(today, today)] == [case.pk]
    assert counting.responded(today, today).count() == 1
    assert counting.releases(today, today).count() == 2
    assert counting.press_conferences(today, today).count() == 1
    assert not counting.published(date(2008, 1, 1), today - timedelta(days=1)).exists()


@pytest.mark.parametrize("many", [1, 15])
def test_the_list_costs_the_same_however_long_it_is(desk, django_assert_max_num_queries, many):
    for _n in range(many):
        make_matter(desk)
    with django_assert_max_num_queries(2):
        queries.cases(desk.clerk)
    assert Clarification.objects.count() == many


def test_every_body_is_counted_with_what_is_late(desk):
    make_matter(desk)
    make_matter(desk, found_at=timezone.now() - timedelta(days=60))
    counted = by_body.matters(desk.clerk, today=timezone.localdate())
    assert (counted[desk.agency.pk].open, counted[desk.agency.pk].late) == (2, 1)
