"""整批提交审查: hand the drafts of a signed batch to ordinary review, each with a slip of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.locking import chosen_lines, locked
from gongkai.clearance.visibility import CLEAR
from gongkai.information.states import WORKING
from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.review.actions.submit import submit


@dataclass(frozen=True)
class Submitted:
    """How many slips were opened, and what was wrong with the others: (title, sentence)."""

    done: int
    left: Sequence[tuple[str, str]]


@transaction.atomic
def submit_lines(pk: int, lines: Sequence[int], *, answers: Mapping[str, str], by: Actor) -> Submitted:
    """Open a slip for each of these items that is a draft; the same answers are given for all of them.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    clearance = locked(pk, by=by)
    states.must_allow("submit_lines", clearance)
    found = chosen_lines(clearance, lines, permission=CLEAR, by=by)
    done, left = 0, list[tuple[str, str]]()
    for line in found:
        if line.item is None or Stage(line.item.stage) not in WORKING:
            continue
        try:
            with transaction.atomic():
                submit(line.item.pk, answers=answers, by=by)
        except Refusal as refusal:
            left.append((line.title, refusal.sentence))
        else:
            done += 1
    journal.record("clearance.submit_lines", clearance, by=by, count=done, left_out=len(left))
    return Submitted(done, left)
