"""Going on with scanned pages that were left for later: a few at a time, so that releases in between are on time."""

from dataclasses import dataclass

from gongkai.attachments import intake, scans, storage
from gongkai.attachments.errors import ClassifiedMark
from gongkai.attachments.models import StoredFile
from gongkai.attachments.texts import Taken, stretches_of

AT_ONCE = 5  # pages
FOUND_MARK = "扫描页中发现国家秘密标志，请立即停止使用并按保密规定处理，需人工检查"


@dataclass(frozen=True)
class Step:
    """One step of reading on: which file, and whether it is read through."""

    file_id: int
    is_done: bool


def read_waiting(*, limit: int = AT_ONCE) -> Step | None:
    """Read the next pages of the file that waits longest; None when no file waits.

    The reading itself runs outside a transaction: nobody else's writing waits for it.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    file = StoredFile.objects.filter(waits_for_ocr=True).order_by("id").first()
    if file is None:
        return None
    if not storage.is_kept(file.sha256):
        StoredFile.objects.filter(pk=file.pk).update(waits_for_ocr=False)
        return Step(file.pk, is_done=False)
    with storage.open_file(file.sha256) as kept:
        read = scans.with_pictures(kept.read(), taken_of(file), limit=limit)
    problem = f"{FOUND_MARK}；{read.problem}" if is_marked(read) else read.problem
    columns = intake.columns_of(read) | {"text_problem": problem[:200]}
    StoredFile.objects.filter(pk=file.pk, waits_for_ocr=True).update(**columns)
    return Step(file.pk, is_done=not columns["waits_for_ocr"])


def taken_of(file: StoredFile) -> Taken:
    """What was read of a kept file so far."""
    return Taken(
        text=file.text,
        problem=file.text_problem,
        pages=file.pages,
        stretches=tuple(stretches_of(file.text, file.parts)),
        pictures=scans.todo_of(file.parts),
    )


def is_marked(read: Taken) -> bool:
    """Whether a page read later carries a classification mark."""
    try:
        intake.must_not_be_marked(read, name="")
    except ClassifiedMark:
        return True
    return False
