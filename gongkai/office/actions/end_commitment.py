"""停止公开服务承诺: what is no longer promised is no longer shown."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import Commitment
from gongkai.office.vocabulary_work import CommitmentState


@transaction.atomic
def end_commitment(pk: int, *, ended_on: date, reason: str, by: Actor) -> Commitment:
    """Take the commitment off the public pages, with the reason.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    promise = locked(visibility_work.commitments(by), pk, permission=ADOPT, by=by)
    states_rules.must_allow(states_rules.COMMITMENTS, "end", promise.state, title=promise.title)
    after = (promise.shown_on, "公开日期") if promise.shown_on else None
    must_have_come(ended_on, what="停止日期", field="ended_on", after=after)
    why = plain.needed(plain.one_line(reason), what="停止理由", most=300, field="reason")
    promise.state, promise.ended_on = CommitmentState.ENDED, ended_on
    promise.save(update_fields=["state", "ended_on"])
    journal.record("office.end_commitment", promise, by=by, on=ended_on, reason=why)
    return promise
