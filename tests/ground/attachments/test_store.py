"""Taking files in: what is accepted, what is made of it, and what is refused with which words."""

import io
import zipfile

import pikepdf
import pytest
from PIL import Image

from gongkai.attachments import errors, intake, names, storage
from gongkai.attachments.models import StoredFile
from tests.fixtures import documents

pytestmark = pytest.mark.django_db


def store(data, name):
    return intake.store(io.BytesIO(data), name=name)


def test_stores_a_word_file_with_its_text():
    data = documents.docx("第一条　为规范政府信息公开，制定本办法。")
    file = store(data, "办法.docx")
    assert (file.kind, file.size, file.text_problem) == ("docx", len(data), "")
    assert file.text == "第一条　为规范政府信息公开，制定本办法。"
    with storage.open_file(file.sha256) as kept:
        assert kept.read() == data


def test_the_same_bytes_are_kept_once():
    data = documents.docx("同一份文件")
    assert store(data, "甲.docx").pk == store(data, "乙.docx").pk
    assert StoredFile.objects.count() == 1


def test_bytes_lost_from_the_folder_are_kept_again():
    data = "示范县公告".encode()
    file = store(data, "公告.txt")
    storage.default_storage.delete(storage.path_of(file.sha256))
    assert store(data, "公告.txt").pk == file.pk
    assert storage.is_kept(file.sha256)


@pytest.mark.parametrize(
    ("data", "name", "kind", "text"),
    [
        (documents.xlsx([["名称", "数量"], ["公告", 3]]), "目录.xlsx", "xlsx", "目录\n名称\t数量\n公告\t3"),
        (documents.pdf(["示范县公告"]), "公告.PDF", "pdf", "示范县公告"),
        ("示范县公告".encode(), "公告.txt", "txt", "示范县公告"),
        ("示范县公告".encode("utf-8-sig"), "公告.txt", "txt", "示范县公告"),
        ("示范县公告，第一期。".encode("gb18030"), "公告.txt", "txt", "示范县公告，第一期。"),
        ("名称,数量\r\n公告,3\r\n".encode("gb18030"), "目录.csv", "csv", "名称,数量\n公告,3\n"),
        (documents.ofd("示范县公告"), "公告.ofd", "ofd", "示范县公告"),
    ],
)
def test_accepts_the_formats_offices_use(data, name, kind, text):
    file = store(data, name)
    assert (file.kind, file.text) == (kind, text)


@pytest.mark.parametrize(
    ("form", "name"), [("PNG", "图.png"), ("GIF", "图.gif"), ("WEBP", "图.webp"), ("JPEG", "图.jpeg")]
)
def test_accepts_pictures_and_says_that_a_person_must_look(form, name):
    file = store(documents.picture(form), name)
    assert (file.text, file.text_problem) == ("", "图片，无法自动检查文字，需人工检查")


def test_a_scanned_pdf_says_that_a_person_must_look():
    file = store(documents.pdf([], []), "扫描件.pdf")
    assert (file.text_problem, file.pages) == ("无文字层（扫描件），需人工检查", 2)


def test_a_photograph_loses_place_and_maker_but_not_a_pixel():
    data = documents.jpeg()
    with storage.open_file(store(data, "照片.jpg").sha256) as kept:
        clean = kept.read()
    assert b"Zhang San" in data
    assert b"Zhang San" not in clean
    assert dict(Image.open(io.BytesIO(clean)).getexif()) == {}
    assert Image.open(io.BytesIO(clean)).tobytes() == Image.open(io.BytesIO(data)).tobytes()


def test_a_photograph_taken_sideways_is_turned_before_its_notes_go():
    file = store(documents.jpeg(orientation=6), "照片.jpg")
    with storage.open_file(file.sha256) as kept:
        assert Image.open(kept).size == (20, 40)


def test_a_png_loses_its_author():
    with storage.open_file(store(documents.png(), "图.png").sha256) as kept:
        clean = kept.read()
    assert b"Zhang San" not in clean
    assert Image.open(io.BytesIO(clean)).size == (4, 4)


BIG_ENOUGH = 60 * 1024 * 1024


def bomb():
    return documents.with_part(documents.docx("x"), "word/media/big.bin", b"\0" * BIG_ENOUGH)


def lying():
    """A container that declares one part smaller than it is."""
    data = bytearray(documents.zipped({"word/document.xml": b"a" * 5000, "[Content_Types].xml": b"x"}))
    at = data.rfind(b"word/document.xml") - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(data)


def twice():
    out = io.BytesIO()
    with pytest.warns(UserWarning), zipfile.ZipFile(out, "w") as archive:
        for _ in range(2):
            archive.writestr("word/document.xml", "x")
    return out.getvalue()


def encrypted_zip():
    data = bytearray(documents.zipped({"word/document.xml": b"a"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "name", "refusal"),
    [
        (lambda: b"", "空.txt", errors.EmptyFile),
        (lambda: b"x", "空.docx", errors.Damaged),
        (lambda: b"PK\x03\x04broken", "坏.docx", errors.Damaged),
        (lambda: documents.zipped({"a.txt": "x"}), "坏.docx", errors.Damaged),
        (lambda: documents.docx("x")[:-200], "断.docx", errors.Damaged),
        (lambda: b"%PDF-1.7 nothing more", "坏.pdf", errors.Damaged),
        (lambda: documents.picture("PNG")[:40], "坏.png", errors.Damaged),
        (lambda: b"\x00\x01\x02", "二进制.txt", errors.NotText),
        (lambda: "有\0空字符".encode(), "空字符.txt", errors.NotText),
        (lambda: b"\xff\xfe\x00\xd8", "半个字.txt", errors.NotText),
        (lambda: b"MZ\x90 program", "程序.txt", errors.NotText),
        (lambda: b"<html><script>1</script>", "网页.txt", errors.NotText),
        (lambda: b"<html></html>", "网页.html", errors.UnknownKind),
        (lambda: b"<svg/>", "图.svg", errors.UnknownKind),
        (lambda: b"MZ", "程序.exe", errors.UnknownKind),
        (lambda: b"x", "没有扩展名", errors.UnknownKind),
        (lambda: documents.zipped({"a.txt": "x"}), "包.zip", errors.UnknownKind),
        (lambda: b"x", "双重.docx.exe", errors.UnknownKind),
        (lambda: documents.compound("WordDocument"), "旧.doc", errors.OldOffice),
        (lambda: documents.compound("WordDocument"), "旧.docx", errors.NameMismatch),
        (lambda: documents.compound("Workbook"), "旧.xlsx", errors.NameMismatch),
        (lambda: b"x", "旧.wps", errors.Damaged),
        (lambda: documents.compound("Workbook"), "旧.et", errors.OldOffice),
        (lambda: documents.compound("PowerPoint Document"), "旧.doc", errors.OldOffice),
        (lambda: documents.compound("WordDocument", "_VBA_PROJECT"), "宏.doc", errors.HasMacros),
        (lambda: documents.compound("EncryptedPackage"), "加密.docx", errors.Encrypted),
        (encrypted_zip, "加密.docx", errors.Encrypted),
        (lambda: documents.pdf(["x"], password="secret"), "加密.pdf", errors.Encrypted),
        (lambda: documents.pdf(["x"], script="app.alert(1)"), "脚本.pdf", errors.HasActiveContent),
        (lambda: documents.pdf(["x"], attached=b"hidden"), "夹带.pdf", errors.HasActiveContent),
        (lambda: documents.docx("x"), "改名.pdf", errors.NameMismatch),
        (lambda: documents.pdf(["x"]), "改名.docx", errors.NameMismatch),
        (lambda: documents.picture("PNG"), "改名.jpg", errors.NameMismatch),
        (lambda: documents.xlsx([["x"]]), "改名.docx", errors.NameMismatch),
        (lambda: b"x", "宏.docm", errors.HasMacros),
        (lambda: documents.with_part(documents.docx("x"), "word/vbaProject.bin", b"x"), "宏.docx", errors.HasMacros),
        (lambda: documents.with_part(documents.docx("x"), "word/activeX/a.xml", b"x"), "控件.docx", errors.HasMacros),
        (lambda: documents.with_part(documents.docx("x"), "../../etc/cron", b"x"), "越界.docx", errors.ArchiveUnsafe),
        (lambda: documents.with_part(documents.docx("x"), "/etc/cron", b"x"), "越界.docx", errors.ArchiveUnsafe),
        (twice, "重复.docx", errors.ArchiveUnsafe),
        (bomb, "炸弹.docx", errors.ArchiveTooLarge),
        (lying, "谎报.docx", errors.Damaged),
        (lambda: documents.png_claiming(60000, 60000), "巨图.png", errors.ImageTooLarge),
        (lambda: b"x", "机密★一年.txt", errors.ClassifiedMark),
        (lambda: b"x", "【秘密】名单.txt", errors.ClassifiedMark),
        (lambda: documents.docx("机密★5年", "正文"), "名单.docx", errors.ClassifiedMark),
        (lambda: b"x", "///", errors.NameMissing),
        (lambda: b"x", "\u202e\u200b.txt", errors.NameMissing),
    ],
)
def test_refuses_what_cannot_be_trusted_and_keeps_nothing(make, name, refusal):
    with pytest.raises(refusal) as refused:
        store(make(), name)
    assert refused.value.sentence.endswith("。")
    assert "{" not in refused.value.sentence
    assert not StoredFile.objects.exists()


def test_refuses_more_than_the_office_allows(settings):
    settings.UPLOAD_MAX_MB = 1
    with pytest.raises(errors.TooLarge) as refused:
        store(b"x" * (1024 * 1024 + 1), "大.txt")
    assert refused.value.sentence == "文件“大.txt”超过1MB的上限。请压缩图片或拆分后上传。"


def test_refuses_a_container_with_too_much_in_it(settings):
    settings.ARCHIVE_MAX_MB = 1
    data = documents.with_part(documents.docx("x"), "word/media/a.bin", b"0123456789abcdef" * 70000)
    with pytest.raises(errors.ArchiveTooLarge):
        store(data, "多.docx")


def test_a_pdf_that_only_limits_printing_is_accepted():
    document = pikepdf.open(io.BytesIO(documents.pdf(["示范县公告"])))
    out = io.BytesIO()
    document.save(out, encryption=pikepdf.Encryption(owner="x", user=""))
    assert store(out.getvalue(), "公告.pdf").text == "示范县公告"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Users\\张\\公告.docx", "公告.docx"),
        ("../../etc/公告.docx", "公告.docx"),
        ("公告\n\u202excod.docx", "公告xcod.docx"),
        ('公<告>:"|?*.docx', "公_告______.docx"),
        ("  公告  第1号 .docx", "公告 第1号 .docx"),
        ("长" * 300 + ".docx", "长" * 175 + ".docx"),
    ],
)
def test_names_are_made_safe(given, kept):
    assert names.safe_name(given) == kept


def test_the_words_of_law_in_a_name_are_no_mark():
    names.must_not_be_classified("商业秘密保护办法（秘密投票）.docx")
