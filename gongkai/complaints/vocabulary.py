"""The room's own closed lists: how a complaint came, where it stands, how it ended, what was ordered."""

from gongkai.law.vocabulary import Term


class Sort(Term):
    """投诉 is about one's own rights, by name; 举报 is about a body's duty, and may come without a name.

    申诉 contests what a body did about a request, an item or a complaint, by name; it has a register and a count of its own.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """

    COMPLAINT = "complaint", "投诉"
    REPORT = "report", "举报"
    APPEAL = "appeal", "申诉"


GRIEVANCES = (Sort.COMPLAINT, Sort.REPORT)  # what the list and the count of 投诉举报 hold


class Channel(Term):
    """来源渠道: how it came."""

    WEB = "web", "网上"
    LETTER = "letter", "信件"
    PHONE = "phone", "电话"
    VISIT = "visit", "来访"
    EMAIL = "email", "电子邮件"
    FAX = "fax", "传真"
    SENT_ON = "sent_on", "其他单位转来"


SPOKEN = (Channel.PHONE, Channel.VISIT)


class AnswerWay(Term):
    """答复方式: how the complainant wants to be answered."""

    ONLINE = "online", "网上查看"
    POST = "post", "邮寄"
    EMAIL = "email", "电子邮件"
    PICKUP = "pickup", "当面领取"


class State(Term):
    """办理状态: where a complaint stands."""

    RECEIVED = "received", "待审查受理"
    ACCEPTED = "accepted", "已受理"
    INVESTIGATING = "investigating", "调查中"
    DECIDING = "deciding", "待决定"
    DECIDED = "decided", "待答复"
    ANSWERED = "answered", "已答复"
    CLOSED = "closed", "已办结"
    REFUSED = "refused", "不予受理"
    SENT_ON = "sent_on", "已转送"
    MERGED = "merged", "已合并"
    WITHDRAWN = "withdrawn", "已撤回"


OPEN = (
    State.RECEIVED,
    State.ACCEPTED,
    State.INVESTIGATING,
    State.DECIDING,
    State.DECIDED,
    State.ANSWERED,
)
OWED = (State.ACCEPTED, State.INVESTIGATING, State.DECIDING, State.DECIDED)  # the decision or its answer is still owed


class Outcome(Term):
    """处理结论: what was found of the complaint."""

    FOUNDED = "founded", "成立"
    PARTLY = "partly", "部分成立"
    UNFOUNDED = "unfounded", "不成立，说明情况"
    ELSEWHERE = "elsewhere", "不属于政府信息公开事项，指引办理途径"


UPHELD = (Outcome.FOUNDED, Outcome.PARTLY)


class MeasureKind(Term):
    """处理措施: what the body is told to do.

    Law: Regulation 2019, Arts. 47, 53; Regulation 2008, Art. 35.
    """

    DISCLOSE = "disclose", "责令公开"
    CORRECT = "correct", "责令改正"
    ANSWER = "answer", "责令依法答复申请"
    APOLOGISE = "apologise", "道歉"
    REFUND = "refund", "退还费用"
    ACCOUNT = "account", "建议追究责任"


class LetterKind(Term):
    """投诉举报文书."""

    ACCEPTED = "accepted", "受理通知书"
    REFUSED = "refused", "不予受理告知书"
    SENT_ON = "sent_on", "转送告知书"
    ANSWER = "answer", "处理答复书"


class DeliveryWay(Term):
    """送达方式."""

    ONLINE = "online", "网上送达"
    POST = "post", "邮寄"
    EMAIL = "email", "电子邮件"
    HAND = "hand", "当面送达"
    PHONE = "phone", "电话告知"


class NextStep(Term):
    """下一步: what falls due next."""

    ACCEPT = "accept", "决定是否受理"
    ASSIGN = "assign", "指定调查人员"
    DECIDE = "decide", "作出处理决定"
    ANSWER = "answer", "书面答复"
    DELIVER = "deliver", "送达答复"
    MEASURE = "measure", "落实处理措施"
    CLOSE = "close", "办结"
    NONE = "none", "无"
