"""What a decision needs: another person, and measures where something was wrong.

Law: Regulation 2019, Arts. 47, 53; Regulation 2008, Art. 35.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.complaints.errors import MeasureMissing, MeasureNotMeant, OwnFindings, OwnHandling
from gongkai.complaints.models import Complaint, Measure
from gongkai.complaints.vocabulary import UPHELD, MeasureKind, Outcome
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.law.sentences import say


@dataclass(frozen=True)
class Ordered:
    """One measure as the form has it."""

    kind: MeasureKind
    words: str
    due_on: date


def must_be_another(complaint: Complaint, *, by: Actor) -> None:
    """Refuse whoever investigated, wrote the findings, or decided what an appeal is against.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    took_part = complaint.investigators.filter(user_id=by.person_id).exists()
    if took_part or complaint.found_by_id == by.user_id:
        raise OwnFindings(number=complaint.number)
    if complaint.earlier and complaint.earlier.decided_by_id == by.person_id:
        raise OwnHandling(number=complaint.number, law=OwnHandling.law)


def checked(complaint: Complaint, outcome: Outcome, measures: Sequence[Ordered], *, on: date) -> list[Measure]:
    """The measures as rows, unsaved; a complaint found right has one at least, any other none."""
    if outcome in UPHELD and not measures:
        raise MeasureMissing(outcome=outcome.label, field="measure_1")
    if outcome not in UPHELD and measures:
        raise MeasureNotMeant(outcome=outcome.label, field="measure_1")
    return [_row(complaint, one, place, on=on) for place, one in enumerate(measures, start=1)]


def in_words(complaint: Complaint) -> str:
    """The measures as the answer names them; empty where there are none."""
    if not complaint.measures.exists():
        return ""
    lines = [
        say("{kind}：{words}（{due:%Y-%m-%d}前）", kind=MeasureKind(one.kind).label, words=one.words, due=one.due_on)
        for one in complaint.measures.all()
    ]
    return f"本机关已对{complaint.about_whom}作出以下处理：{'；'.join(lines)}。"


def _row(complaint: Complaint, one: Ordered, place: int, *, on: date) -> Measure:
    words = plain.needed(plain.one_line(one.words), what="具体要求", most=300, field=f"words_{place}")
    must_follow(one.due_on, after=(on, "决定日期"), what="落实期限", field=f"due_{place}")
    return Measure(
        complaint=complaint, agency=complaint.against or complaint.agency, kind=MeasureKind(one.kind), words=words,
        due_on=one.due_on,
    )  # fmt: skip
