"""What a PDF carries beside the text of its pages: annotations, form fields, bookmarks, properties, earlier versions."""

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
from lxml import etree
from pypdfium2 import PdfiumError

from gongkai.attachments.texts import Gathered

BROKEN = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, etree.XMLSyntaxError)
NOTED = "含有批注，公众下载后可见，请删除批注后重新上传"
EARLIER = "文件保留了早先保存的版本，其中的文字可以恢复，请用“打印为 PDF”重新生成后上传"
NAMED = {"/Author": "作者", "/Title": "标题", "/Subject": "主题", "/Keywords": "关键词", "/Company": "单位"}
INNER = {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped"}
END = re.compile(rb"%%EOF\s*")
MOST_VERSIONS = 3
MOST_PAGES = 50
DEEPEST = 40
SILENT = {"/Link", "/Popup", "/Widget"}


def add_all(data: bytes, into: Gathered) -> None:
    """Everything beside the pages."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        add_notes(pdf, into)
        add_fields(pdf, into)
        titles = "\n".join(title for item in pdf.open_outline().root for title in titles_of(item, 0))
        into.add("书签", titles, aside=True, shadow=True)
        add_properties(pdf, into)
    for text in earlier_texts(data):
        into.note(EARLIER)
        into.add("早先保存的版本", text, aside=True, shadow=True)


def add_notes(pdf: pikepdf.Pdf, into: Gathered) -> None:
    """What annotations say, who wrote them, and where links lead."""
    links: dict[str, None] = {}
    for number, page in enumerate(pdf.pages, 1):
        notes = page.obj.get("/Annots", pikepdf.Array())
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            if not isinstance(note, pikepdf.Dictionary):
                continue
            action = note.get("/A")
            if isinstance(action, pikepdf.Dictionary) and "/URI" in action:
                links[str(action.URI)] = None
            if str(note.get("/Subtype", "")) not in SILENT:
                words = "\n".join(
                    filter(None, (words_of(note.get(key)) for key in ("/Contents", "/RC", "/T", "/Subj")))
                )
                into.note(NOTED)
                into.add(f"第{number}页批注", words)
    into.add("链接地址", "\n".join(links), aside=True)


def words_of(value: object) -> str:
    """The words of a string or of a rich text."""
    return re.sub(r"<[^>]+>", " ", str(value)).strip() if isinstance(value, pikepdf.String) else ""


def add_fields(pdf: pikepdf.Pdf, into: Gathered) -> None:
    """The values of form fields, with the names people see."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    for field in fields_under(form.get("/Fields", pikepdf.Array()), 0):
        name = words_of(field.get("/TU")) or words_of(field.get("/T"))
        values = dict.fromkeys(filter(None, (words_of(field.get(key)) for key in ("/V", "/DV", "/RV"))))
        into.add(f"表单域“{name[:40]}”", "\n".join(values))


def fields_under(kids: object, depth: int) -> Iterator[pikepdf.Dictionary]:
    """The fields of a form, those inside others too."""
    if not isinstance(kids, pikepdf.Array) or depth > DEEPEST:
        return
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from fields_under(kid.get("/Kids"), depth + 1)


def titles_of(item: pikepdf.OutlineItem, depth: int) -> Iterator[str]:
    """The titles of a bookmark and those under it."""
    yield str(item.title)
    for child in item.children if depth < DEEPEST else ():
        yield from titles_of(child, depth + 1)


def add_properties(pdf: pikepdf.Pdf, into: Gathered) -> None:
    """The properties of the document, in both places where programs write them."""
    for key, value in pdf.docinfo.items():
        if key not in INNER and isinstance(value, pikepdf.String):
            into.add(f"文档属性“{NAMED.get(key, key.lstrip('/')[:40])}”", str(value), aside=True)
    packet = pdf.Root.get("/Metadata")
    if isinstance(packet, pikepdf.Stream):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
        tree = etree.fromstring(packet.read_bytes(), parser)
        said = (piece for e in tree.iter() for piece in (e.text, *e.attrib.values())) if tree is not None else ()
        lines = dict.fromkeys(line for piece in said if piece and (line := str(piece).strip()))
        into.add("文档属性（XMP）", "\n".join(lines), aside=True, shadow=True)


def earlier_texts(data: bytes) -> Iterator[str]:
    """The text of the file as it was before it was saved over without being written anew."""
    ends = [found.end() for found in END.finditer(data)]
    for end in [each for each in ends if each < len(data) - 32][-MOST_VERSIONS:]:
        text = text_before(data[:end])
        if text.strip():
            yield text


def text_before(data: bytes) -> str:
    """The text of a beginning of a file, if that opens by itself; nothing when it does not."""
    try:
        document = pypdfium2.PdfDocument(data)
    except PdfiumError:
        return ""
    try:
        return "\n".join(document[n].get_textpage().get_text_range() for n in range(min(len(document), MOST_PAGES)))
    except PdfiumError:
        return ""
    finally:
        document.close()
