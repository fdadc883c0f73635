"""Who may know of what."""

from gongkai.agencies.models import Section
from gongkai.law.vocabulary import Duty
from gongkai.supervision import visibility
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.queries.evaluations import to_decide
from tests.factories import make_actor
from tests.rooms.supervision.round import drafted, letter, problem, submitted


def test_a_duty_in_one_section_reaches_no_record_of_a_whole_unit_and_none_of_another_unit(county):
    """The number of the section is that of the other unit: numbers of one table say nothing of another."""
    section = Section.objects.create(pk=county.water.pk, agency=county.roads, name="路政科")
    clerk = make_actor(county.roads, Duty.FILL, section=section)
    letter(county)
    submitted(county)
    problem(county)
    for rows in (visibility.urgings, visibility.self_inspections, visibility.problems, visibility.evaluations):
        assert not rows(clerk).exists(), rows.__name__


def test_whoever_oversees_everything_sees_everything(county):
    letter(county)
    one = drafted(county)
    assert visibility.urgings(county.second).count() == 1
    assert list(visibility.evaluations(county.second)) == [one]


def test_a_plan_waits_for_the_head_of_the_body_that_drafted_it_and_for_nobody_else(county):
    one = submit_evaluation(drafted(county).pk, by=county.overseer)
    assert to_decide(county.principal) == [one]
    assert to_decide(county.second) == [one]
    assert to_decide(county.overseer) == []  # the own draft
    for other in (county.head, county.worker, county.stranger, county.auditor):
        assert to_decide(other) == []
