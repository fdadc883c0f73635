"""年度报告 as PDF: the same on every machine and for the archive."""

from gongkai import letters
from gongkai.annual_reports.displays import ReportShown
from gongkai.annual_reports.papers.setting import paper


def pdf(shown: ReportShown) -> bytes:
    """The file, for the public and for filing. Raises `letters.errors.NoFonts` where no Chinese typeface is installed.

    Law: Report Format 2021; Document Layout 2012.
    """
    return letters.pdf([paper(shown)])
