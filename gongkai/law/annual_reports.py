"""The law of 政府信息公开工作年度报告, for whoever compiles, checks or prints one: when, of what parts, in what words.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32; Report Format 2021; Statistics Notice 2014.
"""

from gongkai.law.report_deadlines import ReportDue, report_due
from gongkai.law.report_facts import Sentence, facts
from gongkai.law.report_sections import Section, opening, sections, title_of

__all__ = ["ReportDue", "Section", "Sentence", "facts", "opening", "report_due", "sections", "title_of"]
