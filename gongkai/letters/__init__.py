"""公文版式: letters and forms as DOCX and PDF, in the layout of GB/T 9704-2012; knows nothing of what they say."""

from gongkai.letters.fonts import fonts_missing
from gongkai.letters.grids import Grid, GridCell
from gongkai.letters.papers import Cell, Form, Paper
from gongkai.letters.typesetting import form_pdf, pdf
from gongkai.letters.word import docx
from gongkai.letters.word_forms import form_docx

__all__ = ["Cell", "Form", "Grid", "GridCell", "Paper", "docx", "fonts_missing", "form_docx", "form_pdf", "pdf"]
