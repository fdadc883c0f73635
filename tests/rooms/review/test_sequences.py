"""Whatever random people try in whatever order, nothing becomes publishable without three different signers in order."""

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.answer_referral import answer_referral
from gongkai.review.actions.approve import approve
from gongkai.review.actions.ask_lift import ask_lift
from gongkai.review.actions.lift import lift
from gongkai.review.actions.recall import recall
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.models import Finding, Referral, ReviewSlip
from gongkai.review.queries import concluded_for, waiting
from tests.factories import answers, content, make_actor, make_agency, make_item

CLEAN = "<p>各乡镇要按时完成任务。</p>"
WITH_ID = "<p>样例编号11010119900307803X。</p>"
DUTIES = (Duty.FILL, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE)
STEP_OF = {"first_review": Duty.FIRST_REVIEW, "secrecy_review": Duty.SECRECY_REVIEW, "approval": Duty.APPROVE}

people = st.lists(st.sets(st.sampled_from(DUTIES), min_size=1), min_size=3, max_size=5)
PLAIN = ("submit", "pass", "pass", "approve")  # often enough for some runs to arrive
verbs = st.sampled_from(
    (*PLAIN, *PLAIN, "return", "on_request", "refer", "answer", "recall", "clean", "with_id", "ask", "lift")
)
moves = st.lists(st.tuples(verbs, st.integers(0, 4)), max_size=30)


@dataclass
class Story:
    """What happened, told apart from the rows: who signed what about the present words."""

    duties: list[frozenset[Duty]]
    opener: int | None = None
    signed: list[tuple[str, int]] = field(default_factory=list)
    changed: bool = True
    has_id: bool = False
    asker: int | None = None
    lifter: int | None = None

    def may_be_published(self):
        """By the rule as the law and the issue state it."""
        signers = [who for _, who in self.signed]
        steps = [step for step, _ in self.signed]
        return (
            not self.changed
            and steps == ["first_review", "secrecy_review", "approval"]
            and len({*signers, self.opener}) == 4
            and all(STEP_OF[step] in self.duties[who] for step, who in self.signed)
            and (not self.has_id or (self.lifter is not None and self.lifter != self.asker))
        )


class Desk:
    """One item and the people around it, with every verb as a function of who tries it."""

    def __init__(self, duties):
        agency = make_agency()
        self.people = [make_actor(agency, *sorted(each)) for each in duties]
        clerk = make_actor(agency, Duty.FILL)
        self.item_id = make_item(agency=agency, by=clerk, body_html=CLEAN).pk
        self.story = Story([frozenset(each) for each in duties])

    @property
    def item(self):
        return InfoItem.objects.select_related("current").get(pk=self.item_id)

    @property
    def slip_id(self):
        return ReviewSlip.objects.filter(item_id=self.item_id).order_by("-id").values_list("pk", flat=True).first() or 0

    def attempt(self, verb, who):
        """Try it; a refusal changes nothing, which is half of what is tested."""
        who %= len(self.people)
        step = ReviewSlip.objects.filter(pk=self.slip_id).values_list("waits_for", flat=True).first()
        try:
            getattr(self, verb)(self.people[who])
        except Refusal:
            return
        self.tell(verb, who, step)

    def tell(self, verb, who, step):
        story = self.story
        if verb == "submit":
            story.opener, story.signed, story.changed = who, [], False
        elif verb in ("pass", "approve") or (verb == "refer" and step == "secrecy_review"):
            story.signed.append((step, who))
        elif verb in ("return", "recall", "on_request"):
            story.signed = []
        elif verb in ("clean", "with_id"):
            self.after_revision(verb == "with_id")
        elif verb == "ask":
            story.asker = who
        elif verb == "lift":
            story.lifter = who

    def after_revision(self, has_id):
        if has_id != self.story.has_id:
            self.story.changed, self.story.has_id, self.story.signed = True, has_id, []

    def submit(self, by):
        submit(self.item_id, answers=answers(self.item), by=by)

    def approve(self, by):
        approve(self.slip_id, conclusion="open", final_openness="proactive", by=by)

    def on_request(self, by):
        approve(self.slip_id, conclusion="open", final_openness="on_request", by=by)

    def refer(self, by):
        refer(self.slip_id, sent_to="示范市保密局", reason="不明确", by=by)

    def answer(self, by):
        sent_on = Referral.objects.filter(slip_id=self.slip_id).values_list("sent_on", flat=True).first()
        answer_referral(self.slip_id, answer="open", answered_on=sent_on, by=by)

    def recall(self, by):
        recall(self.slip_id, by=by)

    def clean(self, by):
        revise(self.item_id, content(body_html=CLEAN), by=by)

    def with_id(self, by):
        revise(self.item_id, content(body_html=WITH_ID), by=by)

    def ask(self, by):
        ask_lift(self.finding_id, reason="样例", by=by)

    def lift(self, by):
        lift(self.finding_id, by=by)

    @property
    def finding_id(self):
        current = Finding.objects.filter(scan__revision=self.item.current_id, severity="block")
        return current.values_list("pk", flat=True).first() or 0


setattr(Desk, "pass", lambda self, by: sign(self.slip_id, decision="pass", by=by))
setattr(Desk, "return", lambda self, by: sign(self.slip_id, decision="return", opinion="请改", by=by))


class EverySequence(TestCase):
    """Each example in its own transaction, rolled back after it."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(people, moves)
    def test_no_sequence_makes_anything_publishable_without_three_signers_in_order(self, duties, tries):
        desk = Desk(duties)
        for verb, who in tries:
            desk.attempt(verb, who)
            item = desk.item
            publishable = concluded_for(item) is not None
            assert not publishable or desk.story.may_be_published(), desk.story
            assert publishable == (item.stage == Stage.READY), (item.stage, desk.story)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(people, moves)
    def test_what_waits_for_a_person_is_what_they_may_sign(self, duties, tries):
        desk = Desk(duties)
        for verb, who in tries:
            desk.attempt(verb, who)
        for person in desk.people:
            for row in waiting(person):
                sign(row.id, decision="return", opinion="请改", by=person)
                break

    def test_the_plain_way_does_arrive(self):
        desk = Desk([{duty} for duty in DUTIES])
        for verb, who in (("submit", 0), ("pass", 1), ("pass", 2), ("approve", 3)):
            desk.attempt(verb, who)
        assert desk.story.may_be_published()
        assert concluded_for(desk.item)
