"""删除未提交的材料."""

import pytest
from django.core.files.storage import default_storage

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.actions.drop_file import drop_file
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.models import CaseFile
from gongkai.info_requests.vocabulary import FileRole
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db


def held():
    return hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key="form-1")


def test_a_held_paper_goes_with_its_bytes(django_capture_on_commit_callbacks):
    file = held()
    with django_capture_on_commit_callbacks(execute=True):
        drop_file(file.pk, form_key="form-1")
    assert CaseFile.objects.count() == 0
    assert not default_storage.exists(file.place)


def test_only_whoever_holds_the_key_of_the_form_drops_it():
    file = held()
    for key in ("form-2", ""):
        with pytest.raises(Unknown):
            drop_file(file.pk, form_key=key)
    assert CaseFile.objects.count() == 1


def test_what_belongs_to_a_case_stays():
    file = held()
    make_request(make_office(), form_key="form-1", files=[file.pk])
    with pytest.raises(Unknown):
        drop_file(file.pk, form_key="form-1")
