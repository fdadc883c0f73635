"""The table of an item's stages: every verb at every stage, and nothing moves but by it."""

import pytest
from hypothesis import given, strategies as st

from gongkai.information import states
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from tests.factories import make_item

D, F, S, C, A, X, B, R, H, P, N, W, E = (
    Stage  # draft first second secrecy approval referred returned ready hour public closed withdrawn repealed
)
ALLOWED = {
    "revise": {D, B, R, H, N, P, W},
    "submit": {D, B},
    "pass_first": {F},
    "pass_second": {S},
    "pass_secrecy": {C},
    "approve": {A},
    "exempt": {A},
    "return": {F, S, C, A, X},
    "refer": {C, A},
    "answer_referral": {X},
    "recall": {F, S, C, A, X},
    "schedule": {R},
    "unschedule": {H},
    "publish": {R, H},
    "withdraw": set(Stage),
    "repeal": set(Stage),
}
LEADS_TO = {
    "revise": D, "submit": F, "pass_first": C, "pass_second": C, "pass_secrecy": A, "approve": R, "exempt": N,
    "return": B, "refer": X, "answer_referral": A, "recall": D, "schedule": H, "unschedule": R, "publish": P,
    "withdraw": W, "repeal": E,
}  # fmt: skip


def item_at(stage, *, public=False):
    return InfoItem(stage=stage, is_public=public)


def test_a_draft_goes_through_review_to_the_public():
    way = ["submit", "pass_first", "pass_secrecy", "approve", "publish"]
    stage = D
    for verb in way:
        assert stage in ALLOWED[verb]
        stage = LEADS_TO[verb]
    assert stage is P


@pytest.mark.parametrize("verb", ALLOWED)
@pytest.mark.parametrize("stage", list(Stage))
def test_every_cell_of_the_table(verb, stage):
    assert states.may(verb, item_at(stage, public=True)) == (stage in ALLOWED[verb])


@pytest.mark.parametrize("verb", ["withdraw", "repeal"])
@pytest.mark.parametrize("stage", list(Stage))
def test_only_what_is_public_can_be_taken_away(verb, stage):
    assert not states.may(verb, item_at(stage))


def test_the_table_knows_no_other_verb():
    assert {verb for verb, _stage in states.TRANSITIONS} == set(ALLOWED)


@pytest.mark.parametrize("verb", ALLOWED)
def test_a_refusal_names_the_stage_and_the_verb(verb):
    wrong = next((stage for stage in Stage if stage not in ALLOWED[verb]), D)
    with pytest.raises(WrongStage) as refusal:
        states.must_allow(verb, item_at(wrong))
    assert wrong.label in refusal.value.sentence


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ALLOWED)
def test_moving_leads_where_the_table_says_and_is_kept(verb):
    item = make_item()
    start = sorted(ALLOWED[verb])[0]
    InfoItem.objects.filter(pk=item.pk).update(stage=start, is_public=verb in ("withdraw", "repeal"))
    item.refresh_from_db()
    states.move(item, verb, to=C if verb == "pass_first" else None)
    item.refresh_from_db()
    assert item.stage == LEADS_TO[verb]
    assert item.is_public == (verb == "publish")
    assert item.was_submitted == (verb == "submit")


@pytest.mark.django_db
def test_a_first_review_must_say_where_it_leads():
    item = make_item()
    InfoItem.objects.filter(pk=item.pk).update(stage=F)
    item.refresh_from_db()
    with pytest.raises(ValueError, match="pass_first"):
        states.move(item, "pass_first")


class Unsaved(InfoItem):
    """An item that is moved about in memory only."""

    class Meta:
        proxy = True
        app_label = "information"

    def save(self, *args, **kwargs):
        pass


@given(st.lists(st.sampled_from(sorted(ALLOWED)), max_size=40))
def test_whatever_is_tried_in_whatever_order_stages_move_by_the_table_only(verbs):
    item = Unsaved(stage=D)
    for verb in verbs:
        before, was_public = Stage(item.stage), item.is_public
        fits = before in ALLOWED[verb] and (was_public or verb not in ("withdraw", "repeal"))
        try:
            states.move(item, verb, to=C)
        except WrongStage:
            assert not fits and (item.stage, item.is_public) == (before, was_public)
        else:
            assert fits and item.stage == LEADS_TO[verb]
            assert item.is_public == (verb == "publish" or (was_public and verb not in ("withdraw", "repeal")))
