"""请示上级: ask the body above for the rule that is missing, or ask again, further up."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.office import states_rules, visibility_work
from gongkai.office.entering_gaps import last_step_on, note_gap_step
from gongkai.office.errors_work import OwnBody
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import Gap
from gongkai.office.vocabulary_work import GapState, GapStepKind


@transaction.atomic
def ask_superior(pk: int, *, asked_of_id: int, on: date, text: str, by: Actor) -> Gap:
    """Keep whom the body asked and for what; asked once more, it counts as escalated.

    Law: Regulation 2019, Arts. 3, 46; Regulation 2008, Arts. 3, 29.
    """
    gap = locked(visibility_work.gaps(by), pk, permission=WRITE, by=by)
    states_rules.must_allow(states_rules.GAPS, "ask", gap.state, title=gap.title)
    superior = _superior(asked_of_id, gap)
    must_have_come(on, what="请示日期", field="on", after=(last_step_on(gap), "上一步的日期"))
    words = plain.needed(plain.one_line(text), what="请示内容", most=500, field="text")
    kind = GapStepKind.ASKED if gap.state == GapState.OPEN else GapStepKind.ESCALATED
    gap.state, gap.asked_of = GapState.ASKED, superior
    gap.save(update_fields=["state", "asked_of"])
    note_gap_step(gap, kind, on=on, text=words, to=superior, by=by)
    journal.record("office.ask_superior", gap, by=by, on=on, sent_to=superior.name)
    return gap


def _superior(pk: int, gap: Gap) -> Agency:
    if pk == gap.agency_id:
        raise OwnBody(field="asked_of_id")
    found: Agency | None = Agency.objects.filter(pk=pk, is_active=True).first()
    if found is None:
        raise NothingFound(given=pk, what="单位", field="asked_of_id")
    return found
