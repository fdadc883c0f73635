"""拟写反馈."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.write_feedback import write_feedback
from gongkai.consultations.errors import NotOverYet, NotPublic
from tests.factories import make_item, make_team, published_item
from tests.rooms.consultations.held import again, opened, over

pytestmark = pytest.mark.django_db


def test_the_feedback_begins_once_the_days_are_over(house):
    one = over(opened(house))
    item = published_item(make_team(house.agency))
    write_feedback(
        one.pk, feedback="已逐条研究。", final_title="示范县村道养护办法", final_item_id=item.pk, by=house.clerk
    )
    kept = again(one)
    assert (kept.state, kept.feedback, kept.final_item_id) == ("feedback", "已逐条研究。", item.pk)


def test_refuses_while_the_public_still_comments(house):
    with pytest.raises(NotOverYet):
        write_feedback(opened(house).pk, feedback="早", by=house.clerk)


def test_refuses_a_final_document_the_public_cannot_open(house):
    one = over(opened(house))
    for pk in (make_item(agency=house.agency).pk, 2**40):
        with pytest.raises(NotPublic):
            write_feedback(one.pk, feedback="好", final_item_id=pk, by=house.clerk)


def test_is_the_business_of_those_who_draft(house):
    with pytest.raises(NotAllowed):
        write_feedback(over(opened(house)).pk, feedback="好", by=house.leader)
