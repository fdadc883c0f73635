"""Pictures and scanned pages read by OCR, offline, with how sure the reading is; what goes wrong is a sentence."""

import io

import pytest
from PIL import Image

from gongkai.attachments import extraction, intake, ocr, scans, storage
from gongkai.attachments.models import StoredFile
from gongkai.attachments.reread import read_waiting
from gongkai.attachments.texts import stretches_of
from tests.fixtures import documents, papers

ID = "11010519491231002X"


def test_a_picture_is_read_with_boxes_and_confidence():
    page = ocr.read_image(papers.picture(f"身份证号{ID}", "手机13800138000"))
    assert [line.text for line in page.lines] == [f"身份证号{ID}", "手机13800138000"]
    first = page.lines[0]
    assert first.confidence > 0.9
    left, top, width, height = first.box
    assert (20 < left < 60, 25 < top < 60, width > 300, 20 < height < 70) == (True, True, True, True)
    assert "".join(each for each, _ in first.characters) == first.text
    assert (page.width, page.height, page.problem) == (900, 400, "")


def test_what_is_no_picture_is_said_and_the_next_one_is_read():
    assert ocr.read_image(b"no picture").problem == "图片不能识别"
    assert ocr.read_image(papers.picture("第一行")).lines[0].text == "第一行"


def test_an_empty_picture_has_no_lines_and_no_confidence():
    page = ocr.read_image(documents.picture("PNG"))
    assert (page.lines, page.confidence, page.problem) == ((), None, "")


def test_a_reader_that_died_is_started_again():
    ocr.read_image(papers.picture("先读一次"))
    ocr.ENGINE.running.kill()
    ocr.ENGINE.running.wait()
    assert ocr.read_image(papers.picture("再读一次")).lines[0].text == "再读一次"


def test_a_reader_that_takes_too_long_is_stopped(settings):
    settings.OCR_SECONDS = 0
    assert ocr.read_image(papers.picture("太慢的一页")).problem == "图片识别超时"


def test_nothing_is_read_where_it_is_switched_off(settings):
    settings.OCR = False
    assert ocr.read_image(papers.picture("不读")).problem == "本机未启用图片文字识别"
    read = extraction.text_of(papers.picture("不读"), code="png")
    assert scans.with_pictures(b"", read, limit=9).problem == "图片，无法自动检查文字，需人工检查"


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_every_kind_of_picture_is_read(form):
    assert ocr.read_image(papers.picture("示范县公告", form=form)).lines[0].text == "示范县公告"


def test_an_unsure_reading_needs_a_person(settings):
    settings.OCR_SURE_FROM = 1.01
    data = papers.picture("示范县公告")
    read = scans.with_pictures(data, extraction.text_of(data, code="png"), limit=1)
    assert read.problem.startswith("扫描图像识别可信度低（图像")
    assert read.problem.endswith("需人工检查")


@pytest.mark.django_db
def test_a_scanned_pdf_is_read_one_page_at_once_and_on_by_the_worker():
    data = papers.scanned_pdf([f"身份证号{ID}"], ["手机13800138000"], ["第三页"])
    file = intake.store(io.BytesIO(data), name="扫描件.pdf")
    assert (file.text, file.text_problem, file.waits_for_ocr) == (f"身份证号{ID}", "还有2页图像待识别", True)

    assert read_waiting(limit=1).is_done is False
    step = read_waiting()
    assert (step.file_id, step.is_done) == (file.pk, True)
    file = StoredFile.objects.get(pk=file.pk)
    assert file.text == f"身份证号{ID}\n手机13800138000\n第三页"
    assert (file.text_problem, file.waits_for_ocr) == ("", False)
    places = [each.place for each in stretches_of(file.text, file.parts)]
    assert places == ["第1页扫描图像", "第2页扫描图像", "第3页扫描图像"]
    assert read_waiting() is None


@pytest.mark.django_db
def test_a_file_whose_bytes_are_gone_waits_no_longer():
    file = intake.store(io.BytesIO(papers.scan(["一"], ["二"])), name="扫描.tif")
    storage.default_storage.delete(storage.path_of(file.sha256))
    assert read_waiting().is_done is False
    assert StoredFile.objects.get(pk=file.pk).waits_for_ocr is False


@pytest.mark.django_db
def test_a_mark_on_a_later_page_seals_the_file_off_and_its_words_are_forgotten():
    file = intake.store(io.BytesIO(papers.scanned_pdf(["第一页"], ["机密★5年", "第二页"])), name="扫描件.pdf")
    step = read_waiting()
    assert (step.file_id, step.is_done, step.mark) == (file.pk, True, "机密★")
    file = StoredFile.objects.get(pk=file.pk)
    assert file.text_problem.startswith("扫描页中发现国家秘密标志")
    assert (file.text, file.parts, file.waits_for_ocr, file.sealed_at is None) == ("", [], False, False)


def test_a_picture_in_a_word_file_is_read():
    data = documents.with_part(documents.docx("正文"), "word/media/image1.png", papers.picture(f"证号{ID}"))
    read = scans.with_pictures(data, extraction.text_of(data, code="docx"), limit=5)
    assert [(one.place, one.text) for one in read.stretches if one.confidence] == [("图片“image1.png”", f"证号{ID}")]


@pytest.mark.django_db
def test_a_tiff_loses_its_notes_and_no_pixel():
    out = io.BytesIO()
    papers.drawn("示范县").save(out, "TIFF", description="张演示")
    with storage.open_file(intake.store(io.BytesIO(out.getvalue()), name="图.tif").sha256) as kept:
        clean = kept.read()
    assert "张演示".encode() not in clean
    with Image.open(io.BytesIO(clean)) as after:
        assert after.tobytes() == papers.drawn("示范县").tobytes()
