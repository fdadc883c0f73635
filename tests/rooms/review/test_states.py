"""The table of a slip's states, and how it goes together with the item's."""

import pytest

from gongkai.information.states import TRANSITIONS as ITEM_TRANSITIONS
from gongkai.information.vocabulary import Stage
from gongkai.review.states import APPROVAL, CONCLUDED, FIRST, REFERRED, SECOND, SECRECY, TRANSITIONS, VOID, Place
from gongkai.review.vocabulary import SlipState, Step


def test_a_slip_goes_from_head_to_body_to_leader():
    assert ("pass_first", FIRST) in TRANSITIONS
    assert TRANSITIONS["pass_second", SECOND] == SECRECY
    assert TRANSITIONS["pass_secrecy", SECRECY] == APPROVAL
    assert TRANSITIONS["approve", APPROVAL] == CONCLUDED


def test_only_the_leaders_step_leads_to_a_conclusion():
    assert {at for (_, at), to in TRANSITIONS.items() if to == CONCLUDED} == {APPROVAL}


def test_a_referral_leads_back_to_the_leader_and_nowhere_else():
    assert {(verb, to) for (verb, at), to in TRANSITIONS.items() if at == REFERRED} == {("answer_referral", APPROVAL)}


@pytest.mark.parametrize("state", [SlipState.RETURNED, SlipState.VOID])
def test_what_is_returned_or_void_stays_so(state):
    assert not [verb for verb, at in TRANSITIONS if at == Place(state)]


def test_a_conclusion_is_only_ever_voided():
    assert {(verb, to) for (verb, at), to in TRANSITIONS.items() if at == CONCLUDED} == {("void", VOID)}


def test_every_verb_fits_the_item_at_the_same_step():
    for verb, at in TRANSITIONS:
        if verb == "void":
            continue
        stage = Stage(at.step.value) if at.step else Stage(at.state.value)
        assert (verb, stage) in ITEM_TRANSITIONS, f"{verb} at {stage}"


def test_steps_and_stages_share_their_codes():
    assert {step.value for step in Step} <= {stage.value for stage in Stage}
