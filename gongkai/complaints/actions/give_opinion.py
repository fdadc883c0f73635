"""提交情况说明: the body complained about says its side; or the desk enters what came on paper."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import events, states
from gongkai.complaints.errors import OpinionGiven
from gongkai.complaints.locking import locked_opinion
from gongkai.complaints.models import ComplaintOpinion
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def give_opinion(pk: int, *, answer: str, on: date, by: Actor) -> ComplaintOpinion:
    """Answer what was asked, once; more is asked for anew.

    Law: Regulation 2019, Art. 47.
    """
    opinion = locked_opinion(pk, by=by)
    states.must_allow("give_opinion", opinion.complaint)
    if opinion.answered_on:
        raise OpinionGiven(agency=opinion.agency.name)
    words = plain.needed(answer, what="情况说明", most=3000, field="answer")
    must_have_come(on, what="说明日期", field="on", after=(opinion.asked_on, "要求日期"))

    opinion.answer, opinion.answered_on, opinion.answered_by_id = words, on, by.person_id
    opinion.save(update_fields=["answer", "answered_on", "answered_by"])
    events.note(opinion.complaint, "give_opinion", by=by, on=on)
    journal.record("complaints.give_opinion", opinion.complaint, by=by, on=on)
    return opinion
