"""A scan is read to its last page before anybody but its uploader opens it; a mark found then shuts it for everybody."""

import io

import pytest

from gongkai.attachments import intake, sealed_papers, storage
from gongkai.attachments.errors import ClassifiedMark, FileSealed, StillReading
from gongkai.attachments.models import PageReading, StoredFile
from gongkai.attachments.reread import read_waiting
from gongkai.vault import keeping
from tests.factories import make_team
from tests.fixtures import documents, papers

pytestmark = pytest.mark.django_db
CLEAN, MARKED = (["第一页"], ["第二页"]), (["第一页"], ["机密★5年", "第二页"])


def stored(pages, by=None):
    return intake.store(io.BytesIO(papers.scanned_pdf(*pages)), name="扫描件.pdf", by=by)


def sealed(pages, by=None):
    """A paper in the vault, and its place."""
    paper = intake.examine(io.BytesIO(papers.scanned_pdf(*pages)), name="扫描件.pdf")
    place = keeping.keep(paper.data)
    sealed_papers.await_reading(paper, place=place, by=by, agency_id=None)
    return place


def test_until_its_pages_are_read_only_the_uploader_opens_it():
    team = make_team()
    file = stored(CLEAN, by=team.clerk)
    storage.open_file(file.sha256, reader=team.clerk.user_id).close()
    for reader in (None, team.secrecy.user_id):
        with pytest.raises(StillReading) as refused:
            storage.open_file(file.sha256, reader=reader, name="扫描件.pdf")
    assert refused.value.sentence.startswith("文件“扫描件.pdf”的扫描页正在识别（还有1页）")
    assert read_waiting().is_done
    storage.open_file(file.sha256).close()
    assert PageReading.objects.count() == 0


def test_whoever_uploads_the_same_file_may_open_it_too():
    team = make_team()
    file = stored(CLEAN, by=team.clerk)
    stored(CLEAN, by=team.publisher)
    stored(CLEAN, by=team.publisher)
    storage.open_file(file.sha256, reader=team.publisher.user_id).close()
    assert PageReading.objects.filter(file=file).count() == 2


def test_a_file_without_pictures_opens_at_once():
    file = intake.store(io.BytesIO(documents.docx("示范县公告")), name="公告.docx", by=make_team().clerk)
    storage.open_file(file.sha256).close()
    assert PageReading.objects.count() == 0


def test_a_mark_on_a_later_page_shuts_it_for_its_uploader_too():
    team = make_team()
    file = stored(MARKED, by=team.clerk)
    step = read_waiting()
    [row] = step.sealed
    assert (row.mark, row.brought_by_id, row.agency_id, row.name) == (
        "机密", team.clerk.user_id, team.agency.pk, "扫描件.pdf",
    )  # fmt: skip
    for reader in (None, team.clerk.user_id):
        with pytest.raises(FileSealed, match="已隔离，任何人不能打开"):
            storage.open_file(file.sha256, reader=reader, name="扫描件.pdf")


def test_the_same_bytes_are_refused_at_the_door_from_then_on_also_once_they_are_gone():
    file = stored(MARKED)
    read_waiting()
    with pytest.raises(ClassifiedMark, match="机密"):
        stored(MARKED)
    storage.delete(file.sha256)
    with pytest.raises(ClassifiedMark, match="机密"):
        stored(MARKED)
    assert not storage.is_kept(file.sha256)


def test_a_file_of_before_that_nobody_was_noted_for_is_sealed_off_too():
    file = stored(MARKED)
    assert PageReading.objects.count() == 0
    [row] = read_waiting().sealed
    assert (row.file_id, row.brought_by, row.mark) == (file.pk, None, "机密")


def test_a_sealed_paper_waits_for_its_pages_and_nothing_of_them_is_kept():
    team = make_team()
    place = sealed((["第一页"], ["第二页"], ["第三页"]), by=team.clerk)
    assert sealed_papers.open_paper(place, name="材料.pdf", reader=team.clerk.user_id).startswith(b"%PDF")
    with pytest.raises(StillReading, match="还有3页"):
        sealed_papers.open_paper(place, name="材料.pdf", reader=team.secrecy.user_id)
    assert not read_waiting(limit=2).is_done
    with pytest.raises(StillReading, match="还有1页"):
        sealed_papers.open_paper(place, name="材料.pdf")
    assert read_waiting(limit=2).is_done
    assert sealed_papers.open_paper(place, name="材料.pdf").startswith(b"%PDF")
    assert (PageReading.objects.count(), StoredFile.objects.count(), read_waiting()) == (0, 0, None)


@pytest.mark.parametrize("pages", [MARKED, (["机密★5年", "第一页"],), (["一"], ["二"], ["绝密★", "三"])])
def test_a_mark_on_any_page_of_a_sealed_paper_shuts_it(pages):
    place = sealed(pages)
    while not (step := read_waiting(limit=1)).is_done:
        pass
    assert step.sealed[0].mark in ("机密", "绝密")
    with pytest.raises(FileSealed):
        sealed_papers.open_paper(place, name="材料.pdf")
    assert sealed_papers.sealed_off([place, "", "sealed/ff/0"]) == {place}
    assert read_waiting() is None


def test_a_word_for_secrecy_alone_at_the_head_of_a_later_page_is_no_mark():
    place = sealed((["第一页"], ["秘密", "第二页"]))
    while not read_waiting(limit=1).is_done:
        pass
    assert sealed_papers.open_paper(place, name="材料.pdf").startswith(b"%PDF")


def test_a_paper_erased_meanwhile_waits_no_longer():
    keeping.erase(sealed(CLEAN))
    assert read_waiting().is_done
    assert (PageReading.objects.count(), read_waiting()) == (0, None)


def test_a_copy_of_a_paper_waits_like_the_first():
    place, team = sealed(CLEAN), make_team()
    sealed_papers.await_copy("sealed/00/copy", of=place, agency_id=team.agency.pk)
    sealed_papers.await_copy("sealed/00/other", of="sealed/00/nothing", agency_id=None)
    assert set(PageReading.objects.values_list("place", "agency_id")) == {
        (place, None), ("sealed/00/copy", team.agency.pk),
    }  # fmt: skip


def test_nothing_waits_where_pictures_are_not_read(settings):
    settings.OCR = False
    assert sealed_papers.open_paper(sealed(CLEAN), name="材料.pdf").startswith(b"%PDF")


def test_a_paper_without_pictures_waits_for_nothing():
    paper = intake.examine(io.BytesIO(b"abc"), name="a.txt")
    sealed_papers.await_reading(paper, place="sealed/00/x", by=None, agency_id=None)
    assert (paper.pictures, PageReading.objects.count()) == ((), 0)
