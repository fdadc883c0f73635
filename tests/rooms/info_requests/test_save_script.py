"""维护口径."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.info_requests.actions.save_script import save_script
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.models import Script
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db
REASON = {"kind": "reason", "title": "商业秘密", "text": "不为公众所知悉。", "code": "X15"}


def test_a_text_is_kept_and_written_over():
    office = make_office()
    script = save_script(**REASON, agency_id=office.agency.pk, by=office.clerk)
    again = save_script(
        **(REASON | {"text": "新的说法。"}), agency_id=office.agency.pk, script_id=script.pk, by=office.head
    )
    assert (again.pk, Script.objects.get().text, again.saved_by_id) == (script.pk, "新的说法。", office.head.user_id)


@pytest.mark.parametrize("missing", ["title", "text"])
def test_refuses_without_title_or_text(missing):
    office = make_office()
    with pytest.raises(WordsMissing):
        save_script(**(REASON | {missing: " "}), agency_id=office.agency.pk, by=office.clerk)


def test_other_offices_texts_are_not_written_over():
    office, other = make_office(), make_office()
    script = save_script(**REASON, agency_id=other.agency.pk, by=other.clerk)
    with pytest.raises(NotAllowed):
        save_script(**REASON, agency_id=office.agency.pk, script_id=script.pk, by=office.clerk)
    with pytest.raises(NotAllowed):
        save_script(**REASON, agency_id=None, by=office.clerk)
    with pytest.raises(Unknown):
        save_script(**REASON, agency_id=office.agency.pk, script_id=0, by=office.clerk)
