"""导入登记: keep what a check found, so that a person can look at it and have it taken in, now or later."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import PurePosixPath

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments import names, storage
from gongkai.audit import journal
from gongkai.information.importing.keepers import keeper_for
from gongkai.information.importing.shapes import Checked, Conflict, Problem, Row
from gongkai.information.models import ImportBatch, ImportConflict, ImportProblem, ImportStep
from gongkai.information.placing import Place
from gongkai.information.vocabulary import ImportState

AT_ONCE = 500  # rows taken in together
MINE, THEIRS = "mine", "theirs"


@transaction.atomic
def keep_import(checked: Checked, *, by: Actor) -> ImportBatch:
    """Keep the sound rows in steps and the problems with their rows; a program's import goes into somebody's hands."""
    choices = checked.choices
    by.must("information.import", Place(choices.agency_id, choices.section_id))
    keeper_id = by.user_id or keeper_for(choices.agency_id, on=choices.today).pk
    batch = ImportBatch.objects.create(
        agency_id=choices.agency_id,
        made_by_id=keeper_id,
        name=checked.name[:200],
        shape=checked.shape,
        options=_options(checked, by),
        state=_state(checked),
        total=checked.total,
        bad=checked.bad,
        repeated=checked.repeated,
        unchanged=checked.unchanged,
        held=len(checked.conflicts),
        finished_at=None if checked.rows or checked.problems else timezone.now(),
    )
    _keep_originals(checked)
    ImportConflict.objects.bulk_create((_conflict(batch, one) for one in checked.conflicts), batch_size=200)
    for step in _steps(batch, checked.rows):
        step.save(force_insert=True)
    ImportProblem.objects.bulk_create(_problems(batch, checked), batch_size=500)
    journal.record(
        "information.check_import", batch, by=by, rows=checked.total, bad=checked.bad, repeated=checked.repeated
    )
    return batch


def _state(checked: Checked) -> ImportState:
    """Where the batch begins; one whose rows all came back as they went out has nothing left to do."""
    if checked.problems:
        return ImportState.REFUSED
    return ImportState.CHECKED if checked.rows else ImportState.DONE


def _conflict(batch: ImportBatch, one: Conflict) -> ImportConflict:
    """A row held back; where only the sheet changed a field, the sheet is proposed."""
    return ImportConflict(
        batch=batch,
        row=one.row,
        item_id=one.item_id,
        base=one.base,
        against=one.against,
        title=one.title,
        mine={name: list(pair) for name, pair in one.mine.items()},
        theirs=dict(one.theirs),
        chosen={name: MINE for name in one.mine if name not in one.both},
        changed_by=one.changed_by,
        changed_at=one.changed_at,
    )


def _options(checked: Checked, by: Actor) -> dict[str, object]:
    choices = checked.choices
    return {
        "kind": choices.kind,
        "joins": choices.joins,
        "section_id": choices.section_id,
        "backlog": choices.backlog,
        "headings": list(checked.headings),
        "by_program": by.is_system,
        "new_agencies": [vars(agency) for agency in checked.new_agencies],
    }


def _steps(batch: ImportBatch, rows: Sequence[Row]) -> Iterator[ImportStep]:
    waiting = iter(rows)
    position = 0
    while part := list(islice(waiting, AT_ONCE)):
        yield ImportStep(batch=batch, position=position, rows=part, count=len(part))
        position += 1


def _problems(batch: ImportBatch, checked: Checked) -> Iterator[ImportProblem]:
    """Problems and notes as rows; the first problem of each row carries the row as it was read."""
    told: set[int] = set()
    for problem in (*checked.problems, *checked.notes):
        row = _problem(batch, problem)
        if not problem.is_note and problem.row not in told:
            told.add(problem.row)
            row.cells = list(checked.raw.get(problem.row, ()))
        yield row


def _problem(batch: ImportBatch, problem: Problem) -> ImportProblem:
    return ImportProblem(
        batch=batch,
        row=problem.row,
        cell=problem.cell,
        column=problem.column[:60],
        value=problem.value[:200],
        message=problem.message[:500],
        is_note=problem.is_note,
    )


def _keep_originals(checked: Checked) -> None:
    """Put the bytes of documents where files lie, so that they can be attached when their row is taken in."""
    for row in checked.rows if checked.documents else ():
        document = checked.documents.get(row["at"])
        if document is not None:
            name = names.safe_name(PurePosixPath(document.name.replace("\\", "/")).name)
            row["file"] = {"sha256": storage.keep(document.read()), "name": name}
