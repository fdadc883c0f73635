"""How a field may be asked about."""

from gongkai.law.vocabulary import Term


class Match(Term):
    """How conditions stand together."""

    ALL = "all", "全部满足"
    ANY = "any", "满足任一"


class Op(Term):
    """What a condition says of its field."""

    CONTAINS = "contains", "包含"
    LACKS = "lacks", "不包含"
    IS = "is", "为"
    ISNT = "isnt", "不为"
    STARTS = "starts", "开头是"
    UNDER = "under", "为（含下级）"
    ON = "on", "在当天"
    FROM = "from", "不早于"
    TO = "to", "不晚于"
    LAST = "last", "最近（天）"
    NEXT = "next", "今后（天）"
    LEAST = "least", "不小于"
    MOST = "most", "不大于"
    EQUALS = "equals", "等于"
    EMPTY = "empty", "没有填写"
    FILLED = "filled", "已填写"
    YES = "yes", "是"
    NO = "no", "否"


class Shape(Term):
    """What a field holds, which decides how it may be asked about."""

    TEXT = "text", "文字"
    CODE = "code", "选项"
    TREE = "tree", "分级选项"
    MANY = "many", "多选"
    DAY = "day", "日期"
    MOMENT = "moment", "时间"
    NUMBER = "number", "数字"
    FLAG = "flag", "是否"


BARE = frozenset({Op.EMPTY, Op.FILLED, Op.YES, Op.NO})  # these take no value
OPS: dict[Shape, tuple[Op, ...]] = {
    Shape.TEXT: (Op.CONTAINS, Op.LACKS, Op.EQUALS, Op.STARTS, Op.EMPTY, Op.FILLED),
    Shape.CODE: (Op.IS, Op.ISNT, Op.EMPTY, Op.FILLED),
    Shape.TREE: (Op.UNDER, Op.IS, Op.ISNT, Op.EMPTY, Op.FILLED),
    Shape.MANY: (Op.CONTAINS, Op.LACKS, Op.EMPTY, Op.FILLED),
    Shape.DAY: (Op.FROM, Op.TO, Op.ON, Op.LAST, Op.NEXT, Op.EMPTY, Op.FILLED),
    Shape.MOMENT: (Op.FROM, Op.TO, Op.ON, Op.LAST),
    Shape.NUMBER: (Op.EQUALS, Op.LEAST, Op.MOST, Op.EMPTY, Op.FILLED),
    Shape.FLAG: (Op.YES, Op.NO),
}
