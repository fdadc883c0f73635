"""登记执行情况."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords, DayTooEarly
from gongkai.office.actions.note_evidence import note_evidence
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import adopted_rule, make_desk, make_rule

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 6)


@pytest.mark.parametrize("address", ["", "/work/slips/3/", "https://example.gov.cn/a?b=1"])
def test_a_sign_of_use_is_kept(address):
    desk = make_desk()
    rule = adopted_rule(desk)
    note_evidence(rule.pk, on=ON, what="按本制度审查三件信息", address=address, by=desk.head)
    assert rule.evidence.get().address == address


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//evil.example", "ftp://x", "data:text/html,x"])
def test_refuses_addresses_a_browser_would_run(address):
    desk = make_desk()
    with pytest.raises(BadWords):
        note_evidence(adopted_rule(desk).pk, on=ON, what="审查", address=address, by=desk.head)


def test_refuses_drafts_days_before_it_held_and_readers():
    desk = make_desk()
    rule = adopted_rule(desk)
    with pytest.raises(WrongStatus):
        note_evidence(make_rule(desk).pk, on=ON, what="审查", by=desk.head)
    with pytest.raises(DayTooEarly):
        note_evidence(rule.pk, on=date(2026, 3, 1), what="审查", by=desk.head)
    with pytest.raises(NotAllowed):
        note_evidence(rule.pk, on=ON, what="审查", by=desk.reader)
