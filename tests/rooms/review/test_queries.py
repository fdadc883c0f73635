"""What waits for whom, one slip in full, findings."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.ask_lift import ask_lift
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.models import Finding, ReviewSlip
from gongkai.review.queries import concluded_for, findings, slip, slips_of, waiting, waiting_count
from gongkai.review.vocabulary import SlipState, Step
from tests.factories import (
    actor_for,
    appoint,
    concluded_slip,
    content,
    make_actor,
    make_agency,
    make_county,
    make_item,
    make_person,
    make_section,
    make_team,
    passed_slip,
    submitted_slip,
)

pytestmark = pytest.mark.django_db
ID_NUMBER = "11010119900307803X"


def test_a_slip_waits_for_the_person_whose_step_it_is():
    team = make_team()
    opened = submitted_slip(team, body_html=f"<p>身份证号{ID_NUMBER}。</p>")

    [row] = waiting(team.head)

    assert (row.id, row.number, row.step, row.blocks, row.late) == (
        opened.pk,
        opened.number,
        Step.FIRST_REVIEW,
        1,
        False,
    )
    assert row.title == "示范县2026年农村饮水安全工作要点"
    assert row.opened_by == team.clerk.name
    for other in (team.clerk, team.secrecy, team.leader, team.publisher, make_team().head):
        assert waiting(other) == []


def test_what_a_person_opened_or_signed_does_not_wait_for_them():
    team = make_team()
    appoint(User.objects.get(pk=team.clerk.user_id), Duty.FIRST_REVIEW)
    submitted_slip(team)
    assert waiting(actor_for(User.objects.get(pk=team.clerk.user_id))) == []

    both = actor_for(make_person(team.agency, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW))
    assert waiting_count(both) == 1
    sign(waiting(both)[0].id, decision="pass", by=both)
    assert waiting_count(both) == 0
    assert waiting_count(team.secrecy) == 1


def test_a_section_head_sees_only_the_own_section():
    agency = make_agency()
    one, two = make_section(agency), make_section(agency)
    team = make_team(agency)
    head = make_actor(agency, Duty.FIRST_REVIEW, section=one)
    slips = [submit_in(section, team) for section in (one, two)]
    assert [row.id for row in waiting(head)] == [slips[0].pk]


def submit_in(section, team):
    slip = submitted_slip(team)
    InfoItem.objects.filter(pk=slip.item_id).update(section=section)
    return slip


def test_the_most_urgent_comes_first_and_late_is_marked():
    team = make_team()
    first, second = submitted_slip(team), submitted_slip(team)
    ReviewSlip.objects.filter(pk=second.pk).update(step_due_on=timezone.localdate() - timedelta(days=1))
    assert [(row.id, row.late) for row in waiting(team.head)] == [(second.pk, True), (first.pk, False)]


def test_the_waiting_list_is_one_query_however_long(django_assert_num_queries):
    team = make_team()
    for _ in range(4):
        submitted_slip(team)
    with django_assert_num_queries(1):
        assert len(waiting(team.head)) == 4
    with django_assert_num_queries(1):
        waiting_count(team.head)


def test_one_slip_shows_everything_the_form_prints(django_assert_num_queries):
    team = make_team()
    made = concluded_slip(team, doc_number="示政发〔2026〕7号")

    with django_assert_num_queries(7):
        shown = slip(team.leader, made.pk)

    assert (shown.head.number, shown.head.state, shown.head.state_label) == (made.number, SlipState.CONCLUDED, "已审定")
    assert (shown.doc_number, shown.agency_name) == ("示政发〔2026〕7号", team.agency.name)
    assert [answer.yes for answer in shown.answers] == [False] * 11
    assert list(shown.steps) == [Step.FIRST_REVIEW, Step.SECRECY_REVIEW, Step.APPROVAL]
    assert shown.steps[Step.SECRECY_REVIEW].opinion == "不涉密，同意公开"
    assert shown.verbs == frozenset()
    assert shown.ground is None


@pytest.mark.parametrize(
    ("who", "verbs"),
    [
        ("head", {"sign", "return"}),
        ("clerk", {"recall"}),
        ("secrecy", set()),
        ("leader", {"urgent"}),
        ("publisher", set()),
    ],
)
def test_offers_each_person_what_they_may_do(who, verbs):
    team = make_team()
    assert slip(getattr(team, who), submitted_slip(team).pk).verbs == verbs


def test_offers_the_leader_to_approve_return_or_refer_and_then_to_record_the_answer():
    team = make_team()
    made = passed_slip(team)
    assert slip(team.leader, made.pk).verbs == {"approve", "return", "refer", "urgent"}
    refer(made.pk, sent_to="示范市保密局", reason="不明确", by=team.leader)
    shown = slip(team.leader, made.pk)
    assert shown.verbs == {"answer_referral"}
    assert shown.referrals[0].sent_to == "示范市保密局"


def test_says_why_a_person_with_the_duty_may_not_sign():
    team = make_team()
    appoint(User.objects.get(pk=team.clerk.user_id), Duty.FIRST_REVIEW)
    shown = slip(actor_for(User.objects.get(pk=team.clerk.user_id)), submitted_slip(team).pk)
    assert "承办人不得审查" in shown.why_not
    assert shown.verbs == {"recall"}


def test_unknown_and_hidden_slips_look_the_same():
    made, other = submitted_slip(make_team()), make_team()
    for pk in (made.pk, made.pk + 1000):
        with pytest.raises(Unknown):
            slip(other.head, pk)
    assert slips_of(other.head, made.item_id) == []


def test_a_competent_office_sees_the_branch_below():
    county = make_county()
    team = make_team(make_agency(parent=county))
    made = submitted_slip(team)
    overseer = make_actor(county, Duty.OVERSEE, branch=True)
    assert slip(overseer, made.pk).head.number == made.number


def test_a_decision_about_changed_content_shows_as_void():
    team = make_team()
    made = concluded_slip(team)
    revise(made.item_id, content(title="示范县2026年农村饮水安全工作要点（改）"), by=team.clerk)
    [head] = slips_of(team.clerk, made.item_id)
    assert (head.state, head.state_label) == (SlipState.VOID, "已作废（内容已变更）")


def test_slips_of_an_item_take_one_query(django_assert_num_queries):
    team = make_team()
    made = concluded_slip(team)
    with django_assert_num_queries(1):
        assert [head.id for head in slips_of(team.clerk, made.item_id)] == [made.pk]


def test_findings_say_what_this_person_may_do():
    team = make_team()
    made = submitted_slip(team, body_html=f"<p>身份证号{ID_NUMBER}。</p>")
    block = findings(team.clerk, made.item_id)[0]
    assert (block.stands, block.may_ask, block.may_lift) == (True, True, False)
    assert ID_NUMBER not in block.masked

    ask_lift(block.id, reason="样例", by=team.clerk)
    assert findings(team.head, made.item_id)[0].may_lift
    assert not findings(team.clerk, made.item_id)[0].may_lift
    with pytest.raises(Unknown):
        findings(make_team().head, made.item_id)


def test_findings_take_two_queries(django_assert_num_queries):
    team = make_team()
    made = submitted_slip(team, body_html=f"<p>身份证号{ID_NUMBER}，手机13800138000。</p>")
    with django_assert_num_queries(2):
        assert len(findings(team.clerk, made.item_id)) >= 2


def test_nothing_is_publishable_without_a_slip():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    assert concluded_for(item) is None
    submitted_slip(team)
    assert concluded_for(item) is None


def test_a_conclusion_written_without_signatures_is_not_believed():
    team = make_team()
    made = sign(submitted_slip(team).pk, decision="pass", by=team.head)
    ReviewSlip.objects.filter(pk=made.pk).update(
        state="concluded", waits_for="", conclusion="open", final_openness="proactive"
    )
    assert concluded_for(InfoItem.objects.select_related("current").get(pk=made.item_id)) is None


def test_a_block_found_after_the_decision_stops_publishing():
    team = make_team()
    made = concluded_slip(team)
    item = InfoItem.objects.select_related("current").get(pk=made.item_id)
    Finding.objects.create(
        scan=made.revision.scan,
        rule="P1",
        severity="block",
        place="正文",
        masked="1101**",
        message="疑似身份证号",
        fingerprint="x",
    )
    assert concluded_for(item) is None


def test_asking_whether_an_item_is_publishable_takes_four_queries(django_assert_num_queries):
    team = make_team()
    item = InfoItem.objects.select_related("current").get(pk=concluded_slip(team).item_id)
    with django_assert_num_queries(4):
        concluded_for(item)
