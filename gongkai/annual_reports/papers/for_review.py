"""An approved report as an ordinary item of information: page, summary and files, ready to be reviewed and published."""

import io

from django.utils import timezone

from gongkai.annual_reports.displays import ReportShown
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.papers import html, openings, pdf, sheet, word
from gongkai.annual_reports.public_showing import public_shown
from gongkai.annual_reports.vocabulary import EventKind, Origin
from gongkai.attachments import intake
from gongkai.attachments.models import StoredFile
from gongkai.information.content import SUMMARY_LIMIT, Content, FileRef
from gongkai.information.vocabulary import Carrier, Way
from gongkai.law import annual_reports as law
from gongkai.law.vocabulary import Openness

COLUMN = "reports"  # 政府信息公开年报


def content_of(version: ReportVersion, *, before: Content | None = None) -> Content:
    """The whole item; its files are stored here. Raises `letters.errors.NoFonts` where no PDF can be set.

    `before`: what the item says already; of an old report its page stays as it was published, and only files are put to it.
    `_entry` makes each handing in different from the one before, so that what was withdrawn can be reviewed anew.

    Law: Regulation 2019, Arts. 12, 49-50; Regulation 2008, Arts. 19, 31-32.
    """
    shown = openings.opened(public_shown(version))
    entry = 1 + version.events.filter(kind=EventKind.ENTERED).count()
    made = Content(
        title=shown.title,
        made_on=timezone.localdate(),
        summary=summary(shown),
        body_html=html.body(shown),
        column_code=COLUMN,
        carrier=Carrier.DOCUMENT,
        openness=Openness.PROACTIVE,
        ways=(Way.WEBSITE,),
        extra={"report_year": shown.covers.year, "report_version": version.pk, "_entry": entry},
        files=tuple(_files(version, shown)),
    )
    if before is None or Origin(version.origin) is not Origin.FILE:
        return made
    return before.with_(extra=before.extra | made.extra, files=made.files)


def summary(shown: ReportShown) -> str:
    """What stands in the catalogue: whose year, and the parts."""
    parts = "、".join(section.name for section in law.sections(shown.form_key))
    return f"{shown.agency_name}{shown.covers.year}年政府信息公开工作年度报告，包括{parts}。"[:SUMMARY_LIMIT]


def _files(version: ReportVersion, shown: ReportShown) -> list[FileRef]:
    """DOCX, PDF and XLSX; of an old report the file it was read from, and its figures as XLSX."""
    figures = _stored(sheet.xlsx(shown), name=f"{shown.title}.xlsx")
    if Origin(version.origin) is Origin.FILE and version.source_file is not None:
        return [_ref(version.source_file, name=version.source_name or shown.title), figures]
    document = _stored(word.docx(shown), name=f"{shown.title}.docx")
    return [document, _stored(pdf.pdf(shown), name=f"{shown.title}.pdf"), figures]


def _stored(data: bytes, *, name: str) -> FileRef:
    return _ref(intake.store(io.BytesIO(data), name=name), name=name)


def _ref(file: StoredFile, *, name: str) -> FileRef:
    return FileRef(file.pk, file.sha256, name)
