"""上传培训材料."""

from io import BytesIO

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments.errors import FileRefused
from gongkai.office import queries_trainings
from gongkai.office.actions.add_training_file import add_training_file
from gongkai.office.errors_people import FileThere
from gongkai.office.vocabulary_people import TrainingFileKind
from tests.rooms.office.people import make_people, make_training

pytestmark = pytest.mark.django_db
TEXT = "依申请公开业务培训材料".encode()


@pytest.fixture
def county(settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    return make_people()


def add(county, pk, data=TEXT, *, name="材料.txt", by=None):
    return add_training_file(pk, BytesIO(data), name=name, kind=TrainingFileKind.MATERIAL, by=by or county.head)


def test_a_file_hangs_on_its_training_for_those_who_see_it(county):
    made = make_training(county)
    kept = add(county, made.pk)
    assert [one.name for one in queries_trainings.training(county.clerk, made.pk).files] == ["材料.txt"]
    assert queries_trainings.file(county.clerk, made.pk, kept.pk) == kept
    assert queries_trainings.file(county.stranger, made.pk, kept.pk) is None


def test_refuses_the_same_file_programs_and_who_may_not(county):
    made = make_training(county)
    add(county, made.pk)
    with pytest.raises(FileThere):
        add(county, made.pk, name="另名.txt")
    with pytest.raises(FileRefused):
        add(county, made.pk, b"MZ\x90\x00" * 40, name="程序.exe")
    with pytest.raises(NotAllowed):
        add(county, made.pk, "另一份材料".encode(), by=county.clerk)
