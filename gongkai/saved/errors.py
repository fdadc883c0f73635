"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class NameTaken(BadField):
    """A second query of one person under one name."""

    sentence = "您已有名为“{name}”的查询。请换一个名称，或者打开原查询修改后保存。"


class NothingAsked(BadField):
    """A query without conditions and columns kept for nothing."""

    sentence = "查询还没有条件。请至少设置一个条件再保存。"


class TooManyPins(Refusal):
    """More queries on the start page than anybody reads."""

    sentence = "首页最多固定{most}个查询。请先取消一个再固定。"


class NothingChosen(BadField):
    """A batch over no records."""

    sentence = "没有选择信息。请先勾选要处理的信息。"


class TooMany(BadField):
    """A batch over more records than one press should touch."""

    sentence = "一次最多处理{most}条，您选择了{given}条。请缩小条件或者分批处理。"


class UndoTooLate(Refusal):
    """The time for taking a batch back has passed."""

    sentence = "批量操作完成已超过{minutes}分钟，不能整批撤销。请逐条修改。"


class CannotUndo(Refusal):
    """A batch that is running, undone already, or of a sort that is never taken back silently."""

    sentence = "这批操作{why}，不能撤销。"


class NotStopped(Refusal):
    """A batch that cannot go on or stop as it stands."""

    sentence = "这批操作目前为“{state}”，不能{verb}。"
