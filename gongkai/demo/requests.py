"""Requests in every state, their days counted back from today: made through the same actions people use."""

from collections.abc import Callable, Sequence
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.demo.county import OFFICE_CODE, Unit
from gongkai.demo.request_desk import Desk
from gongkai.info_requests import clock
from gongkai.info_requests.actions.note_search import note_search
from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.info_requests.actions.seed_scripts import seed_scripts
from gongkai.law.vocabulary import AgencyKind, Channel, Duty

REPORTING = 16  # bodies that had requests last year
ENDINGS = ("A2", "A1", "A5", "A3", "A2", "A6", "A4", "A10")
UNITS = 6  # bodies with requests of their own; the others have none this year, which is a figure too


def build(units: dict[str, Unit], *, today: date) -> int:
    """Settings for every body, requests for a few of them; says how many there are."""
    seed_scripts()
    for unit in units.values():
        _settle(unit, units, today)
    made = sum(_year_before(unit, number, today) for number, unit in enumerate(_reporting(units)))
    made += sum(_requests(unit, number, today) for number, unit in enumerate(_asked(units)))
    note_search(shown=made * 3, clicked=made, satisfied=made // 3)
    return made


def _asked(units: dict[str, Unit]) -> Sequence[Unit]:
    departments = [unit for unit in units.values() if unit.agency.kind == AgencyKind.DEPARTMENT]
    towns = [unit for unit in units.values() if unit.agency.kind == AgencyKind.TOWNSHIP]
    office = units[OFFICE_CODE]
    return [office, *[unit for unit in departments if unit is not office][: UNITS - 2], *towns[:1]]


def _reporting(units: dict[str, Unit]) -> Sequence[Unit]:
    """The bodies whose last report has requests to count."""
    bodies = [unit for unit in units.values() if unit.agency.kind in (AgencyKind.DEPARTMENT, AgencyKind.TOWNSHIP)]
    return bodies[:REPORTING]


def _year_before(unit: Unit, number: int, today: date) -> int:
    """What was asked and answered in the year the reports are about, in some bodies more than in others."""
    desk = Desk(unit, 3000 + number * 50, date(today.year - 1, 3 + number % 9, 25), clock.calendar())
    for place, kind in enumerate(ENDINGS[number % 4 :: 2]):
        case = desk.ask(back=20 + place, channel=(Channel.COUNTER, Channel.REGISTERED, Channel.EMAIL)[place % 3])
        desk.answer(case, kind, back=8 + place)
    return desk.made


def _settle(unit: Unit, units: dict[str, Unit], today: date) -> None:
    """受理设置: who is asked to review a decision, which court, and the mark before letter numbers."""
    save_policy(
        unit.agency.pk,
        by=Actor.of(units[OFFICE_CODE].people[Duty.ADMINISTER], today),
        letter_mark=f"示{unit.short_name[:2]}",
        channels=[Channel.ONLINE, Channel.FAX, Channel.EMAIL],
        reconsideration_body="示范市人民政府" if unit.agency.kind == AgencyKind.GOVERNMENT else "示范县人民政府",
        reconsideration_address="示范县示范大道1号",
        court="示范县人民法院",
        pay_channel="示范县非税收入缴款窗口（示范大道1号），凭通知书缴纳",
        petition_window="示范县信访局接待大厅，电话0000-0000000",
    )


def _requests(unit: Unit, number: int, today: date) -> int:
    desk = Desk(unit, number * 100, today, clock.calendar())
    stories = (*PRESSING, *STORIES, *STORIES) if number == 0 else STORIES[number::3]
    for story in stories:
        story(desk)
    return desk.made


# What happened, one function a story. `back(n)` is the n-th working day before today.


def not_confirmed(desk: Desk) -> None:
    """A letter that came today; the applicant has not been reached yet."""
    desk.ask(back=0, channel=Channel.LETTER)


def just_came(desk: Desk) -> None:
    """Sent through the portal this morning."""
    desk.ask_online(back=0)


def with_a_section(desk: Desk) -> None:
    """A section looks for it; its draft is due tomorrow."""
    case = desk.ask(back=4)
    desk.assign(case, back=3, due=desk.ahead(1))


def drafted_by_section(desk: Desk) -> None:
    """The section has handed in its draft."""
    case = desk.ask(back=8, channel=Channel.REGISTERED)
    desk.assign(case, back=7, due=desk.ahead(2))
    desk.hand_in(case, back=1)


def late(desk: Desk) -> None:
    """Three working days past its last day."""
    case = desk.ask(back=23)
    desk.assign(case, back=21, due=desk.back(10))


def due_today(desk: Desk) -> None:
    """The last day is today."""
    case = desk.ask(back=20)
    desk.assign(case, back=18, due=desk.back(5))
    desk.hand_in(case, back=6)


def due_soon(desk: Desk) -> None:
    """Three working days are left."""
    case = desk.ask(back=17, channel=Channel.EMAIL)
    desk.assign(case, back=15, due=desk.back(2))
    desk.hand_in(case, back=3)


def correcting(desk: Desk) -> None:
    """The applicant was asked to say more."""
    desk.ask_correction(desk.ask_online(back=6), back=3)


def silent_after_correction(desk: Desk) -> None:
    """The time for correcting has gone by in silence."""
    desk.ask_correction(desk.ask(back=19), back=16)


def consulting(desk: Desk) -> None:
    """A third party has been asked."""
    desk.consult(desk.ask(back=9), back=5)


def refused_by_third_party(desk: Desk) -> None:
    """The third party refuses with reasons."""
    case = desk.ask(back=14)
    desk.consult(case, back=11, answered=2)


def explaining(desk: Desk) -> None:
    """Somebody who asks a great deal was asked why."""
    desk.ask_reasons(desk.ask(back=7), back=4)


def fee_to_pay(desk: Desk) -> None:
    """Seventy pages: 400 元 to pay."""
    desk.charge(desk.ask(back=10), pages=70, back=6)


def waits_for_head(desk: Desk) -> None:
    """More time is asked for; the head of the working body decides."""
    desk.propose_extension(desk.ask(back=16), back=1)


def extended(desk: Desk) -> None:
    """Ten more working days."""
    case = desk.ask(back=22)
    desk.propose_extension(case, back=5)
    desk.extend(case, back=4)


def waits_for_leader(desk: Desk) -> None:
    """The answer waits for its signature."""
    desk.prepare(desk.ask(back=12), "A2", on=desk.back(1))


def sensitive(desk: Desk) -> None:
    """A sensitive matter waits for the principal."""
    case = desk.ask(back=11)
    desk.flag(case)
    desk.prepare(case, "A4", on=desk.today)


def to_be_delivered(desk: Desk) -> None:
    """Signed yesterday, not sent yet."""
    case = desk.ask(back=15)
    desk.prepare(case, "A3", on=desk.back(3))
    desk.sign(case, back=1)


def answered(desk: Desk) -> None:
    """Closed in each of the usual ways."""
    for place, kind in enumerate(("A1", "A2", "A3", "A4", "A5", "A6", "A10")):
        case = desk.ask(back=40 + place * 3, channel=Channel.COUNTER if place % 2 else Channel.REGISTERED)
        desk.answer(case, kind, back=28 + place * 3)
    desk.thank(case)


def on_the_spot(desk: Desk) -> None:
    """Answered while the applicant waited."""
    desk.answer_at_once(desk.ask(back=13), back=13)


def withdrawn(desk: Desk) -> None:
    """The applicant no longer wants it."""
    desk.withdraw(desk.ask_online(back=18), back=12)


def several_matters(desk: Desk) -> None:
    """Two matters in one form, and one asked twice."""
    desk.split(desk.ask(back=9), back=8)
    first = desk.ask(back=10)
    desk.merge(desk.ask(back=9, like=first), first, back=8)


def last_year(desk: Desk) -> None:
    """Long answered and archived."""
    case = desk.ask(back=260)
    desk.answer(case, "A2", back=245)
    desk.archive(case, back=200)


def under_the_first_regulation(desk: Desk) -> None:
    """Of 2010, kept with its own rules and letters."""
    case = desk.ask_on(date(2010, 3, 1))
    desk.answer_on(case, "B2", date(2010, 3, 17))
    desk.archive_on(case, date(2010, 12, 20))


PRESSING: tuple[Callable[[Desk], None], ...] = (  # few, as in a good office
    late, silent_after_correction, due_today, not_confirmed,
)  # fmt: skip
STORIES: tuple[Callable[[Desk], None], ...] = (
    just_came, with_a_section, drafted_by_section, due_soon, correcting, consulting,
    refused_by_third_party, explaining, fee_to_pay, waits_for_head, extended, waits_for_leader, sensitive,
    to_be_delivered, answered, on_the_spot, withdrawn, several_matters, last_year, under_the_first_regulation,
)  # fmt: skip
