"""录入放假安排: what is open moves, what is closed or set by hand does not. Days are counted by hand.

Received on 14 December 2026: the twentieth working day is 11 January 2027 while nobody has noticed 2027, the 12th once
1 January is off, and the 11th again if the Sunday before counts.
"""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.info_requests import calendar_loads, clock, events
from gongkai.info_requests.actions import turn_in_calendar as action
from gongkai.info_requests.actions.turn_in_calendar import turn_in_calendar
from gongkai.info_requests.models import CalendarLoad, Correction, InfoRequest
from gongkai.info_requests.vocabulary import State
from gongkai.information.models import InfoItem
from gongkai.law.calendars import notice
from gongkai.law.calendars.notice import BadNotice
from gongkai.law.vocabulary import EventKind
from tests.factories import make_item
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 14)


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.CALENDARS_DIR = tmp_path / "calendars"


@pytest.fixture
def office():
    return make_office()


def words(text="元旦：1月1日放假。", year=2027):
    return notice.from_words(text, year=year, number="国办发明电〔2026〕9号")


def received(office, on=DAY):
    """A case as if received that day, which may lie ahead of this machine's."""
    case = make_request(office, on=date(2026, 3, 2))
    events.add(case, EventKind.CORRECTION_ASKED, on=date(2026, 3, 3), by=office.clerk)
    events.add(case, EventKind.CORRECTED, on=on, by=office.clerk)
    case.state = State.HANDLING
    case.save()
    clock.restate(case)
    return case


def fresh(case):
    return InfoRequest.objects.get(pk=case.pk)


def test_an_open_case_moves_and_is_certain_from_then_on(office, settings):
    case = received(office)
    assert (case.due_on, case.due_provisional) == (date(2027, 1, 11), True)

    load = turn_in_calendar(words(), by=office.admin)

    case = fresh(case)
    assert (case.due_on, case.due_provisional, case.next_provisional) == (date(2027, 1, 12), False, False)
    why = "2027-01-01法定节假日（元旦）"
    assert load.moved == [[f"{case.number} 答复", "2027-01-11", "2027-01-12", why]]
    assert (load.year, load.notice) == (2027, "国办发明电〔2026〕9号")
    assert (settings.CALENDARS_DIR / "2027.toml").read_text(encoding="utf-8") == load.text
    assert not clock.calendar().provisional(date(2027, 6, 1))
    entry = Entry.objects.get(action="info_requests.turn_in_calendar")
    assert entry.details == {"year": 2027, "changed": 1}


def test_turned_in_again_it_replaces_what_was_there(office):
    case = received(office)
    turn_in_calendar(words(), by=office.admin)
    load = turn_in_calendar(words("元旦：1月1日放假。1月10日上班。"), by=office.admin)
    assert fresh(case).due_on == date(2027, 1, 11)
    assert [row[1:] for row in load.moved] == [["2027-01-12", "2027-01-11", "2027-01-10调休上班（元旦）"]]


def test_a_file_does_as_well(office):
    case = received(office)
    turn_in_calendar(notice.text_of(words()), by=office.admin)
    assert fresh(case).due_on == date(2027, 1, 12)


def test_closed_cases_and_earlier_ones_stay(office):
    closed, early = received(office), received(office, on=date(2026, 11, 2))
    closed.state, closed.is_open = State.CLOSED, False
    closed.save()
    assert turn_in_calendar(words(), by=office.admin).moved == []
    assert fresh(closed).due_on == date(2027, 1, 11)
    assert fresh(early).due_on == early.due_on == date(2026, 11, 30)


def test_a_period_of_its_own_row_moves_with_the_case(office):
    case = received(office)
    letter = case.consultations.create(
        kind="third_party", masked="某公司", content="甲", way="post", sent_on=date(2026, 12, 21),
        received_on=date(2026, 12, 21), due_on=date(2027, 1, 11), due_provisional=True,
    )  # fmt: skip
    events.add(case, EventKind.CONSULTED, on=letter.sent_on, by=office.clerk, until=letter.due_on, key=letter.key)
    case.state = State.CONSULTING
    case.save()
    clock.restate(case)
    assert (case.due_on, case.next_due_on) == (date(2027, 2, 2), date(2027, 1, 11))

    load = turn_in_calendar(words(), by=office.admin)

    letter.refresh_from_db()
    assert (letter.due_on, letter.due_provisional) == (date(2027, 1, 12), False)
    assert (fresh(case).due_on, fresh(case).next_due_on) == (date(2027, 2, 3), date(2027, 1, 12))
    assert [row[0] for row in load.moved] == [f"{case.number} 征求意见", f"{case.number} 答复"]


def test_a_last_day_somebody_set_stays(office):
    case = received(office)
    letter = case.consultations.create(
        kind="other_organ", masked="示范县第二局", content="甲", way="post", sent_on=date(2026, 12, 21), due_on=date(2027, 1, 8)
    )  # fmt: skip
    turn_in_calendar(words(), by=office.admin)
    letter.refresh_from_db()
    assert letter.due_on == date(2027, 1, 8)


def test_a_correction_waited_for_moves(office):
    case = make_request(office, on=date(2026, 3, 2))
    row = Correction.objects.create(
        info_request=case, working_days=10, asked_on=date(2026, 12, 21), told_on=date(2026, 12, 21),
        due_on=date(2027, 1, 4), due_provisional=True,
    )  # fmt: skip
    events.add(case, EventKind.CORRECTION_ASKED, on=date(2026, 12, 21), by=office.clerk)
    case.state = State.CORRECTING
    case.save()
    clock.restate(case)
    turn_in_calendar(words(), by=office.admin)
    row.refresh_from_db()
    assert (row.due_on, fresh(case).next_due_on) == (date(2027, 1, 5), date(2027, 1, 5))


def test_an_unpublished_item_moves_too(office):
    item = make_item(agency=office.agency, made_on=date(2026, 3, 2))
    InfoItem.objects.filter(pk=item.pk).update(
        started_on=DAY, due_on=date(2027, 1, 11), due_provisional=True, is_backlog=False
    )
    load = turn_in_calendar(words(), by=office.admin)
    item.refresh_from_db()
    assert (item.due_on, item.due_provisional) == (date(2027, 1, 12), False)
    assert load.moved == [[f"信息{item.pk} 公开", "2027-01-11", "2027-01-12", "2027-01-01法定节假日（元旦）"]]


def test_many_changed_days_are_named_in_part(office):
    received(office)
    text = "元旦：1月1日放假。\n春节：1月4日至8日放假。"
    assert turn_in_calendar(words(text), by=office.admin).moved[0][3].endswith("2027-01-05法定节假日（春节）等6天")


def test_a_wrong_notice_leaves_everything_as_it_was(office, settings):
    case = received(office)
    with pytest.raises(BadNotice, match="写了两次"):
        turn_in_calendar(words("元旦：1月1日至3日放假。1月2日上班。"), by=office.admin)
    assert fresh(case).due_on == date(2027, 1, 11)
    assert not (settings.CALENDARS_DIR / "2027.toml").exists()
    assert not CalendarLoad.objects.exists()


def test_when_the_work_fails_the_file_is_put_back(office, settings, monkeypatch):
    def fail(_change):
        raise OSError("full")

    path = settings.CALENDARS_DIR / "2027.toml"
    with monkeypatch.context() as patch:
        patch.setattr(action.recounting, "recount", fail)
        with pytest.raises(OSError):
            turn_in_calendar(words(), by=office.admin)
        assert not path.exists()
    text = turn_in_calendar(words(), by=office.admin).text
    monkeypatch.setattr(action.recounting, "recount", fail)
    with pytest.raises(OSError):
        turn_in_calendar(words("元旦：1月1日放假。1月10日上班。"), by=office.admin)
    assert path.read_text(encoding="utf-8") == text
    assert [one.name for one in path.parent.iterdir()] == ["2027.toml"]


def test_only_an_administrator_turns_it_in(office):
    with pytest.raises(NotAllowed):
        turn_in_calendar(words(), by=office.head)


def test_the_years_say_which_are_official(office):
    load = turn_in_calendar(words(), by=office.admin)
    rows = {row.year: row for row in calendar_loads.years(office.admin, today=date(2026, 11, 23))}
    assert (rows[2028].is_official, rows[2027].is_official, rows[2026].is_official) == (False, True, True)
    assert (rows[2027].notice, rows[2027].days_off, rows[2027].days_worked) == ("国办发明电〔2026〕9号", 1, 0)
    assert rows[2027].load.id == load.pk
    assert (rows[2026].days_off, rows[2026].days_worked, rows[2026].load) == (33, 6, None)
    with pytest.raises(NotAllowed):
        calendar_loads.years(office.clerk, today=date(2026, 11, 23))
