"""Beginning a piece of work: the pages to mark on, and the row."""

import io
from typing import NamedTuple

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake
from gongkai.attachments.models import StoredFile
from gongkai.audit import journal
from gongkai.information.models import InfoItem
from gongkai.redaction import sheets
from gongkai.redaction.models import PageText, Redaction


class Source(NamedTuple):
    """A file to be redacted: the name people see, its row, its bytes."""

    name: str
    file: StoredFile
    data: bytes


def opened(source: Source, *, agency_id: int, section_id: int | None, item: InfoItem | None, by: Actor) -> Redaction:
    """Make the pages and keep the new piece of work; refused where the file has no pages."""
    pdf, count = sheets.as_pages(source.data, kind=source.file.kind, name=source.name)
    is_pdf = source.file.kind == "pdf"
    pages = (
        source.file if is_pdf else intake.store(io.BytesIO(pdf), name=f"{source.name.rpartition('.')[0]}.pdf", by=by)
    )
    now = timezone.now()
    redaction = Redaction.objects.create(
        agency_id=agency_id, section_id=section_id, item=item, name=source.name, source=source.file, pages=pages,
        page_count=count, is_laid_out=source.file.kind == "docx", opened_by_id=by.person_id, opened_at=now,
        marked_by_id=by.person_id, marked_at=now,
    )  # fmt: skip
    scanned = sheets.without_text(pdf, name=source.name)
    PageText.objects.bulk_create(PageText(redaction=redaction, page=number) for number in scanned)
    journal.record("redaction.begin", redaction, by=by, pages=count, source=source.file.sha256)
    return redaction
