"""The room's own closed lists: how far a consultation has come, how comments came and what became of them, questions."""

from gongkai.law.vocabulary import Term


class State(Term):
    """How far a consultation has come; what lies between approval and feedback is read off its dates."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "待审批"
    APPROVED = "approved", "已批准"
    FEEDBACK = "feedback", "反馈拟稿"
    FEEDBACK_SUBMITTED = "feedback_submitted", "反馈待审批"
    ANSWERED = "answered", "已反馈"
    STOPPED = "stopped", "已中止"


class Phase(Term):
    """阶段, as people see it: the state, and on which side of its dates today lies."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "待审批"
    UPCOMING = "upcoming", "待开始"
    OPEN = "open", "征求中"
    CLOSED = "closed", "已截止"
    FEEDBACK = "feedback", "反馈拟稿"
    FEEDBACK_SUBMITTED = "feedback_submitted", "反馈待审批"
    ANSWERED = "answered", "已反馈"
    STOPPED = "stopped", "已中止"


PUBLIC_STATES = (State.APPROVED, State.FEEDBACK, State.FEEDBACK_SUBMITTED, State.ANSWERED, State.STOPPED)


class Way(Term):
    """How a comment comes."""

    WEB = "web", "网上提交"
    LETTER = "letter", "信函、电子邮件"
    PHONE = "phone", "电话"
    MEETING = "meeting", "座谈会、听证会"


class Part(Term):
    """What a file of a consultation is."""

    TEXT = "text", "征求意见稿"
    EXPLANATION = "explanation", "起草说明"
    OTHER = "other", "其他材料"


class Showing(Term):
    """审核: whether a comment may stand on the public page."""

    WAITING = "waiting", "待审核"
    SHOWN = "shown", "公布"
    KEPT = "kept", "不公布"


class KeptWhy(Term):
    """Why a comment does not stand on the public page; the first ones are still opinions and are answered."""

    NO_CONSENT = "no_consent", "提交人不同意公布"
    PERSONAL = "personal", "含个人信息、商业秘密"
    UNFIT = "unfit", "含侮辱、诽谤或者法律禁止的内容"
    UNRELATED = "unrelated", "与征求意见事项无关"
    ADVERT = "advert", "广告、无意义内容"
    DUPLICATE = "duplicate", "重复提交"


SET_ASIDE = (KeptWhy.UNRELATED, KeptWhy.ADVERT, KeptWhy.DUPLICATE)  # no opinion on the draft: needs no answer


class Response(Term):
    """采纳情况 of a group of opinions."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_ADOPTED = "not_adopted", "不采纳"


class Channel(Term):
    """How a question came."""

    WEB = "web", "网上"
    PHONE = "phone", "电话"
    COUNTER = "counter", "当面"
    LETTER = "letter", "信函"


class InquiryState(Term):
    """How far a question has come."""

    OPEN = "open", "待答复"
    ANSWERED = "answered", "已答复"
    REFERRED = "referred", "已告知其他渠道"


class Referral(Term):
    """What came as a question and belongs elsewhere."""

    REQUEST = "request", "申请公开政府信息"
    PETITION = "petition", "信访事项"
    COMPLAINT = "complaint", "投诉举报"
    OTHER_BODY = "other_body", "其他单位职责"


class QuestionState(Term):
    """How far a frequent question has come."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "待审批"
    PUBLISHED = "published", "已发布"
    WITHDRAWN = "withdrawn", "已撤下"
