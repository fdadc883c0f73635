"""送审."""

import pytest

from gongkai.clarifications.actions.submit import submit
from gongkai.clarifications.actions.write_draft import write_draft
from gongkai.clarifications.errors import FindingsInText, NoDraft
from tests.rooms.clarifications.matters import again, concluded, drafted, wording


def test_the_text_goes_to_secrecy_review(desk):
    case = drafted(desk)
    submit(case.pk, by=desk.clerk)
    assert (again(case).state, again(case).submitted_by_id) == ("secrecy", desk.clerk.user_id)


def test_refuses_personal_data_with_the_place_and_masked(desk):
    case = concluded(desk)
    write_draft(case.pk, wording(facts="发帖人身份证号11010119900307803X，已核实。"), by=desk.clerk)
    with pytest.raises(FindingsInText) as refused:
        submit(case.pk, by=desk.clerk)
    assert "准确信息" in refused.value.sentence and "11010119900307803X" not in refused.value.sentence
    assert again(case).state == "drafting"


def test_refuses_without_a_text(desk):
    with pytest.raises(NoDraft):
        submit(concluded(desk).pk, by=desk.clerk)
