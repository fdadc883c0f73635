"""主管领导签字."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import agency_totals, papers, queries
from gongkai.clearance.actions.approve import approve
from gongkai.clearance.actions.sign import sign
from gongkai.clearance.errors import SamePerson, WrongClearanceState
from gongkai.law.vocabulary import Duty, Openness
from gongkai.letters import form_docx, form_pdf
from tests.factories import make_actor
from tests.rooms.clearance.stock import make_batch, make_crew, old, proposed, signed_batch

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_the_second_signature_settles_the_batch_and_what_is_open_is_listed(crew):
    items = [old(crew) for _ in range(4)]
    batch = signed_batch(crew, items, proactive=2, on_request=1, undetermined=1)
    view = queries.clearance(crew.clerk, batch.pk)
    assert (view.state, view.totals.equation) == ("signed", "4 = 2 + 1 + 0 + 1")
    assert sum(one.settled for one in view.progress) == 3 and not any(view.may[verb] for verb in ("propose", "cancel"))
    form = papers.sheet(view, queries.all_lines(crew.clerk, batch.pk))
    assert crew.head.name in form.foot[0] and crew.leader.name in form.foot[1] and "遗留1条" in form.foot[2]
    assert "4 = 2 + 1 + 0 + 1" in form.rows[-1][1].text and "50.0%" in form.rows[-1][1].text
    assert form_pdf(form).startswith(b"%PDF") and form_docx(form).startswith(b"PK")
    again = make_batch(crew)  # what stayed open may be taken up by a later batch
    assert queries.candidates(crew.clerk, again.pk).total == 1


def test_the_catalogue_on_request_holds_titles_and_nothing_of_the_content(crew):
    batch = signed_batch(crew, [old(crew, summary="不该出现的概述")], on_request=1)
    view = queries.clearance(crew.clerk, batch.pk)
    form = papers.catalogue(view, queries.all_lines(crew.clerk, batch.pk), Openness.ON_REQUEST)
    assert "不该出现" not in str(form.rows) and "旧文件" in str(form.rows)


def test_everything_a_body_holds_is_counted_by_attribute(crew):
    signed_batch(crew, [old(crew), old(crew)], proactive=1, on_request=1)
    old(crew)
    (row,) = agency_totals.by_agency(crew.planner)
    assert (row.totals.equation, agency_totals.sum_of([row]).total) == ("3 = 2 + 1 + 0", 3)


def test_refuses_one_person_for_both_and_a_batch_without_the_first(crew):
    batch = proposed(crew, make_batch(crew, [old(crew)]), proactive=1)
    with pytest.raises(WrongClearanceState):
        approve(batch.pk, by=crew.leader)
    both = make_actor(crew.agency, Duty.FIRST_REVIEW, Duty.APPROVE)
    sign(batch.pk, by=both)
    with pytest.raises(SamePerson):
        approve(batch.pk, by=both)
    with pytest.raises(NotAllowed):
        approve(batch.pk, by=crew.head)
