"""年度报告 as DOCX: opened, read and printed in Word or WPS."""

from gongkai import letters
from gongkai.annual_reports.displays import ReportShown
from gongkai.annual_reports.papers.setting import paper


def docx(shown: ReportShown) -> bytes:
    """The file, for the office and for the public.

    Law: Report Format 2021; Document Layout 2012.
    """
    return letters.docx([paper(shown)])
