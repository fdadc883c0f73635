"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Stage(Term):
    """信息状态: where an item stands between the clerk and the public."""

    DRAFT = "draft", "草稿"
    FIRST_REVIEW = "first_review", "待初审"
    SECOND_REVIEW = "second_review", "待复审"
    SECRECY_REVIEW = "secrecy_review", "待保密审查"
    APPROVAL = "approval", "待签发"
    REFERRED = "referred", "报审中"
    RETURNED = "returned", "已退回"
    READY = "ready", "待发布"
    SCHEDULED = "scheduled", "定时发布"
    PUBLISHED = "published", "已公开"
    CLOSED = "closed", "已定为不主动公开"
    WITHDRAWN = "withdrawn", "已撤销"
    REPEALED = "repealed", "已废止"


class Carrier(Term):
    """载体形式."""

    DOCUMENT = "document", "公文类"
    OTHER = "other", "非公文类"


class Way(Term):
    """公开方式.

    Law: Regulation 2019, Art. 23; Regulation 2008, Arts. 15-16.
    """

    WEBSITE = "website", "政府网站"
    GAZETTE = "gazette", "政府公报"
    PRESS_CONFERENCE = "press_conference", "新闻发布会"
    NEWSPAPER = "newspaper", "报刊"
    BROADCAST = "broadcast", "广播"
    TELEVISION = "television", "电视"
    NOTICE_BOARD = "notice_board", "政府公开栏"
    WALL_NEWSPAPER = "wall_newspaper", "墙报"
    SCREEN = "screen", "电子信息屏"
    READING_ROOM = "reading_room", "查阅点"
    PRINT = "print", "印发资料"
    OTHER = "other", "其他"


class ImportState(Term):
    """导入状态: how far a batch has come."""

    CHECKED = "checked", "待确认"
    REFUSED = "refused", "有错误，未导入"
    RUNNING = "running", "正在导入"
    STOPPED = "stopped", "已停止"
    DONE = "done", "已完成"
    UNDONE = "undone", "已撤销"
