"""年度报告 as papers: web page, DOCX, PDF, XLSX, CSV and JSON, all made of the same `ReportShown`, all with the same figures.

`html.body`, `word.docx`, `pdf.pdf`, `sheet.xlsx`, `exports.figures_csv`, `exports.figures_json`. A version that is not
approved carries the mark of a draft; cells that are blank stay blank.

Law: Regulation 2019, Arts. 49-50; Report Format 2021; Regulation 2008, Arts. 31-32.
"""
