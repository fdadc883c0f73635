"""公开服务承诺: on the word of another person than its writer."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.office import states_rules, visibility_work
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import Commitment
from gongkai.office.releasing import MustPass
from gongkai.office.vocabulary_work import CommitmentState


@transaction.atomic
def show_commitment(pk: int, *, shown_on: date | None = None, must_pass: MustPass, by: Actor) -> Commitment:
    """Show the commitment to the public; `must_pass` refuses what must not go out.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    promise = locked(visibility_work.commitments(by), pk, permission=ADOPT, by=by)
    states_rules.must_allow(states_rules.COMMITMENTS, "show", promise.state, title=promise.title)
    states_rules.must_be_other(promise.written_by_id, title=promise.title, done="拟定", verb="公开", by=by)
    must_pass(promise.title, [("承诺内容", promise.text), ("监督电话", promise.phone)])
    day = shown_on or timezone.localdate()
    must_have_come(day, what="公开日期", field="shown_on")
    promise.state, promise.shown_on, promise.shown_by_id = CommitmentState.SHOWN, day, by.person_id
    promise.save(update_fields=["state", "shown_on", "shown_by"])
    journal.record("office.show_commitment", promise, by=by, on=day)
    return promise
