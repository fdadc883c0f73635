"""上传遮盖."""

import io

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments.errors import FileRefused
from gongkai.law.vocabulary import Duty
from gongkai.redaction.actions.begin_upload import begin_upload
from gongkai.redaction.errors import Unreadable
from tests.factories import make_actor, make_agency
from tests.fixtures.pages import as_png, changed, drawn_page, paper

pytestmark = pytest.mark.django_db


def test_a_file_of_no_item_is_taken_up_by_whoever_brings_it():
    handler = make_actor(make_agency(), Duty.HANDLE)
    work = begin_upload(io.BytesIO(as_png(drawn_page(paper()))), name="答复材料.png", by=handler)
    assert (work.item, work.agency_id, work.page_count) == (None, handler.agency_id, 1)


def test_what_is_no_file_is_refused():
    with pytest.raises(FileRefused):
        begin_upload(io.BytesIO(b"not a pdf"), name="坏的.pdf", by=make_actor(make_agency(), Duty.FILL))


def test_a_file_that_claims_pages_it_does_not_have_is_refused_with_what_to_do():
    lying = changed(paper("第一页", "第二页"), lambda _document: None).replace(b"/Count 2", b"/Count 9")
    with pytest.raises(Unreadable, match="重新另存为 PDF"):
        begin_upload(io.BytesIO(lying), name="少页.pdf", by=make_actor(make_agency(), Duty.HANDLE))


def test_only_who_may_redact():
    with pytest.raises(NotAllowed):
        begin_upload(io.BytesIO(paper()), name="一份.pdf", by=make_actor(make_agency(), Duty.PUBLISH))
