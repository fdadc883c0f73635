"""上传遮盖."""

import io

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments.errors import FileRefused
from gongkai.law.vocabulary import Duty
from gongkai.redaction.actions.begin_upload import begin_upload
from tests.factories import make_actor, make_agency
from tests.fixtures.pages import as_png, drawn_page, paper

pytestmark = pytest.mark.django_db


def test_a_file_of_no_item_is_taken_up_by_whoever_brings_it():
    handler = make_actor(make_agency(), Duty.HANDLE)
    work = begin_upload(io.BytesIO(as_png(drawn_page(paper()))), name="答复材料.png", by=handler)
    assert (work.item, work.agency_id, work.page_count) == (None, handler.agency_id, 1)


def test_what_is_no_file_is_refused():
    with pytest.raises(FileRefused):
        begin_upload(io.BytesIO(b"not a pdf"), name="坏的.pdf", by=make_actor(make_agency(), Duty.FILL))


def test_only_who_may_redact():
    with pytest.raises(NotAllowed):
        begin_upload(io.BytesIO(paper()), name="一份.pdf", by=make_actor(make_agency(), Duty.PUBLISH))
