"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class PointKind(Term):
    """场所类别: where people read without the internet.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """

    ARCHIVE = "archive", "国家档案馆"
    LIBRARY = "library", "公共图书馆"
    SERVICE_HALL = "service_hall", "政务服务场所"
    READING_ROOM = "reading_room", "公共查阅室"
    DEPARTMENT = "department", "部门查阅点"
    TOWNSHIP = "township", "乡镇、街道便民服务点"
    VILLAGE = "village", "村、社区公开点"
    PICK_UP = "pick_up", "资料索取点"
    NOTICE_BOARD = "notice_board", "信息公告栏"
    SCREEN = "screen", "电子信息屏"


class Reader(Term):
    """查阅人类别: optional, never a name."""

    RESIDENT = "resident", "居民"
    VILLAGER = "villager", "村民"
    ENTERPRISE = "enterprise", "企业"
    ELDER = "elder", "老年人"
    STUDENT = "student", "学生"
    OTHER = "other", "其他"


class ReadingWay(Term):
    """查阅方式."""

    PAPER = "paper", "纸质"
    ELECTRONIC = "electronic", "电子"
    SELF_SERVICE = "self_service", "自助"


class HandoverState(Term):
    """移送状态: where a hand-over list stands."""

    PREPARED = "prepared", "待送出"
    SENT = "sent", "已送出待签收"
    RECEIVED = "received", "已签收"
    CANCELLED = "cancelled", "已作废"


class CountedFrom(Term):
    """移送期限自何日起算."""

    PUBLISHED = "published", "公开之日"
    MADE = "made", "信息形成之日"


class MaterialKind(Term):
    """资料类别."""

    LEAFLET = "leaflet", "指南折页"
    GUIDE = "guide", "公开指南"
    CATALOGUE = "catalogue", "公开目录"
    FORM = "form", "申请表"
    SERVICE = "service", "办事指南"
    OTHER = "other", "其他资料"


class MoveKind(Term):
    """资料变动: what changed the stock of a point."""

    PRINTED = "printed", "印制入库"
    SUPPLIED = "supplied", "配送入库"
    GIVEN = "given", "发放"
    COUNTED = "counted", "盘点"
    SCRAPPED = "scrapped", "作废"


class Panel(Term):
    """折页的一面."""

    COVER = "cover", "封面"
    SCOPE = "scope", "主动公开"
    ACCESS = "access", "获取方式"
    REQUEST = "request", "依申请公开"
    REMEDY = "remedy", "监督和救济"
    CONTACT = "contact", "联系和场所"
