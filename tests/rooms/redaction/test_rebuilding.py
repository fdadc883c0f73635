"""What is marked is gone from the copy, wherever in the file it may hide; what is not marked stays to be read."""

import io

import pikepdf
import pytest
from hypothesis import given, settings, strategies as st
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw

from gongkai.attachments.pdfs import pages_of
from gongkai.redaction.glyphs import Box, folded, places_of, under
from gongkai.redaction.proving import proven
from gongkai.redaction.rebuilding import rebuilt
from gongkai.redaction.sheets import MOST_SIDE, as_pages, drawn, text_on
from tests.fixtures import documents
from tests.fixtures.pages import NUMBER, PERSON, as_png, changed, drawn_page, paper


def text(pdf, page=1):
    return "".join(glyph.text for glyph in text_on(pdf, page))


def marks_of(pdf, *words, page=1):
    glyphs = text_on(pdf, page)
    return {page: [box for each in words for place in places_of(each, glyphs) for box in place]}


def taken_from(pdf, *words, page=1):
    """The copy without the words on that page, and what the proof says of it."""
    marks = marks_of(pdf, *words, page=page)
    made = rebuilt(pdf, marks)
    removed = under(marks[page], text_on(pdf, page))
    return made, proven(made, marks=marks, removed=removed)


def everything_in(pdf):
    """All strings and unpacked streams of a file, in one piece."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return b"".join(
            thing.read_bytes() if isinstance(thing, pikepdf.Stream) else bytes(thing)
            for thing in document.objects
            if isinstance(thing, pikepdf.String)
            or (isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != Name.Image)
        )


def test_the_marked_words_are_gone_and_the_rest_can_still_be_read():
    made, proof = taken_from(paper(), NUMBER, PERSON)
    said = folded(text(made))
    assert NUMBER not in said and PERSON not in said
    assert "联系人" in said and "住所不宜公开，其余内容可以公开。".replace("，", ",") in said
    assert proof.found == []
    assert proof.as_kept() == {"pages": 1, "marks": 2, "strings": 2, "pictures_read": 1}


def test_pages_without_marks_keep_their_text_and_the_number_of_pages_stays():
    made, proof = taken_from(paper(f"第一页有{NUMBER}。", "第二页全是可以公开的内容。"), NUMBER)
    assert proof.pages == 2
    assert proof.found == []
    assert "第二页全是可以公开的内容" in text(made, 2)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_is_marked_where_it_is_seen(degrees):
    def turn(document):
        document.pages[0].obj["/Rotate"] = degrees

    made, proof = taken_from(changed(paper(), turn), NUMBER)
    assert proof.found == []
    assert NUMBER not in folded(text(made)) and set("联系人") <= set(text(made))


def test_a_cropped_page_is_marked_where_it_is_seen():
    def crop(document):
        left, low, right, high = map(float, document.pages[0].mediabox)
        document.pages[0].obj["/CropBox"] = Array([left + 20, low + 20, right - 10, high - 10])

    made, proof = taken_from(changed(paper(), crop), NUMBER)
    assert proof.found == []
    assert NUMBER not in folded(text(made))


def note_with_number(document):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([10, 10, 30, 30]), Contents=NUMBER)
    document.pages[0].obj["/Annots"] = Array([document.make_indirect(note)])


def properties_with_number(document):
    document.docinfo["/Subject"] = f"证件{NUMBER}"
    with document.open_metadata() as metadata:
        metadata["dc:description"] = f"证件{NUMBER}"


def unseen_text_with_number(document):
    page = document.pages[0]
    code = "".join(f"{ord(letter):04X}" for letter in NUMBER)
    page.Resources.Font["/F9"] = document.make_indirect(documents.chinese_font(document))
    page.contents_add(document.make_stream(f"BT 3 Tr /F9 9 Tf 40 40 Td <{code}> Tj ET".encode()))


def white_text_with_number(document):
    page = document.pages[0]
    code = "".join(f"{ord(letter):04X}" for letter in NUMBER)
    page.Resources.Font["/F9"] = document.make_indirect(documents.chinese_font(document))
    page.contents_add(document.make_stream(f"q 1 1 1 rg BT /F9 9 Tf 40 40 Td <{code}> Tj ET Q".encode()))


def bookmark_with_number(document):
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"申请人{NUMBER}", 0))


def piece_info_with_number(document):
    document.pages[0].obj["/PieceInfo"] = Dictionary(Editor=Dictionary(Private=NUMBER))


HIDING_PLACES = [
    note_with_number, properties_with_number, unseen_text_with_number, white_text_with_number, bookmark_with_number,
    piece_info_with_number,
]  # fmt: skip


@pytest.mark.parametrize("hide", HIDING_PLACES, ids=lambda hide: hide.__name__)
def test_what_hides_elsewhere_in_the_file_does_not_come_along(hide):
    source = changed(paper(), hide)
    made, proof = taken_from(source, NUMBER)
    assert proof.found == []
    assert NUMBER not in folded(text(made))
    inside = everything_in(made)
    assert NUMBER.encode() not in inside and NUMBER.encode("utf-16-be") not in inside


@pytest.mark.parametrize("hide", [note_with_number, unseen_text_with_number, piece_info_with_number])
def test_nor_from_a_page_without_marks(hide):
    source = changed(paper("没有遮盖的一页。", f"第二页有{NUMBER}。"), hide)
    marks = marks_of(source, NUMBER, page=2)
    made = rebuilt(source, marks)
    inside = everything_in(made)
    assert NUMBER.encode() not in inside and NUMBER.encode("utf-16-be") not in inside
    assert "没有遮盖的一页" in text(made)


def test_the_same_number_left_on_another_page_is_found_and_named():
    _made, proof = taken_from(paper(f"第一页有{NUMBER}。", f"第二页也有{NUMBER}。"), NUMBER)
    assert proof.found == ["第2页的文字"]


def test_an_earlier_version_kept_inside_the_file_is_left_behind():
    first = paper(f"旧稿写着{NUMBER}。")
    second = changed(first, lambda document: document.pages[0].contents_add(document.make_stream(b"0 g")))
    made, proof = taken_from(first + b"\n" + second, NUMBER)
    assert proof.found == []
    assert NUMBER.encode() not in made


def test_a_scan_loses_the_pixels_and_gets_the_words_beside_them():
    pdf, count = as_pages(as_png(drawn_page(paper())), kind="png", name="扫描.png")
    assert count == 1
    made, proof = taken_from(pdf, NUMBER)
    assert proof.found == []
    assert NUMBER not in folded(text(made)) and "联系人" in folded(text(made))


def test_a_patch_that_does_not_cover_is_found():
    pdf = paper()
    marks = marks_of(pdf, NUMBER)
    proof = proven(pdf, marks=marks, removed=[NUMBER])
    assert proof.found[:3] == ["第1页的文字", "第1页的遮盖没有盖严", "第1页的图像（文字识别）"]


def test_a_word_file_is_laid_out_without_what_was_struck_out():
    data = documents.docx("第一段内容。", f"证件号{NUMBER}", table=[["姓名", "证件"], [PERSON, NUMBER]])
    pdf, _count = as_pages(data, kind="docx", name="名单.docx")
    assert PERSON in text(pdf) and NUMBER in folded(text(pdf))
    made, proof = taken_from(pdf, NUMBER, PERSON)
    assert proof.found == []
    assert "第一段内容" in text(made)


def test_the_picture_of_the_page_is_black_under_the_mark():
    made, _proof = taken_from(paper(), NUMBER)
    box = marks_of(paper(), NUMBER)[1][0]
    image = drawn_page(made)
    wide, high = image.size
    middle = (int((box.left + box.right) / 2 * wide), int((box.top + box.bottom) / 2 * high))
    assert image.getpixel(middle) == (0, 0, 0)
    assert isinstance(image, Image.Image)


@settings(max_examples=15, deadline=None)
@given(left=st.floats(0, 0.9), top=st.floats(0, 0.9), width=st.floats(0.02, 0.5), height=st.floats(0.02, 0.5))
def test_no_character_under_any_mark_is_left_in_the_text(left, top, width, height):
    pdf = paper()
    mark = Box(left, top, min(left + width, 1), min(top + height, 1))
    made = rebuilt(pdf, {1: [mark]})
    assert under([mark], text_on(made, 1)) == []


def one_dictionary(*texts):
    """A scan whose pages share one dictionary of pictures, as many scanners write it; and the pictures' bytes."""
    with pikepdf.new() as document:
        shown = [jpeg_of(each) for each in texts]
        kinds = {"Type": Name.XObject, "Subtype": Name.Image, "Filter": Name.DCTDecode, "ColorSpace": Name.DeviceRGB}
        size = {"Width": 600, "Height": 200, "BitsPerComponent": 8}
        pictures = {f"/Im{n}": document.make_stream(each, **kinds, **size) for n, each in enumerate(shown)}
        shared = document.make_indirect(Dictionary(XObject=Dictionary(pictures)))
        for n in range(len(shown)):
            page = document.add_blank_page(page_size=(600, 800)).obj
            page.Resources = shared
            page.Contents = document.make_stream(b"q 600 0 0 200 0 600 cm /Im%d Do Q" % n)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue(), shown


def jpeg_of(words):
    picture, out = Image.new("RGB", (600, 200), "white"), io.BytesIO()
    ImageDraw.Draw(picture).text((20, 60), words, fill="black")
    picture.save(out, "JPEG")
    return out.getvalue()


def test_a_page_left_as_it_is_does_not_bring_along_the_picture_of_a_marked_one():
    scan, (first, second) = one_dictionary("110101 19900307", "page two")
    made = rebuilt(scan, {1: [Box(0, 0, 1, 0.3)]})
    with pikepdf.open(io.BytesIO(made)) as document:
        stored = [thing.read_raw_bytes() for thing in document.objects if isinstance(thing, pikepdf.Stream)]
    assert first not in stored
    assert second in stored


def test_a_page_that_carries_a_picture_it_does_not_draw_becomes_a_picture_itself():
    def hide(document):
        page = document.pages[1].obj
        form = document.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(Hidden=document.make_stream(b"kept back", Subtype=Name.Image)))
        page.Resources.XObject = Dictionary(Fm=form)
        page.Contents = document.make_stream(b"/Fm Do")

    made = rebuilt(changed(paper("第一页", "第二页"), hide), {1: [Box(0, 0, 1, 0.1)]})
    with pikepdf.open(io.BytesIO(made)) as document:
        assert all(
            b"kept back" not in thing.read_raw_bytes()
            for thing in document.objects
            if isinstance(thing, pikepdf.Stream)
        )


def test_a_page_of_nonsense_size_is_drawn_smaller():
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(14400, 14400))
        out = io.BytesIO()
        document.save(out)
    with pages_of(out.getvalue()) as document:
        assert max(drawn(document[0]).size) == MOST_SIDE


def test_forms_that_draw_one_another_in_a_ring_do_not_hold_the_copy_up():
    def ring(document):
        form = document.make_indirect(document.make_stream(b"q /Ring Do Q"))
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 10, 10])
        form.Resources = Dictionary(XObject=Dictionary(Ring=form))
        page = document.pages[1]
        page.obj.Resources["/XObject"] = Dictionary(Ring=form)
        page.contents_add(b" q /Ring Do Q")

    made, proof = taken_from(changed(paper(f"第一页有{NUMBER}。", "第二页可以公开。"), ring), NUMBER)
    assert proof.found == [] and "第二页可以公开" in text(made, 2)


def test_what_hides_in_a_form_within_a_form_makes_its_page_a_picture():
    def nest(document):
        def form(orders, **inner):
            made = document.make_indirect(document.make_stream(orders))
            made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 10, 10])
            made.Resources = Dictionary(XObject=Dictionary(**inner))
            return made

        hidden = form(b"/Span << /ActualText (unseen) >> BDC EMC")
        page = document.pages[1]
        page.obj.Resources["/XObject"] = Dictionary(Outer=form(b"q /Inner Do Q", Inner=hidden))
        page.contents_add(b" q /Outer Do Q")

    made, _proof = taken_from(changed(paper(f"第一页有{NUMBER}。", "第二页可以公开。"), nest), NUMBER)
    assert b"unseen" not in everything_in(made)


def test_a_page_whose_orders_cannot_be_unpacked_becomes_what_a_reader_shows():
    def spoil(document):
        spoiled = document.make_stream(b"")
        spoiled.write(b"no deflated bytes at all", filter=Name.FlateDecode)
        document.pages[1].obj.Contents = spoiled

    made, proof = taken_from(changed(paper(f"第一页有{NUMBER}。", "第二页。"), spoil), NUMBER)
    assert proof.found == [] and proof.pages == 2
