"""The life of a slip: which verb may be used where, and where it leads. The one writer of `state` and `waits_for`.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from typing import NamedTuple

from gongkai.information import states as item_states
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.review.errors import ReleasedBefore, WrongSlipState
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import SlipState, Step


class Place(NamedTuple):
    """Where a slip stands: its state and, while open, the step it waits for."""

    state: SlipState
    step: Step | None = None


OPEN = SlipState.OPEN
FIRST, SECOND = Place(OPEN, Step.FIRST_REVIEW), Place(OPEN, Step.SECOND_REVIEW)
SECRECY, APPROVAL = Place(OPEN, Step.SECRECY_REVIEW), Place(OPEN, Step.APPROVAL)
CONCLUDED, RETURNED = Place(SlipState.CONCLUDED), Place(SlipState.RETURNED)
REFERRED, VOID = Place(SlipState.REFERRED), Place(SlipState.VOID)
SIGNING = (FIRST, SECOND, SECRECY, APPROVAL)

# (verb, where the slip stands, where it leads, the article it rests on); None: the agency's policy decides
_ROWS: tuple[tuple[str, tuple[Place, ...], Place | None, str], ...] = (
    ("pass_first", (FIRST,), None, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
    ("pass_second", (SECOND,), SECRECY, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
    ("pass_secrecy", (SECRECY,), APPROVAL, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
    ("approve", (APPROVAL,), CONCLUDED, "Regulation 2019, Arts. 13, 17; Regulation 2008, Art. 14"),
    ("exempt", (APPROVAL,), CONCLUDED, "Regulation 2019, Arts. 14-17; Regulation 2008, Art. 14"),
    ("return", SIGNING, RETURNED, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
    ("refer", (SECRECY, APPROVAL), REFERRED, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
    ("answer_referral", (REFERRED,), APPROVAL, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
    ("recall", SIGNING, VOID, ""),
    ("void", (CONCLUDED, *SIGNING), VOID, "Regulation 2019, Art. 17; Regulation 2008, Art. 14"),
)
TRANSITIONS: dict[tuple[str, Place], Place | None] = {(verb, at): to for verb, places, to, _ in _ROWS for at in places}

PASSING: dict[str, str] = {
    Step.FIRST_REVIEW: "pass_first",
    Step.SECOND_REVIEW: "pass_second",
    Step.SECRECY_REVIEW: "pass_secrecy",
}
_VERBS = {
    "sign": "签署意见",
    "pass_first": "初审",
    "pass_second": "复审",
    "pass_secrecy": "保密审查",
    "approve": "签发",
    "exempt": "签发",
    "return": "退回",
    "refer": "报审",
    "answer_referral": "登记报审答复",
    "recall": "取回",
    "void": "作废",
}
_NOT_AFTER_RELEASE = ("recall", "refer")
_ADVICE = {
    SlipState.OPEN: "请按“初审、保密审查、签发”的顺序办理（《条例》第十七条）。",
    SlipState.CONCLUDED: "内容有变更的，请修改后重新提交审查。",
    SlipState.RETURNED: "请修改后重新提交审查。",
    SlipState.REFERRED: "请等待答复，收到后登记报审答复（《条例》第十七条）。",
    SlipState.VOID: "请办理新的审查单。",
}


def place_of(slip: ReviewSlip) -> Place:
    """Where a slip stands."""
    return Place(SlipState(slip.state), Step(slip.waits_for) if slip.waits_for else None)


def may(verb: str, slip: ReviewSlip) -> bool:
    """Whether the verb fits where the slip stands."""
    return (verb, place_of(slip)) in TRANSITIONS


def must_allow(verb: str, slip: ReviewSlip) -> None:
    """Refuse a verb that does not fit, saying where the slip stands and what to do."""
    if slip.is_released and verb in _NOT_AFTER_RELEASE:
        raise ReleasedBefore(number=slip.number, verb=_VERBS[verb])
    if not may(verb, slip):
        state, step = place_of(slip)
        standing = f"{state.label}，等待{step.label}" if step else state.label
        raise WrongSlipState(number=slip.number, state=standing, verb=_VERBS[verb], advice=_ADVICE[state])


def move(slip: ReviewSlip, verb: str, *, to: Step | None = None) -> None:
    """Take the slip, and the item with it, to where the verb leads; `to` only where the table leaves it open."""
    must_allow(verb, slip)
    place = TRANSITIONS[verb, place_of(slip)] or Place(SlipState.OPEN, to)
    slip.state, slip.waits_for = place.state, place.step or ""
    slip.save(update_fields=["state", "waits_for"])
    if verb != "void" and not slip.is_released:
        item_states.move(slip.item, verb, to=Stage(place.step) if verb == "pass_first" and place.step else None)


def hasten(slip: ReviewSlip) -> None:
    """Take the item to where it can be published while its slip still waits for signatures; the slip says so.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    _along(slip.item, "approve")
    slip.is_released = True
    slip.save(update_fields=["is_released"])


def take_back(slip: ReviewSlip, *, closing: bool) -> None:
    """What was let out early and is not public yet goes back to the clerk, or is closed where it is to stay inside."""
    item = slip.item
    if item.is_public or not item_states.may("revise", item):
        return
    item_states.move(item, "revise")
    if closing:
        item_states.move(item, "submit")
        _along(item, "exempt")


def _along(item: InfoItem, last: str) -> None:
    """Through every stage of the table to the leader's, and on by the last verb."""
    verbs = {Stage.FIRST_REVIEW: "pass_first", Stage.SECOND_REVIEW: "pass_second", Stage.SECRECY_REVIEW: "pass_secrecy"}
    while verb := verbs.get(Stage(item.stage)):
        item_states.move(item, verb, to=Stage.SECRECY_REVIEW if verb == "pass_first" else None)
    item_states.move(item, last)
