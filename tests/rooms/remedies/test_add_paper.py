"""添加案件材料."""

import io

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.remedies import proceedings
from gongkai.remedies.actions.add_paper import add_paper
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_a_paper_is_kept_for_those_who_read_the_case(office):
    case = make_remedy(office)
    kept = add_paper(case.pk, io.BytesIO("答复书".encode()), name="答复书.txt", by=office.clerk)
    assert proceedings.paper(office.leader, case.pk, kept.pk).name == "答复书.txt"
    with pytest.raises(Unknown):
        proceedings.paper(make_office().clerk, case.pk, kept.pk)
