"""`intake.examine`: the checks of `store` on papers that are not kept here, and nothing is kept."""

import io
import zipfile

import pikepdf
import pytest
from django.core.files.storage import default_storage
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from gongkai.attachments import errors, intake, storage
from tests.fixtures import documents


def examine(data, name, **limits):
    return intake.examine(io.BytesIO(data), name=name, **limits)


def test_says_what_a_file_is_and_gives_its_bytes():
    data = documents.pdf(["身份证复印件"])
    paper = examine(data, "身份证.PDF")
    assert (paper.data, paper.kind.code, paper.name) == (data, "pdf", "身份证.PDF")


def test_keeps_nothing():
    paper = examine("示范县公告，仅供检查。".encode(), "公告.txt")
    assert not default_storage.exists(storage.path_of(storage.digest_of(paper.data)))


def test_a_photograph_loses_its_place_before_anybody_seals_it():
    paper = examine(documents.jpeg(), "证件.jpg")
    with Image.open(io.BytesIO(paper.data)) as picture:
        assert not picture.getexif()


def test_the_name_people_see_is_made_safe():
    assert examine(b"abc", "../../etc/证件\u202e.txt").name == "证件.txt"


@pytest.mark.parametrize(
    ("data", "name", "refusal"),
    [
        (b"", "空.txt", errors.EmptyFile),
        (documents.picture("PNG"), "改名.jpg", errors.NameMismatch),
        (b"%PDF-1.7 nothing more", "坏.pdf", errors.Damaged),
        (documents.pdf(["x"], password="secret"), "加密.pdf", errors.Encrypted),
        (documents.pdf(["x"], script="app.alert(1)"), "脚本.pdf", errors.HasActiveContent),
        (
            documents.with_part(documents.docx("x"), "word/media/big.bin", b"\0" * 2**26),
            "弹.docx",
            errors.ArchiveTooLarge,
        ),
        (documents.with_part(documents.docx("x"), "../../etc/cron", b"x"), "越界.docx", errors.ArchiveUnsafe),
        (documents.png_claiming(60000, 60000), "巨图.png", errors.ImageTooLarge),
        (b"MZ", "程序.exe", errors.UnknownKind),
        (b"x", "机密★一年.txt", errors.ClassifiedMark),
        (documents.docx("机密★5年", "正文"), "名单.docx", errors.ClassifiedMark),
    ],
)
def test_refuses_what_store_refuses(data, name, refusal):
    with pytest.raises(refusal) as refused:
        examine(data, name)
    assert refused.value.sentence.endswith("。")


def test_a_limit_of_its_own_may_be_lower_than_the_offices(settings):
    settings.UPLOAD_MAX_MB = 50
    with pytest.raises(errors.TooLarge) as refused:
        examine(b"x" * (1024 * 1024 + 1), "大.txt", max_mb=1)
    assert refused.value.sentence == "文件“大.txt”超过1MB的上限。请压缩图片或拆分后上传。"
    assert examine(b"x" * (1024 * 1024), "刚好.txt", max_mb=1).kind.code == "txt"


def test_a_limit_above_the_offices_raises_nothing_above_it(settings):
    settings.UPLOAD_MAX_MB = 1
    with pytest.raises(errors.TooLarge):
        examine(b"x" * (1024 * 1024 + 1), "大.txt", max_mb=10)


def script():
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def in_a_field(document):
    field = document.make_indirect(Dictionary(FT=Name.Tx, T=String("a"), AA=Dictionary(K=script())))
    document.Root.AcroForm = Dictionary(Fields=Array([field]))


def after_a_jump(document):
    document.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([document.pages[0].obj, Name.Fit]), Next=script())


def in_a_bookmark(document):
    first = document.make_indirect(Dictionary(Title=String("一"), A=script()))
    document.Root.Outlines = document.make_indirect(Dictionary(First=first, Last=first, Count=1))


def on_a_note(document):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([0, 0, 9, 9]), AA=Dictionary(E=script()))
    document.pages[0].obj.Annots = Array([note])


def under_a_name_of_its_own(document):
    hidden = Dictionary(S=document.make_indirect(Name.Launch), F=String("a.exe"))
    document.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, A=hidden)])


@pytest.mark.parametrize("put", [in_a_field, after_a_jump, in_a_bookmark, on_a_note, under_a_name_of_its_own])
def test_a_script_is_found_wherever_it_stands_in_a_pdf(put):
    document = pikepdf.open(io.BytesIO(documents.pdf(["正文"])))
    put(document)
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(errors.HasActiveContent):
        examine(out.getvalue(), "脚本.pdf")


def test_a_pdf_that_only_jumps_within_itself_or_names_a_script_in_words_is_taken():
    document = pikepdf.open(io.BytesIO(documents.pdf(["正文"])))
    document.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([document.pages[0].obj, Name.Fit]))
    document.docinfo.Subject = String("<< /S /JavaScript >>")
    out = io.BytesIO()
    document.save(out)
    assert examine(out.getvalue(), "正常.pdf").name == "正常.pdf"


@pytest.mark.parametrize("way", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_container_packed_as_no_office_program_packs_is_refused_unread(way):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(documents.docx("正文"))) as plain, zipfile.ZipFile(out, "w", way) as odd:
        for entry in plain.namelist():
            odd.writestr(entry, plain.read(entry))
    with pytest.raises(errors.Damaged):
        examine(out.getvalue(), "怪.docx")
