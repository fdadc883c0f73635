"""公布: what the public sees, and that it stays."""

import pytest

from gongkai.assessment import public
from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.actions.approve import approve
from gongkai.assessment.actions.close_appeals import close_appeals
from gongkai.assessment.actions.publish import publish
from gongkai.assessment.errors import AppealsOpen, FoundByScan, WrongRoundState
from gongkai.assessment.papers import notice
from gongkai.assessment.queries_standing import standing
from tests.rooms.assessment.scheming import make_office, manual, past_appeals, shown, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def approved(at):
    one = close_appeals(past_appeals(shown(at)).pk, by=at.overseer)
    return approve(one.pk, by=at.second)


def test_names_points_grades_and_places_go_out_and_nothing_else(at):
    one = publish(approved(at).pk, note="现予公布。", by=at.overseer)
    found = public.ranking(one.pk)
    assert [(row.rank, row.agency_name, row.points, row.grade) for row in found.places] == [
        (1, at.other_body.name, 100, "优秀"),
        (2, at.first_body.name, 98, "优秀"),
    ]
    assert public.rankings().total == 1
    assert "两处问题" not in repr(found)


def test_nothing_is_public_before(at):
    one = approved(at)
    assert public.ranking(one.pk) is None


def test_the_ranking_stays_when_a_body_is_renamed(at):
    one = publish(approved(at).pk, by=at.overseer)
    name = at.first_body.name
    at.first_body.name = "更名后的局"
    at.first_body.save()
    assert name in [row.agency_name for row in public.ranking(one.pk).places]


def test_refuses_an_id_number_in_the_note(at):
    with pytest.raises(FoundByScan):
        publish(approved(at).pk, note="联系人身份证号110101199003074258", by=at.overseer)


def test_refuses_what_was_not_approved_and_open_appeals(at):
    one = shown(at)
    with pytest.raises(WrongRoundState):
        publish(one.pk, by=at.overseer)
    appeal(manual(one, at.first_body).pk, text="当日已补正", by=at.first_head)
    with pytest.raises(AppealsOpen):
        publish(one.pk, by=at.overseer)


def test_the_notice_is_set_as_pdf_and_word(at):
    found = public.ranking(publish(approved(at).pk, by=at.overseer).pk)
    assert notice(found, shape="pdf").startswith(b"%PDF")
    assert notice(found, shape="docx").startswith(b"PK")


def test_oversight_reads_the_standing_in_two_queries(at, django_assert_max_num_queries):
    publish(approved(at).pk, by=at.overseer)
    with django_assert_max_num_queries(2):
        found = standing(at.overseer, [at.first_body.pk, at.other_body.pk], today=today())
    one = found[at.first_body.pk]
    assert (one.points, one.grade, one.rank, one.of, len(one.series)) == (98, "优秀", 2, 2, 12)
