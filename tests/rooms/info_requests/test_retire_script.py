"""停用口径."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.info_requests.actions.retire_script import retire_script
from gongkai.info_requests.actions.save_script import save_script
from gongkai.info_requests.models import Script
from tests.rooms.info_requests.cases import make_office
from tests.rooms.info_requests.test_save_script import REASON

pytestmark = pytest.mark.django_db


def test_a_retired_text_is_kept_and_may_be_saved_again():
    office = make_office()
    script = save_script(**REASON, agency_id=office.agency.pk, by=office.clerk)
    retire_script(script.pk, by=office.clerk)
    assert Script.objects.get().is_active is False
    save_script(**REASON, agency_id=office.agency.pk, script_id=script.pk, by=office.clerk)
    assert Script.objects.get().is_active is True


def test_refuses_unknown_texts_and_those_of_others():
    office, other = make_office(), make_office()
    script = save_script(**REASON, agency_id=other.agency.pk, by=other.clerk)
    with pytest.raises(NotAllowed):
        retire_script(script.pk, by=office.clerk)
    with pytest.raises(Unknown):
        retire_script(0, by=office.clerk)
