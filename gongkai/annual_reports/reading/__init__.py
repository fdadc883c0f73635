"""Reading a published report back into figures: any file to text, the text to indicators, each with its place.

Pure functions: nothing here reads the database. `read_report` takes a file, `read_text` a text.
"""

from gongkai.annual_reports.reading.reader import read_report, read_text
from gongkai.annual_reports.reading.report import Indicator, Place, Report

__all__ = ["Indicator", "Place", "Report", "read_report", "read_text"]
