"""移除培训材料."""

from io import BytesIO

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.office.actions.add_training_file import add_training_file
from gongkai.office.actions.remove_training_file import remove_training_file
from gongkai.office.vocabulary_people import TrainingFileKind
from tests.rooms.office.people import make_people, make_training

pytestmark = pytest.mark.django_db


def test_the_file_goes_and_its_digest_stays_in_the_journal(settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    county = make_people()
    made = make_training(county)
    kept = add_training_file(
        made.pk, BytesIO("签到".encode()), name="a.txt", kind=TrainingFileKind.SIGNED, by=county.head
    )
    with pytest.raises(Unknown):
        remove_training_file(make_training(county).pk, kept.pk, by=county.head)
    digest = kept.file.sha256
    remove_training_file(made.pk, kept.pk, by=county.head)
    assert not made.files.exists()
    assert Entry.objects.get(action="office.remove_training_file").details == {"sha256": digest}
