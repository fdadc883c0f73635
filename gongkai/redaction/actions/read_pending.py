"""后台识别: read the scanned pages of the work under way, one at a time."""

from pypdfium2 import PdfiumError

from gongkai.redaction import reading, sheets
from gongkai.redaction.models import PageText


def read_pending() -> int:
    """Read the page that has waited longest; says how many more are waiting."""
    waiting = PageText.objects.filter(glyphs__isnull=True, redaction__pages__sealed_at__isnull=True)
    first = waiting.select_related("redaction__pages").order_by("pk").first()
    if first is None:
        return 0
    try:
        glyphs = sheets.text_on(reading.pages_file(first.redaction), first.page)
    except (PdfiumError, FileNotFoundError):  # nothing can be found on such a page, and the others wait behind it
        glyphs = []
    PageText.objects.filter(pk=first.pk).update(glyphs=reading.as_kept(glyphs))
    return waiting.count()
