import pytest

from gongkai.agencies.actions.close_section import close_section
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.queries import section_choices
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section

pytestmark = pytest.mark.django_db


def test_a_closed_section_is_offered_no_more():
    bureau = make_agency("示范县教育局")
    kept, closed = make_section(bureau, "办公室"), make_section(bureau, "秘书科")
    close_section(closed.pk, by=make_actor(bureau, Duty.ADMINISTER))
    assert section_choices([bureau.pk]) == [(kept.pk, "示范县教育局·办公室", bureau.pk)]


def test_what_does_not_exist_and_what_is_hidden_look_the_same():
    hidden = make_section(make_agency())
    for section_id in (hidden.pk, hidden.pk + 1000):
        with pytest.raises(UnknownAgency):
            close_section(section_id, by=make_actor(make_agency(), Duty.ADMINISTER))
