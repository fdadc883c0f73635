"""The tables of the forms: where they stand, their rows by label, their cells by what the form of the text allows.

Tab-parted rows (web pages, Word, sheets) keep their blank cells; one cell a line, blank cells show as wider gaps; in
the layout of a printed page the columns tell; in run-together digits only the sums of the form can part the cells.
"""

from gongkai.annual_reports.reading.tables.reading import read_tables, untold

__all__ = ["read_tables", "untold"]
