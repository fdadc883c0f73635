"""登记答复: what the body above said, entered by itself or by the body that asked."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.entering_gaps import last_step_on, note_gap_step
from gongkai.office.locking_work import WRITE
from gongkai.office.models import Gap
from gongkai.office.vocabulary_work import GapState, GapStepKind


@transaction.atomic
def answer_gap(pk: int, *, on: date, text: str, by: Actor) -> Gap:
    """Keep the answer; the gap stays until there is a rule or it is closed with a word why.

    Law: Regulation 2019, Arts. 3, 46; Regulation 2008, Arts. 3, 29.
    """
    gap = visibility_work.gaps(by).select_for_update(of=("self",)).filter(pk=pk).first()
    if gap is None:
        raise Unknown
    if not by.may(WRITE, At(gap.asked_of_id)):
        by.must(WRITE, At(gap.agency_id))
    states_rules.must_allow(states_rules.GAPS, "answer", gap.state, title=gap.title)
    must_have_come(on, what="答复日期", field="on", after=(last_step_on(gap), "请示日期"))
    words = plain.needed(plain.one_line(text), what="答复内容", most=500, field="text")
    gap.state = GapState.ANSWERED
    gap.save(update_fields=["state"])
    note_gap_step(gap, GapStepKind.ANSWERED, on=on, text=words, to=gap.asked_of, by=by)
    journal.record("office.answer_gap", gap, by=by, on=on)
    return gap
