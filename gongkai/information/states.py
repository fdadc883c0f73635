"""The life of an item: which verb may be used at which stage, and where it leads. The one writer of `stage`.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage

WORKING = (Stage.DRAFT, Stage.RETURNED)
IN_REVIEW = (Stage.FIRST_REVIEW, Stage.SECOND_REVIEW, Stage.SECRECY_REVIEW, Stage.APPROVAL, Stage.REFERRED)
DECIDED = (Stage.READY, Stage.SCHEDULED, Stage.CLOSED)
AFTER = (Stage.PUBLISHED, Stage.WITHDRAWN, Stage.REPEALED)

# (verb, the stages it may be used at, the stage it leads to); None: the verb's own action names the stage
_ROWS: tuple[tuple[str, tuple[Stage, ...], Stage | None], ...] = (
    ("revise", (*WORKING, *DECIDED, Stage.PUBLISHED, Stage.WITHDRAWN), Stage.DRAFT),
    ("submit", WORKING, Stage.FIRST_REVIEW),
    ("pass_first", (Stage.FIRST_REVIEW,), None),  # 复审 where the agency has one, else 保密审查
    ("pass_second", (Stage.SECOND_REVIEW,), Stage.SECRECY_REVIEW),
    ("pass_secrecy", (Stage.SECRECY_REVIEW,), Stage.APPROVAL),
    ("approve", (Stage.APPROVAL,), Stage.READY),  # 结论：公开
    ("exempt", (Stage.APPROVAL,), Stage.CLOSED),  # 结论：免于公开, or open on request only
    (
        "return",
        (Stage.FIRST_REVIEW, Stage.SECOND_REVIEW, Stage.SECRECY_REVIEW, Stage.APPROVAL, Stage.REFERRED),
        Stage.RETURNED,
    ),
    ("refer", (Stage.SECRECY_REVIEW, Stage.APPROVAL), Stage.REFERRED),
    ("answer_referral", (Stage.REFERRED,), Stage.APPROVAL),
    ("recall", IN_REVIEW, Stage.DRAFT),
    ("schedule", (Stage.READY,), Stage.SCHEDULED),
    ("unschedule", (Stage.SCHEDULED,), Stage.READY),
    ("publish", (Stage.READY, Stage.SCHEDULED), Stage.PUBLISHED),
    ("withdraw", tuple(Stage), Stage.WITHDRAWN),  # whatever is being corrected may still be taken away
    ("repeal", tuple(Stage), Stage.REPEALED),
)
TRANSITIONS: dict[tuple[str, Stage], Stage | None] = {
    (verb, stage): to for verb, stages, to in _ROWS for stage in stages
}

_VERBS = {
    "revise": "修改",
    "submit": "提交审查",
    "pass_first": "初审",
    "pass_second": "复审",
    "pass_secrecy": "保密审查",
    "approve": "签发",
    "exempt": "签发",
    "return": "退回",
    "refer": "报审",
    "answer_referral": "登记报审答复",
    "recall": "取回",
    "schedule": "定时发布",
    "unschedule": "取消定时",
    "publish": "发布",
    "withdraw": "撤回",
    "repeal": "废止",
}
_ADVICE = {
    "revise": "审查中的信息请先“取回”再修改。",
    "publish": "须先经初审、保密审查、签发并结论为“公开”（《条例》第十七条）。",
    "schedule": "须先经初审、保密审查、签发并结论为“公开”（《条例》第十七条）。",
    "withdraw": "只有已公开的信息可以撤回。",
    "repeal": "只有已公开的信息可以废止。",
}
_NEED_PUBLIC = ("withdraw", "repeal")


def may(verb: str, item: InfoItem) -> bool:
    """Whether the verb fits where the item stands."""
    fits = (verb, Stage(item.stage)) in TRANSITIONS
    return fits and (item.is_public or verb not in _NEED_PUBLIC)


def must_allow(verb: str, item: InfoItem) -> None:
    """Refuse a verb that does not fit, saying where the item stands and what to do."""
    if not may(verb, item):
        raise WrongStage(stage=Stage(item.stage).label, verb=_VERBS[verb], advice=_ADVICE.get(verb, ""))


def move(item: InfoItem, verb: str, *, to: Stage | None = None) -> Stage:
    """Take the item to the stage the verb leads to; `to` only where the table leaves it open."""
    must_allow(verb, item)
    stage = TRANSITIONS[verb, Stage(item.stage)] or to
    if stage is None:
        raise ValueError(f"{verb} needs a stage to lead to")
    item.stage = stage
    if verb == "submit":
        item.was_submitted = True
    if verb == "publish":
        item.is_public = True
    if verb in _NEED_PUBLIC:
        item.is_public = False
    item.save(update_fields=["stage", "is_public", "was_submitted"])
    return stage
