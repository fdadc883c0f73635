"""责任追究 of the demo county: a few cases of the last years, each at another step."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from gongkai.accounts.actor import Actor
from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty
from gongkai.supervision.actions.close_case import close_case
from gongkai.supervision.actions.decide_sanction import Decision, decide_sanction
from gongkai.supervision.actions.note_appeal import note_appeal
from gongkai.supervision.actions.open_case import Lead, open_case
from gongkai.supervision.vocabulary import CaseSource, SanctionKind

FACTS = "应当公开的事项超过法定期限没有公开，经两次催办仍未办理。"
TRIGGERS = ("not_updating", "not_performing", "local_perfunctory", "not_updating", "other_breach")
KINDS = (
    SanctionKind.CORRECT,
    SanctionKind.CRITICISM,
    SanctionKind.ADMONITION,
    SanctionKind.HONOURS,
    SanctionKind.CORRECT,
)


def build(office: Unit, others: Sequence[Unit], *, today: date, random: Random) -> None:
    """One case a year, the last two still open."""
    by = Actor.of(office.people[Duty.OVERSEE], today)
    for place, trigger in enumerate(TRIGGERS):
        unit = others[(place * 5) % len(others)]
        found = today - timedelta(days=365 * (len(TRIGGERS) - 1 - place) + 120)
        lead = Lead(
            agency_id=unit.agency.pk,
            source=random.choice([CaseSource.COMPLAINT, CaseSource.INSPECTION]),
            trigger=trigger,
            facts=FACTS,
            happened_on=found - timedelta(days=30),
            found_on=found,
            is_enforcement_fault=place == 2,
        )
        case = open_case(lead, by=by)
        _go_on(case.pk, place, found, by=by)


def _go_on(pk: int, place: int, found: date, *, by: Actor) -> None:
    if place == len(TRIGGERS) - 1:
        return
    on = found + timedelta(days=40)
    unit = Decision(KINDS[place], "示范县人民政府办公室", on, f"示政办【{on.year}】{place + 3}号")
    decide_sanction(pk, unit, by=by)
    if place == 1:
        person = Decision(
            SanctionKind.SELF_CRITICISM, "示范县人民政府办公室", on, is_unit=False, person="李演示", post="科长"
        )
        decide_sanction(pk, person, by=by)
    if place == 3:
        note_appeal(pk, appealed_on=on + timedelta(days=9), by=by)
        return
    close_case(pk, correction="已补充公开并完善制度。", corrected_on=on + timedelta(days=20), by=by)
