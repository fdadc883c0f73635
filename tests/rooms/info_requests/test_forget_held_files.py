"""清理未提交的材料."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from gongkai.info_requests.actions.forget_held_files import forget_held_files
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.models import CaseFile
from gongkai.info_requests.vocabulary import FileRole
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db


def held(key):
    return hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key=key)


def test_papers_of_forms_never_sent_go_after_a_day(django_capture_on_commit_callbacks):
    left, sent = held("form-1"), held("form-2")
    make_request(make_office(), form_key="form-2", files=[sent.pk])

    assert forget_held_files(timezone.now() + timedelta(hours=23)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_held_files(timezone.now() + timedelta(hours=25)) == 1

    assert list(CaseFile.objects.all()) == [sent]
    assert not default_storage.exists(left.place)
    assert default_storage.exists(sent.place)
