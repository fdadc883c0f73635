"""附件 for some of the demo's items, made here: a Word file, a sheet, a PDF, a text."""

from io import BytesIO

import docx
import pikepdf
import xlsxwriter

from gongkai.attachments import intake
from gongkai.demo.specs import Spec
from gongkai.information.content import FileRef

EVERY = 12
ALL_EVERY = 120


def files_for(spec: Spec) -> tuple[FileRef, ...]:
    """One file for every twelfth item, in turn DOCX, XLSX, PDF and TXT; some items have all four."""
    if spec.number % EVERY:
        return ()
    makers = ((_word, "附件.docx"), (_sheet, "附表.xlsx"), (_pdf, "扫描件.pdf"), (_text, "说明.txt"))
    chosen = makers if spec.number % ALL_EVERY == 0 else (makers[spec.number // EVERY % len(makers)],)
    return tuple(_kept(maker(spec), name) for maker, name in chosen)


def _kept(content: bytes, name: str) -> FileRef:
    stored = intake.store(BytesIO(content), name=name)
    return FileRef(stored.pk, stored.sha256, name)


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


def _pdf(spec: Spec) -> bytes:
    """One page with a text layer, in a Chinese font that every reader has by itself."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(_font(document))))
    lines = [text[at : at + 30] for text in (spec.title, "", *spec.lines) for at in range(0, max(len(text), 1), 30)]
    shown = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -28 Td" for line in lines)
    page.Contents = document.make_stream(f"BT /F1 16 Tf 60 780 Td {shown} ET".encode())
    buffer = BytesIO()
    document.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def _font(document: pikepdf.Pdf) -> pikepdf.Dictionary:
    song = pikepdf.Name("/STSong-Light")
    system = pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("GB1"), Supplement=2)
    cid = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType0, BaseFont=song, CIDSystemInfo=system, DW=1000
    )
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=song,
        Encoding=pikepdf.Name("/UniGB-UCS2-H"),
        DescendantFonts=pikepdf.Array([document.make_indirect(cid)]),
    )
