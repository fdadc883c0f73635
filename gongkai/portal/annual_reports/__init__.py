"""年度报告 on the portal: every released report with its tables, its figures over the years, bodies side by side.

Everything is read from `annual_reports.public`; a report whose item is taken back is gone from every page at once.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""
