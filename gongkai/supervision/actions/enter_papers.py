"""录入纸质评议表: a batch of paper answers about one unit, one line each."""

import re

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import BadBatch, ChosenBatch, TooMany
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Ballot, Evaluated, EvaluationRow, Mark
from gongkai.supervision.vocabulary import BallotChannel, GuestKind, RemarkState, Scale

MOST_LINES = 200
LINE = re.compile(r"([1-9](?:[\s,，]*[1-9])*)(?:[\s,，；;：:]+(.*))?")
Line = tuple[list[int], str]


@transaction.atomic
def enter_papers(unit_pk: int, *, batch: str, kind: str = "", text: str, by: Actor) -> int:
    """Count the paper answers of one batch; the same batch is not taken twice. Says how many there were.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    unit = Evaluated.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=unit_pk).first()
    if unit is None:
        raise Unknown
    evaluation = locked(visibility.evaluations(by), unit.evaluation_id)
    by.must(visibility.INSPECT, evaluation)
    states.must_allow("enter_papers", evaluation)
    name = plain.needed(plain.one_line(batch), what="批次", most=40, field="batch")
    if unit.ballots.filter(batch=name).exists():
        raise ChosenBatch(given=name, unit=unit.agency.name, field="batch")
    rows = list(evaluation.rows.all())
    read = _lines(text, rows=len(rows), grades=len(Scale(evaluation.scale).grades))
    _keep(unit, read, rows=rows, batch=name, kind=GuestKind(kind).value if kind else "", by=by)
    journal.record("supervision.enter_papers", evaluation, by=by, unit=unit.agency.name, batch=name, count=len(read))
    return len(read)


def _lines(text: str, *, rows: int, grades: int) -> list[Line]:
    said = plain.needed(text, what="答卷", most=MOST_LINES * 200, field="text").split("\n")
    lines = [line for line in (plain.one_line(line) for line in said) if line]
    if len(lines) > MOST_LINES:
        raise TooMany(what="答卷", given=len(lines), most=MOST_LINES, field="text")
    return [_line(place, line, rows=rows, grades=grades) for place, line in enumerate(lines, start=1)]


def _line(place: int, line: str, *, rows: int, grades: int) -> Line:
    found = LINE.fullmatch(line)
    given = [int(digit) for digit in re.findall(r"\d", found[1])] if found else []
    if found is None or len(given) != rows or max(given) > grades:
        raise BadBatch(line=place, given=line[:30], rows=rows, grades=grades, field="text")
    return given, plain.said(found[2] or "", what="意见", most=500, field="text")


def _keep(unit: Evaluated, read: list[Line], *, rows: list[EvaluationRow], batch: str, kind: str, by: Actor) -> None:
    made = [
        Ballot(
            unit=unit,
            channel=BallotChannel.PAPER,
            kind=kind,
            batch=batch,
            remark=remark,
            remark_state=RemarkState.PENDING if remark else RemarkState.NONE,
            given_on=timezone.localdate(),
            entered_by_id=by.person_id,
        )
        for _grades, remark in read
    ]
    Ballot.objects.bulk_create(made)
    pairs = zip(made, read, strict=True)
    Mark.objects.bulk_create(
        Mark(ballot=ballot, row=row, grade=grade)
        for ballot, (grades, _remark) in pairs
        for row, grade in zip(rows, grades, strict=True)
    )
