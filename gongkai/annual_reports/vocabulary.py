"""The room's own closed lists: whose figures, where they come from, how far a version has come."""

from gongkai.law.vocabulary import Term


class Scope(Term):
    """口径: the body by itself, or with everything below it.

    Law: Statistics Notice 2014; Report Format 2021.
    """

    OWN = "own", "本级"
    AREA = "area", "汇总"


class Origin(Term):
    """Where the figures of a version come from."""

    RECORDS = "records", "系统记录"
    SHEET = "sheet", "表格报送"
    FILE = "file", "历史报告"


class State(Term):
    """编制状态: how far a version has come. Whether an approved one is public is read off the public projection."""

    DRAFT = "draft", "编制中"
    SUBMITTED = "submitted", "已报送"
    RETURNED = "returned", "已退回"
    APPROVED = "approved", "已审定"


OPEN = (State.DRAFT, State.SUBMITTED, State.RETURNED)  # may still change; one such version of a report at a time
EDITABLE = (State.DRAFT, State.RETURNED)
HANDED_IN = (State.SUBMITTED, State.APPROVED)  # counted by the report of an area, compared with by others


class CellState(Term):
    """How a cell of a report came by its figure."""

    RECORDED = "recorded", "系统记录"
    TYPED = "typed", "填报"
    ADJUSTED = "adjusted", "补充调整"  # typed over what the records say
    READ = "read", "文件读取"
    SUMMED = "summed", "汇总"
    BLANK = "blank", "待填"
    NOT_APPLICABLE = "na", "不适用"


class EventKind(Term):
    """What happened to a version."""

    OPENED = "opened", "开始编制"
    SUBMITTED = "submitted", "报送"
    RECALLED = "recalled", "撤回报送"
    SENT_BACK = "sent_back", "退回"
    APPROVED = "approved", "审定"
    TAKEN_IN = "taken_in", "表格导入"
    READ = "read", "读取历史报告"
    CONFIRMED = "confirmed", "核对入库"
    CORRECTED = "corrected", "更正"
    ENTERED = "entered", "送公开审查"
    RELEASED = "released", "发布"
