"""`intake.examine`: the checks of `store` on papers that are not kept here, and nothing is kept."""

import io

import pytest
from django.core.files.storage import default_storage
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
