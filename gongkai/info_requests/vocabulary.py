"""The room's own closed lists: where a case stands, what it waits for, what papers it holds."""

from gongkai.law.vocabulary import Term


class State(Term):
    """办理状态: where a case stands."""

    UNCONFIRMED = "unconfirmed", "待确认收到"
    RECEIVED = "received", "已登记"
    CORRECTING = "correcting", "补正中"
    HANDLING = "handling", "办理中"
    CONSULTING = "consulting", "征求意见中"
    EXPLAINING = "explaining", "待说明理由"
    AWAITING_FEE = "awaiting_fee", "待缴费"
    SIGNING = "signing", "待签发"
    DECIDED = "decided", "待送达"
    CLOSED = "closed", "已办结"
    ARCHIVED = "archived", "已归档"


OPEN = tuple(state for state in State if state not in (State.CLOSED, State.ARCHIVED))


class Outcome(Term):
    """How a case ended where no reply of the law's list was given; else the outcome is the code of the reply."""

    WITHDRAWN = "withdrawn", "申请人撤回"
    SENT_ON = "sent_on", "移送其他机关"
    SPLIT = "split", "拆分办理"
    MERGED = "merged", "合并办理"


class RequestKind(Term):
    """What is asked for: information, or that a wrong record about oneself be put right.

    Law: Regulation 2019, Arts. 29, 41; Regulation 2008, Arts. 20, 25.
    """

    DISCLOSURE = "disclosure", "申请公开信息"
    CORRECTION = "correction", "申请更正信息"


class Form(Term):
    """载体形式: the shape the applicant wants the information in."""

    PAPER = "paper", "纸质文本"
    ELECTRONIC = "electronic", "电子文本"
    DISC = "disc", "光盘等存储介质"


class Way(Term):
    """获取方式: how the applicant wants to be given the information, and how letters are served."""

    ONLINE = "online", "网上下载"
    EMAIL = "email", "电子邮件"
    POST = "post", "邮寄"
    PICKUP = "pickup", "当面领取"
    INSPECT = "inspect", "现场查阅、抄录"
    FAX = "fax", "传真"


class NextStep(Term):
    """What falls due next in a case."""

    CONFIRM = "confirm", "确认收到"
    CORRECTION_NOTICE = "correction_notice", "告知补正（如需）"
    SECTION_DRAFT = "section_draft", "承办意见"
    CORRECTION = "correction", "申请人补正"
    OPINION = "opinion", "征求意见"
    REASONS = "reasons", "申请人说明理由"
    PAYMENT = "payment", "缴费"
    REPLY = "reply", "答复"
    DELIVERY = "delivery", "送达"
    NONE = "", "无"


class ConsultationKind(Term):
    """Who is asked before deciding.

    Law: Regulation 2019, Arts. 32, 33(3), 34; Regulation 2008, Art. 23.
    """

    THIRD_PARTY = "third_party", "第三方"
    CO_MAKER = "co_maker", "共同制作机关"
    OTHER_ORGAN = "other_organ", "其他机关"


class Opinion(Term):
    """What was answered to a consultation."""

    AGREE = "agree", "同意公开"
    PARTLY = "partly", "同意部分公开"
    DISAGREE = "disagree", "不同意公开"
    SILENT = "silent", "逾期未提出意见"


class ReplyState(Term):
    """Where a reply stands on its way to the signature."""

    DRAFT = "draft", "拟稿"
    SUBMITTED = "submitted", "待签发"
    RETURNED = "returned", "退回修改"
    SIGNED = "signed", "已签发"


class LetterState(Term):
    """A letter is a draft until it has a number; a void one keeps its number and says why."""

    DRAFT = "draft", "拟稿"
    ISSUED = "issued", "已制发"
    VOID = "void", "已作废"


class FileRole(Term):
    """What a paper of the case is; what shows who applies is opened by the handling clerks only."""

    IDENTITY = "identity", "身份证明"
    AUTHORITY = "authority", "授权委托书"
    APPLICATION = "application", "申请材料"
    CORRECTION = "correction", "补正材料"
    OPINION = "opinion", "征求意见回复"
    REPLY = "reply", "提供的信息"
    MINUTES = "minutes", "会议纪要"
    PROOF = "proof", "送达凭证"
    OTHER = "other", "其他材料"


PRIVATE = (FileRole.IDENTITY, FileRole.AUTHORITY)
GUARDED = (*PRIVATE, FileRole.APPLICATION, FileRole.CORRECTION)  # a scanned form says who applies, too


class FeeItem(Term):
    """The three cost fees, and nothing else.

    Law: Regulation 2008, Art. 27; Fee Notice 2008.
    """

    SEARCH = "search", "检索费"
    COPY = "copy", "复制费"
    POSTAGE = "postage", "邮寄费"


class FeeBasis(Term):
    """What a charge is reckoned by: cost, or one of the two bases of the processing fee.

    Law: Regulation 2008, Art. 27; Fee Measure 2020, Art. 3.
    """

    COST = "cost", "成本费用"
    PIECE = "piece", "按件计收"
    PAGE = "page", "按量计收"


class ScriptKind(Term):
    """Texts an office keeps for use again."""

    REASON = "reason", "理由"
    EXPLANATION = "explanation", "解释口径"
    PLAN = "plan", "处置预案"
    LETTER = "letter", "文书用语"


class RelatedKind(Term):
    """Other cases a request is joined to."""

    COMPLAINT = "complaint", "投诉举报"
    PETITION = "petition", "信访"
    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"
    OTHER = "other", "其他"


class GroupDecision(Term):
    """When an agency wants a meeting to decide before the leader signs."""

    NEVER = "never", "不需要"
    FLAGGED = "flagged", "敏感、群体性申请需要"
    ALWAYS = "always", "都需要"
