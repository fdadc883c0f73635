"""上传佐证材料: a file that shows what was put right."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import ProblemFile


@transaction.atomic
def add_evidence(pk: int, upload: BinaryIO, *, name: str, words: str = "", by: Actor) -> ProblemFile:
    """Hang one file on the problem.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    problem = locked(visibility.problems(by), pk)
    by.must(visibility.RECTIFY, problem)
    states.must_allow("add_evidence", problem)
    words = plain.said(plain.one_line(words), what="说明", most=200, field="words")
    row = attach(ProblemFile, upload, name=name, note=words, by=by, problem=problem)
    journal.record("supervision.add_evidence", problem, by=by, file=row.name)
    return row
