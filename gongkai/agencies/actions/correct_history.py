"""Put right a line of a body's history that was entered wrongly."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies import mending
from gongkai.agencies.errors import NothingToCorrect
from gongkai.agencies.mending import Mend
from gongkai.agencies.models import Agency, AgencyName, AgencyPlace, HistoryCorrection
from gongkai.agencies.reach import Doer, locked, must_run_above
from gongkai.audit import journal
from gongkai.entry import plain

LINES = {"name": "名称", "place": "上级机构", "duty": "职责", "succession": "承继"}


@transaction.atomic
def correct_history(
    agency_id: int, line: str, *, on: date, reason: str, by: Doer, words: str = "", basis: str = ""
) -> Agency:
    """Mend the day, the basis or the words of one line; what stood there before and why is kept for good.

    `line` is the sort and number of the row: `name-12`, `place-3`, `duty-7`, `succession-2`.
    """
    agency = locked(agency_id)
    must_run_above(by, agency)
    why = plain.needed(reason, what="更正理由", most=300, field="reason")
    row = mending.row_of(agency, line)
    said = _said(row, on, words, basis)
    before = _shown(row)
    mending.mend(agency, row, said)
    row = mending.row_of(agency, line)
    after = _shown(row)
    if after == before:
        raise NothingToCorrect

    what = LINES[line.partition("-")[0]]
    HistoryCorrection.objects.create(
        agency=agency, line=what, before=before, after=after, reason=why, corrected_by=by.name,
        corrected_at=timezone.now(),
    )  # fmt: skip
    journal.record("agencies.correct_history", agency, by=by, line=what, before=before, after=after, reason=why)
    return agency


def _said(row: object, on: date, words: str, basis: str) -> Mend:
    kept = mending.words_of(row) if isinstance(row, AgencyPlace) else plain.one_line(words)
    keep, most = (plain.needed, 120) if isinstance(row, AgencyName) else (plain.said, 200)
    text = keep(kept, what="名称、内容", most=most, field="words")
    return Mend(on, plain.said(plain.one_line(basis), what="依据", most=200, field="basis"), text)


def _shown(row: object) -> str:
    """The line in one string, for the record."""
    basis = getattr(row, "basis", "")
    return " ".join(part for part in (mending.day_of(row).isoformat(), mending.words_of(row), basis) if part)[:300]
