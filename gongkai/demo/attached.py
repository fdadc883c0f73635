"""附件 for some of the demo's items, made here: a Word file, a sheet, a text."""

from io import BytesIO

import docx
import xlsxwriter

from gongkai.attachments import intake
from gongkai.demo.specs import Spec
from gongkai.information.content import FileRef

EVERY = 9


def files_for(spec: Spec) -> tuple[FileRef, ...]:
    """One file for every ninth item, in turn DOCX, XLSX and TXT."""
    if spec.number % EVERY:
        return ()
    maker, name = ((_word, "附件.docx"), (_sheet, "附表.xlsx"), (_text, "说明.txt"))[spec.number // EVERY % 3]
    stored = intake.store(BytesIO(maker(spec)), name=name)
    return (FileRef(stored.pk, stored.sha256, name),)


def _word(spec: Spec) -> bytes:
    document = docx.Document()
    document.add_heading(spec.title, level=1)
    for line in (*spec.lines, "实施细则：本附件为示范数据，内容均系虚构。"):
        document.add_paragraph(line)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _sheet(spec: Spec) -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("明细表")
    for column, head in enumerate(("序号", "项目", "数量", "备注")):
        sheet.write(0, column, head)
    for row, line in enumerate(spec.lines, start=1):
        for column, value in enumerate((row, line[:30], row * 10, "示范数据")):
            sheet.write(row, column, value)
    book.close()
    return buffer.getvalue()


def _text(spec: Spec) -> bytes:
    return "\n".join((spec.title, "", *spec.lines, "填表说明：本附件为示范数据，内容均系虚构。")).encode()
