"""The numbers of GB/T 9704-2012 《党政机关公文格式》, in millimetres and points, for both kinds of file.

Law: Document Layout 2012.
"""

from datetime import date

POINTS_PER_MM = 72 / 25.4

PAGE = (210.0, 297.0)  # mm, A4
TOP, LEFT, RIGHT, BOTTOM = 37.0, 28.0, 26.0, 35.0  # mm
AREA = (156.0, 225.0)  # mm, 版心
LINES, CHARACTERS = 22, 28  # fill the 版心

BODY = 16.0  # pt, 3号
TITLE = 22.0  # pt, 2号
SMALL = 14.0  # pt, 4号: 版记, page numbers
TABLE = 12.0  # pt, 小4号: forms
PITCH = (AREA[1] * POINTS_PER_MM - BODY) / (LINES - 1)  # pt, line to line: the first at the top, the last at the bottom
CHARACTER = (AREA[0] * POINTS_PER_MM - BODY) / (CHARACTERS - 1)  # pt, character to character: a little less than 3号
GRID = int(AREA[1] * POINTS_PER_MM / LINES * 20) / 20  # pt, a row of the grid Word counts in: whole twips, 22 must fit
COLUMN = AREA[0] * POINTS_PER_MM / CHARACTERS  # pt, a column of the same grid

INDENT = 2  # characters, first line of a paragraph
DATE_INDENT = 4  # characters between the date and the right edge, with a seal
ROWS_ABOVE_SIGNER = 2  # empty, so that a seal of 42 mm presses on name and date, within one line of the text
MOST_IN_TITLE = 20  # characters of 2号 in one line

MARK_TOP = {"document": 35.0 + TOP, "letter": 30.0}  # mm from the page's top to the red name
MARK_LARGEST = {"document": 48.0, "letter": 40.0}  # pt; less where the name is long
MARK_RED = "#d7000f"
LINE_BELOW = 4.0  # mm between number and red line, or name and double line
LETTER_LINES = 170.0  # mm long
LETTER_FOOT = 20.0  # mm between the lower double line and the page's edge
LETTER_GAP = 7 / 8  # of a 3号 character between a double line and the text beside it
THICK, THIN, BETWEEN = 2.25, 0.75, 1.5  # pt, the red double line
RED_LINE = 1.5  # pt

PAGE_NUMBER_BELOW = 7.0  # mm under the 版心
OUTER_LINE, INNER_LINE = 0.35, 0.25  # mm, the lines of 版记

TABLE_LINE = 1.6  # heights of a character from line to line, where a cell asks for several
TABLE_PADDING = 8.0  # pt, above and below the text of a cell together

LIST = 10.5  # pt, 5号: lists of many columns, whose page lies on its side
LYING_TOP, LYING_SIDE, LYING_BOTTOM = 26.0, 24.0, 25.0  # mm
LYING_AREA = (PAGE[1] - 2 * LYING_SIDE, PAGE[0] - LYING_TOP - LYING_BOTTOM)  # mm

DRAFT = "草　稿"


def mark_size(mark: str, *, shape: str) -> float:
    """The size of the red name in points: as large as the width allows, never larger than the shape's own."""
    widest = AREA[0] * POINTS_PER_MM / max(len(mark), 1)
    return round(min(MARK_LARGEST.get(shape, BODY), widest), 2)


def characters_wide(text: str) -> float:
    """How many full characters wide a line is; digits and Latin letters count half."""
    return sum(0.5 if ord(character) < 128 else 1.0 for character in text)


def date_block(shown: str) -> float:
    """Characters from the right edge to as far left of the date as it is right: name and date are centred in it."""
    return 2 * DATE_INDENT + characters_wide(shown)


def edition_date(on: date) -> str:
    """印发日期 as the last line of 版记 has it."""
    return f"{on.year}年{on.month}月{on.day}日印发"
