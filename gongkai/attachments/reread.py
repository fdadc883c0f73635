"""Going on with scanned pages that were left for later: a few at a time, so that releases in between are on time."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.attachments import intake, marks, ocr, scans, sealed_papers, storage
from gongkai.attachments.errors import ClassifiedMark
from gongkai.attachments.models import PageReading, StoredFile
from gongkai.attachments.texts import Picture, Taken, stretches_of, taken_from
from gongkai.vault import keeping
from gongkai.vault.errors import CannotUnseal

AT_ONCE = 5  # pages
FOUND_MARK = "扫描页中发现国家秘密标志，已隔离，请立即停止使用并按保密规定处理"


@dataclass(frozen=True)
class Step:
    """One step of reading on: which file (none for a sealed paper), whether it is read through, the mark that was found."""

    file_id: int | None
    is_done: bool
    mark: str = ""
    sealed: tuple[PageReading, ...] = ()  # what was sealed off with it, one for each who brought it


def read_waiting(*, limit: int = AT_ONCE) -> Step | None:
    """Read the next pages of the file that waits longest, or else of a sealed paper; None when nothing waits.

    The reading itself runs outside a transaction: nobody else's writing waits for it. A classification mark seals the
    file off at once: its text is forgotten, its bytes are served to nobody.

    Law: Regulation 2019, Arts. 14, 17; Regulation 2008, Art. 14.
    """
    file = StoredFile.objects.filter(waits_for_ocr=True).order_by("id").first()
    return _read_sealed(limit) if file is None else _read_kept(file, limit)


def taken_of(file: StoredFile) -> Taken:
    """What was read of a kept file so far."""
    return Taken(
        text=file.text,
        problem=file.text_problem,
        pages=file.pages,
        stretches=tuple(stretches_of(file.text, file.parts)),
        pictures=scans.todo_of(file.parts),
    )


def mark_in(read: Taken, *, places: tuple[str, ...] = ("",)) -> str:
    """The classification mark that a page read later carries; empty when there is none.

    `places` are those of the pages just read, where the earlier ones were not kept: the rule for the head of a first page
    does not hold for a later one.
    """
    if not any(marks.FIRST.match(place) for place in places):
        return next(filter(None, map(marks.mark_in, read.stretches)), "")
    try:
        intake.must_not_be_marked(read, name="")
    except ClassifiedMark as found:
        return str(found.values["mark"])
    return ""


def _read_kept(file: StoredFile, limit: int) -> Step:
    if not storage.is_kept(file.sha256):
        StoredFile.objects.filter(pk=file.pk).update(waits_for_ocr=False)
        PageReading.objects.filter(file=file).delete()
        return Step(file.pk, is_done=False)
    with storage.raw(file.sha256) as kept:
        read = scans.with_pictures(kept.read(), taken_of(file), limit=limit)
    mark = mark_in(read)
    if mark:
        return Step(file.pk, is_done=True, mark=mark, sealed=_seal_file(file, mark))
    columns = intake.columns_of(read)
    with transaction.atomic():
        StoredFile.objects.filter(pk=file.pk, waits_for_ocr=True).update(**columns)
        if not columns["waits_for_ocr"]:
            PageReading.objects.filter(file=file, found_at__isnull=True).delete()
    return Step(file.pk, is_done=not columns["waits_for_ocr"])


@transaction.atomic
def _seal_file(file: StoredFile, mark: str) -> tuple[PageReading, ...]:
    """Keep the bytes from everybody, and forget the words."""
    now = timezone.now()
    forgotten = {"text": "", "parts": [], "text_problem": FOUND_MARK, "waits_for_ocr": False}
    StoredFile.objects.filter(pk=file.pk).update(sealed_at=now, **forgotten)
    rows = PageReading.objects.filter(file=file)
    if not rows.exists():  # kept before anybody noted who brought it
        PageReading.objects.create(file=file, kind=file.kind)
    rows.update(mark=level_of(mark), found_at=now)
    return tuple(rows.select_related("brought_by"))


def _read_sealed(limit: int) -> Step | None:
    paper = PageReading.objects.filter(file=None, found_at__isnull=True).order_by("id").first()
    if paper is None:
        return None
    try:
        data = keeping.open_sealed(paper.place)
    except CannotUnseal:  # erased since
        paper.delete()
        return Step(None, is_done=True)
    pictures = scans.todo_of(paper.todo)
    now, later = pictures[:limit], pictures[limit:]
    mark = mark_in(_read(data, now), places=tuple(picture.place for picture in now))
    if mark:
        PageReading.objects.filter(pk=paper.pk).update(mark=level_of(mark), found_at=timezone.now(), todo=[])
        return Step(None, is_done=True, mark=mark, sealed=tuple(PageReading.objects.filter(pk=paper.pk)))
    _go_on(paper, later)
    return Step(None, is_done=not later)


def _read(data: bytes, pictures: tuple[Picture, ...]) -> Taken:
    """What stands on these pictures; nothing of it is kept."""
    pages = ((picture, ocr.read_image(scans.image_of(data, picture))) for picture in pictures)
    return taken_from([line for picture, page in pages for line in scans.lines_of(picture, page)])


def _go_on(paper: PageReading, later: tuple[Picture, ...]) -> None:
    row = PageReading.objects.filter(pk=paper.pk, found_at__isnull=True)
    if later:
        row.update(todo=sealed_papers.todo_of(later))
    else:
        row.delete()


def level_of(mark: str) -> str:
    """绝密, 机密 or 秘密, without what stands around it."""
    return "".join(mark.split())[:2]
