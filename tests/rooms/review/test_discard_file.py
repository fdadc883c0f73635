"""移除涉密文件, and what a file still being read or sealed off stops on its way."""

import io

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.attachments import intake, storage
from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.attachments.models import PageReading, StoredFile
from gongkai.audit.models import Entry
from gongkai.information.content import FileRef
from gongkai.information.errors import Incomplete
from gongkai.law.vocabulary import Version
from gongkai.publication.actions.publish import publish
from gongkai.review import questions, sealed_queries
from gongkai.review.actions.approve import approve
from gongkai.review.actions.discard_file import discard_file
from gongkai.review.actions.scan_unseen import scan_unseen
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import make_item, make_team, passed_slip, ready_item, submitted_slip
from tests.fixtures import papers

pytestmark = pytest.mark.django_db
NO = questions.all_no(Version.R2019)


@pytest.fixture
def team():
    return make_team()


def with_scan(team, *pages):
    file = intake.store(io.BytesIO(papers.scanned_pdf(*pages)), name="扫描.pdf", by=team.clerk)
    return file, make_item(agency=team.agency, by=team.clerk, files=(FileRef(file.pk, file.sha256, "扫描.pdf"),))


def marked(team):
    """A file sealed off by the worker, and its item."""
    file, item = with_scan(team, ["第一页"], ["机密★5年"])
    scan_unseen()
    return PageReading.objects.get(file=file), item


def test_the_reviewer_takes_the_bytes_away_and_the_journal_says_so(team, django_capture_on_commit_callbacks):
    row, _item = marked(team)
    assert storage.is_kept(row.file.sha256)
    with django_capture_on_commit_callbacks(execute=True):
        gone = discard_file(row.pk, by=team.secrecy)
    assert not storage.is_kept(row.file.sha256)
    assert (gone.mark, gone.name, gone.discarded_by_id) == ("机密", "", team.secrecy.user_id)
    assert discard_file(row.pk, by=team.secrecy).discarded_at == gone.discarded_at
    said = list(Entry.objects.filter(action__endswith="_file").order_by("seq").values_list("action", "details"))
    assert said == [("attachments.seal_file", {"mark": "机密"}), ("review.discard_file", {"mark": "机密"})]


def test_nobody_else_takes_it_away_and_a_clean_file_is_not_to_be_found(team):
    row, _item = marked(team)
    for actor in (team.clerk, team.publisher, make_team().secrecy):
        with pytest.raises(NotAllowed):
            discard_file(row.pk, by=actor)
    file, _ = with_scan(team, ["一"], ["二"])
    for pk in (PageReading.objects.get(file=file).pk, 10**12):
        with pytest.raises(Unknown):
            discard_file(pk, by=team.secrecy)


def test_reviewer_and_uploader_are_told_and_nobody_else(team):
    row, item = marked(team)
    for actor, may in ((team.secrecy, True), (team.clerk, False)):
        [shown] = sealed_queries.sealed(actor).rows
        assert (shown.id, shown.mark, shown.name, shown.may_discard) == (row.pk, "机密", "扫描.pdf", may)
        assert list(shown.items) == [(item.pk, item.current.title)]
        assert [one.id for one in sealed_queries.to_remove(actor)] == [row.pk]
    for actor in (team.publisher, make_team().secrecy):
        assert sealed_queries.sealed(actor).total == 0
    discard_file(row.pk, by=team.secrecy)
    assert sealed_queries.to_remove(team.secrecy) == []


def test_nothing_is_submitted_before_the_last_page_is_read(team):
    _file, item = with_scan(team, ["第一页"], ["第二页"])
    with pytest.raises(Incomplete) as refused:
        submit(item.pk, answers=NO, by=team.clerk)
    [(field, sentence)] = refused.value.problems
    assert (field, sentence.partition("。")[0]) == ("files", "文件“扫描.pdf”的扫描页正在识别（还有1页）")
    scan_unseen()
    assert submit(item.pk, answers=NO, by=team.clerk).number


def test_nothing_is_submitted_with_a_sealed_file(team):
    _row, item = marked(team)
    with pytest.raises(Incomplete) as refused:
        submit(item.pk, answers=NO, by=team.clerk)
    assert "已隔离" in refused.value.problems[0][1]


@pytest.mark.parametrize(
    ("columns", "refusal"), [({"waits_for_ocr": True}, StillReading), ({"sealed_at": "2026-01-01T00:00Z"}, FileSealed)]
)
def test_nor_signed_nor_published(team, columns, refusal):
    file = intake.store(io.BytesIO(papers.scanned_pdf(["只有一页"])), name="扫描.pdf", by=team.clerk)
    slip = submitted_slip(team, files=(FileRef(file.pk, file.sha256, "扫描.pdf"),))
    StoredFile.objects.filter(pk=file.pk).update(**columns)
    with pytest.raises(refusal):
        sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="return", opinion="请更换附件", by=team.head)


@pytest.mark.parametrize(
    ("columns", "refusal"), [({"waits_for_ocr": True}, StillReading), ({"sealed_at": "2026-01-01T00:00Z"}, FileSealed)]
)
def test_nor_approved_nor_published(team, columns, refusal):
    file = intake.store(io.BytesIO(papers.scanned_pdf(["只有一页"])), name="扫描.pdf", by=team.clerk)
    files = (FileRef(file.pk, file.sha256, "扫描.pdf"),)
    slip, item = passed_slip(team, files=files), ready_item(team, files=files)
    StoredFile.objects.filter(pk=file.pk).update(**columns)
    for openness, conclusion in (("proactive", "open"), ("on_request", "open")):
        with pytest.raises(refusal):
            approve(slip.pk, conclusion=conclusion, final_openness=openness, by=team.leader)
    with pytest.raises(refusal):
        publish(item.pk, by=team.publisher)
