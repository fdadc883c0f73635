"""登记处理决定: what was decided against the unit or one of its people, by whom, under which number."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.supervision import people, states, visibility
from gongkai.supervision.errors import PersonMissing
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Sanction
from gongkai.supervision.people import Answerable
from gongkai.supervision.vocabulary import SanctionKind


@dataclass(frozen=True)
class Decision:
    """One decision; without `is_unit` the person's name is needed."""

    kind: SanctionKind
    organ: str
    decided_on: date
    doc_number: str = ""
    is_unit: bool = True
    person: str = ""
    post: str = ""


@transaction.atomic
def decide_sanction(pk: int, decision: Decision, *, by: Actor) -> Sanction:
    """Keep one decision; a case may have several.

    Law: Regulation 2019, Arts. 50(4), 53; Regulation 2008, Art. 35.
    """
    case = locked(visibility.cases(by), pk)
    by.must(visibility.ACCOUNT, case)
    states.must_allow("decide_sanction", case)
    must_have_come(decision.decided_on, what="决定日期", field="decided_on", after=(case.found_on, "发现日期"))
    number = plain.said(plain.one_line(decision.doc_number), what="决定文号", most=80, field="doc_number")
    sanction = Sanction.objects.create(
        case=case,
        **_whom(decision),
        kind=SanctionKind(decision.kind),
        organ=plain.needed(plain.one_line(decision.organ), what="处理机关", most=120, field="organ"),
        doc_number=normalise_doc_number(number),
        decided_on=decision.decided_on,
    )
    states.move(case, "decide_sanction")
    journal.record(
        "supervision.decide_sanction", case, by=by, kind=SanctionKind(decision.kind).label, on=decision.decided_on
    )
    return sanction


def _whom(decision: Decision) -> dict[str, object]:
    if decision.is_unit:
        return {"is_unit": True}
    name = plain.said(plain.one_line(decision.person), what="姓名", most=60, field="person")
    if not name:
        raise PersonMissing(field="person")
    post = plain.said(plain.one_line(decision.post), what="职务", most=60, field="post")
    person = Answerable(name, post)
    return {"is_unit": False, "person_sealed": people.seal(person), "masked": people.masked(person)}
