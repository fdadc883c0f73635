"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Act(Term):
    """What is done to an item before the public."""

    PUBLISH = "publish", "发布"
    CORRECT = "correct", "更正"
    WITHDRAW = "withdraw", "撤回"
    REPEAL = "repeal", "废止"
