"""登记线索."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.clarifications.actions.register import register
from gongkai.clarifications.errors import BadLink, FoundAhead, FoundTooEarly
from gongkai.clarifications.vocabulary import Severity
from gongkai.entry.errors import BadWords
from gongkai.law.clarifications import press_conference_rule
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.clarifications.matters import again, clue, make_desk, make_matter

FRIDAY = datetime(2026, 3, 6, 10, 0, tzinfo=UTC)  # 18:00 in Shanghai


def test_a_clue_is_entered_with_its_number_and_clock(desk):
    case = again(register(clue(desk, found_at=FRIDAY), by=desk.clerk))
    year = timezone.localdate().year
    assert (case.number, case.state, case.agency) == (f"澄清{year}-0001", "clue", desk.agency)
    assert case.due_on == date(2026, 3, 17)  # seven working days after Friday 6 March
    assert case.respond_by is None
    line = Line.objects.get(action="clarifications.register")
    assert line.about_label == case.number and "自来水" not in str(line.details)


@pytest.mark.parametrize("severity", [Severity.MAJOR, Severity.GRAVE])
def test_the_gravest_have_twenty_four_hours_for_a_press_conference(desk, severity):
    case = make_matter(desk, severity=severity, found_at=FRIDAY)
    assert case.respond_by == datetime(2026, 3, 7, 10, 0, tzinfo=UTC)
    rule = press_conference_rule("grave", on=date(2026, 3, 6))
    assert (rule.hours, rule.article) == (24, "《关于在政务公开工作中进一步做好政务舆情回应的通知》")


def test_the_hours_bind_only_since_the_notice():
    assert press_conference_rule("grave", on=date(2016, 7, 29)) is None
    assert press_conference_rule("general", on=date(2026, 1, 1)) is None


def test_numbers_run_for_each_body(desk):
    other = make_desk()
    serials = [make_matter(one).serial for one in (desk, desk, other, desk)]
    assert serials == [1, 2, 1, 3]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hours=st.integers(0, 24 * 365 * 5))
def test_no_clarification_falls_due_before_it_was_found(desk, hours):
    found_at = timezone.now() - timedelta(hours=hours)
    case = make_matter(desk, found_at=found_at, severity=Severity.GRAVE)
    assert case.due_on > timezone.localdate(found_at)
    assert case.respond_by - found_at == timedelta(hours=24)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"subject": " "}, BadWords),
        ({"claim": ""}, BadWords),
        ({"claim": "有\0字"}, BadWords),
        ({"claim": "字" * 5001}, BadWords),
        ({"link": "javascript:alert(1)"}, BadWords),
        ({"link": "ftp://example.org"}, BadLink),
        ({"found_at": timezone.now() + timedelta(days=1)}, FoundAhead),
        ({"found_at": datetime(2008, 4, 30, 1, tzinfo=UTC)}, FoundTooEarly),
        ({"found_at": datetime(1, 1, 1, 12, tzinfo=UTC)}, FoundTooEarly),
    ],
)
def test_refuses_what_cannot_be(desk, changes, refusal):
    with pytest.raises(refusal):
        register(clue(desk, **changes), by=desk.clerk)


def test_refuses_who_may_not(desk):
    with pytest.raises(Unknown):
        register(clue(desk), by=desk.stranger)
    with pytest.raises(NotAllowed):
        register(clue(desk), by=desk.leader)
    with pytest.raises(Unknown):
        register(clue(desk), by=make_actor(desk.agency, Duty.ADMINISTER))
