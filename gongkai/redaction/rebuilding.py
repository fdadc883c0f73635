"""The copy fit for release: marked pages become pictures with the marks burnt in, with the rest of their text laid under.

Pages without marks keep their content where nothing can hide in it; all else about the file is left behind: properties,
notes, bookmarks, forms, other files, earlier versions.
"""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageDraw

from gongkai.attachments.pdf_parts import BROKEN
from gongkai.attachments.pdfs import pages_of
from gongkai.redaction.glyphs import NOWHERE, Box, Glyph, glyphs_of
from gongkai.redaction.sheets import drawn, recognised

MARGIN = 0.0012  # of the page: edges of letters reach a little beyond their box
INK = (0, 0, 0)
KEPT_OF_A_PAGE = ("/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents")
MAY_HIDE = (b"/ActualText", b"/Alt", b"/OC ", b"/E (", b" 3 Tr", b"/PieceInfo")
END_OF_NAME = rb"(?=[\s/\[\]<>(){}%]|$)"
BESIDE_CONTENT = (
    "/Metadata",
    "/PieceInfo",
    "/LastModified",
    "/Thumb",
    "/StructParents",
    "/StructParent",
    "/OC",
    "/OPI",
)
MAP_HEAD = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
"""
MAP_FOOT = b"endcmap CMapName currentdict /CMap defineresource pop end end"
RANGES = 64  # in one block; a range keeps its upper byte, which some readers insist on


def rebuilt(pdf: bytes, marks: Mapping[int, Sequence[Box]]) -> bytes:
    """The pages without what the marks cover; the same number of pages, the same size."""
    with Pdf.open(io.BytesIO(pdf)) as source, Pdf.new() as made:
        source.remove_unreferenced_resources()  # pages of one dictionary would bring the pictures of all others along
        layered = "/OCProperties" in source.Root  # layers that can be switched on and off
        font = made.make_indirect(_font(made))
        for number, page in enumerate(source.pages, start=1):
            if number in marks or layered or not _is_plain(page):
                _add_picture(made, pdf, number, marks.get(number, ()), font=font)
            else:
                _add_copy(made, page)
        _strip(made)
        out = io.BytesIO()
        made.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=False, deterministic_id=True)
    return out.getvalue()


def _is_plain(page: pikepdf.Page) -> bool:
    """Whether nothing can hide in a page: no notes or forms on it, no text that is not shown, no picture not drawn."""
    if page.obj.get("/Annots") or page.obj.get("/AA"):
        return False
    try:
        drawn = _drawn(page.obj)
    except BROKEN:  # orders that cannot be read: the picture has what a reader would show
        return False
    content = b"".join(orders for _thing, orders in drawn)
    return not any(sign in content for sign in MAY_HIDE) and all(_draws_all(*one) for one in drawn)


def _drawn(page: pikepdf.Object) -> list[tuple[pikepdf.Object, bytes]]:
    """The page and every form on it with their drawing orders, each once, however forms lie in one another."""
    found, seen = [(page, _own_content(page))], set[tuple[int, int]]()
    for thing, _orders in found:  # which grows meanwhile
        for form in _carried(thing, "/XObject").values():
            if form.get("/Subtype") == Name.Form and form.objgen not in seen:
                seen.add(form.objgen)
                found.append((form, form.read_bytes()))
    return found


def _draws_all(drawn: pikepdf.Object, orders: bytes) -> bool:
    """Whether a page or form draws every picture and form it carries: what it does not draw may be a marked page's."""
    names = (name for sort in ("/XObject", "/Pattern") for name in _carried(drawn, sort))
    return all(re.search(re.escape(name.encode()) + END_OF_NAME, orders) for name in names)


def _carried(drawn: pikepdf.Object, sort: str) -> dict[str, Any]:
    return dict(drawn.get("/Resources", Dictionary()).get(sort, Dictionary()).items())


def _own_content(page: pikepdf.Object) -> bytes:
    contents = page.get("/Contents", Array())
    streams = list(contents) if isinstance(contents, Array) else [contents]  # type: ignore[call-overload]
    return b"\n".join(stream.read_bytes() for stream in streams)


def _add_copy(made: Pdf, page: pikepdf.Page) -> None:
    """The page with its content and nothing beside it."""
    made.pages.append(page)
    added = made.pages[-1].obj
    for key in list(added.keys()):
        if key not in (*KEPT_OF_A_PAGE, "/Type", "/Parent"):
            del added[key]


def _strip(made: Pdf) -> None:
    """Take from every object what describes it without being shown."""
    for thing in made.objects:
        if isinstance(thing, Dictionary | pikepdf.Stream):
            for key in BESIDE_CONTENT:
                if key in thing:
                    del thing[key]


def _add_picture(made: Pdf, pdf: bytes, number: int, marks: Sequence[Box], *, font: pikepdf.Object) -> None:
    """The page as a picture with the marks burnt in, and the text beside the marks under it, unseen."""
    with pages_of(pdf) as document:
        page = document[number - 1]
        width, height = page.get_width(), page.get_height()
        glyphs = glyphs_of(page)
        image = drawn(page)
    if not any(glyph.text.strip() for glyph in glyphs):
        glyphs = recognised(image)
    burnt = burn(image, marks)
    left = [glyph for glyph in glyphs if not any(mark.meets(glyph.box) for mark in marks)]
    picture = made.make_stream(_jpeg(burnt))
    for key, value in (
        ("/Type", Name.XObject), ("/Subtype", Name.Image), ("/Width", burnt.width), ("/Height", burnt.height),
        ("/ColorSpace", Name.DeviceRGB), ("/BitsPerComponent", 8), ("/Filter", Name.DCTDecode),
    ):  # fmt: skip
        picture[key] = value
    content = _unseen(left, width, height) + b"q %.3f 0 0 %.3f 0 0 cm /Page Do Q" % (width, height)
    made.add_blank_page(page_size=(width, height))
    added = made.pages[-1].obj
    added.Contents = made.make_stream(content)
    added.Resources = Dictionary(XObject=Dictionary(Page=picture), Font=Dictionary(T=font))


def burn(image: Image.Image, marks: Sequence[Box]) -> Image.Image:
    """The picture with every mark filled in."""
    wide, high = image.size
    pen = ImageDraw.Draw(image)
    for mark in marks:
        pen.rectangle(
            (
                int((mark.left - MARGIN) * wide), int((mark.top - MARGIN) * high),
                round((mark.right + MARGIN) * wide), round((mark.bottom + MARGIN) * high),
            ),
            fill=INK,
        )  # fmt: skip
    return image


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()


def _unseen(glyphs: Sequence[Glyph], width: float, height: float) -> bytes:
    """The characters at their places, written so that they are found and read aloud but not drawn."""
    said = [b"BT 3 Tr"]
    for glyph in glyphs:
        code = ord(glyph.text) if len(glyph.text) == 1 else 0
        if glyph.box == NOWHERE or not 0x20 <= code <= 0xFFFF:
            continue
        size = max((glyph.box.bottom - glyph.box.top) * height, 1)
        across, down = glyph.box.left * width, height - glyph.box.bottom * height
        said.append(b"/T %.2f Tf 1 0 0 1 %.2f %.2f Tm <%04X> Tj" % (size, across, down, code))
    return b"\n".join([*said, b"ET\n"])


def _font(made: Pdf) -> Dictionary:
    """A font every reader knows and nobody need embed, since nothing is drawn; each code is the character itself."""
    below = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType0, BaseFont=Name("/STSong-Light"), DW=1000,
        CIDSystemInfo=Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("GB1"), Supplement=5),
        FontDescriptor=made.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor, FontName=Name("/STSong-Light"), Flags=6, FontBBox=Array([-25, -254, 1000, 880]),
                ItalicAngle=0, Ascent=880, Descent=-120, CapHeight=880, StemV=93,
            )
        ),
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/STSong-Light-UniGB-UTF16-H"),
        Encoding=Name("/UniGB-UTF16-H"), DescendantFonts=Array([made.make_indirect(below)]),
        ToUnicode=made.make_stream(_unicode_map()),
    )  # fmt: skip


def _unicode_map() -> bytes:
    """Every code stands for the character of the same number."""
    ranges = [b"<%02X00> <%02XFF> <%02X00>" % (upper, upper, upper) for upper in range(256)]
    blocks = [ranges[at : at + RANGES] for at in range(0, len(ranges), RANGES)]
    said = [b"%d beginbfrange\n%s\nendbfrange\n" % (len(block), b"\n".join(block)) for block in blocks]
    return MAP_HEAD + b"".join(said) + MAP_FOOT
