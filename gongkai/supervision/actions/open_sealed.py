"""查看责任人和事实: opened for those who may, with a reason that is journalled."""

from dataclasses import dataclass

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import people, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.people import Answerable
from gongkai.vault import sealing


@dataclass(frozen=True)
class Opened:
    """What was sealed: the facts, and the person of each decision by its number."""

    facts: str
    people: dict[int, Answerable]

    def __repr__(self) -> str:
        return "Opened(…)"


@transaction.atomic
def open_sealed(pk: int, *, reason: str, by: Actor) -> Opened:
    """Show who and what, and keep that they were shown, to whom and why.

    Law: Personal Information Law 2021, Art. 51.
    """
    case = locked(visibility.cases(by), pk)
    why = plain.needed(plain.one_line(reason), what="查看理由", most=200, field="reason")
    journal.record("supervision.open_sealed", case, by=by, reason=why)
    named = case.sanctions.filter(is_unit=False)
    return Opened(sealing.unseal(case.facts_sealed), {one.pk: people.opened(one.person_sealed) for one in named})
