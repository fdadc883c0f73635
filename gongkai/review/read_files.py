"""Whether the files of a revision are read to their last page: before that nobody submits, approves or publishes them.

Law: Regulation 2019, Arts. 14, 17; Regulation 2008, Art. 14.
"""

from django.db.models import Q, QuerySet

from gongkai.attachments import storage
from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.information.models import RevisionFile
from gongkai.law.refusals import Refusal

HELD = Q(file__waits_for_ocr=True) | Q(file__sealed_at__isnull=False)


def must_be_read(revision_id: int) -> None:
    """Refuse to go on with a revision that carries a file still being read, or sealed off for a classification mark."""
    for row in held(revision_id):
        raise refusal_of(row)


def problems(revision_id: int) -> list[tuple[str, str]]:
    """The same as a form tells it: every such file with its sentence."""
    return [("files", refusal_of(row).sentence) for row in held(revision_id)]


def held(revision_id: int) -> QuerySet[RevisionFile]:
    """The files of a revision that are still being read, or sealed off."""
    return RevisionFile.objects.filter(HELD, revision_id=revision_id).select_related("file").order_by("position")


def states_of(revision_id: int) -> dict[str, str]:
    """For a page that lists the files: by hash, `reading` while pages are still being read, `sealed` once a mark was found."""
    return {row.file.sha256: "sealed" if row.file.sealed_at else "reading" for row in held(revision_id)}


def refusal_of(row: RevisionFile) -> Refusal:
    """Why nothing goes on with it."""
    if row.file.sealed_at:
        return FileSealed(name=row.name, law=FileSealed.law)
    return StillReading(name=row.name, count=storage.unread_pages(row.file))
