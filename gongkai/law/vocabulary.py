"""The Regulation's own words, as closed lists of terms: code in the database, 中文 on the page."""

from enum import StrEnum


class Term(StrEnum):
    """A member of a closed list: its value is stored, its label is what the law calls it."""

    label: str

    def __new__(cls, value: str, label: str = "") -> "Term":
        """Make a string member that also carries its Chinese label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of code and label, in the order of the list."""
        return [(member.value, member.label) for member in cls]


class Version(Term):
    """Which text of the Regulation governs.

    Law: Regulation 2008, Art. 38; Regulation 2019, Art. 56.
    """

    R2008 = "2008", "2008年《条例》（国务院令第492号）"
    R2019 = "2019", "2019年《条例》（国务院令第711号）"


class Openness(Term):
    """公开属性: what the public may do with an item.

    Law: Regulation 2019, Arts. 13-16; Regulation 2008, Arts. 9-14.
    """

    PROACTIVE = "proactive", "主动公开"
    ON_REQUEST = "on_request", "依申请公开"
    WITHHELD = "withheld", "不予公开"
    UNDETERMINED = "undetermined", "待定"


class Level(Term):
    """行政层级."""

    NATIONAL = "national", "国家级"
    PROVINCE = "province", "省级"
    CITY = "city", "设区的市级"
    COUNTY = "county", "县级"
    TOWNSHIP = "township", "乡级"


class AgencyKind(Term):
    """单位类型: decides what the unit must publish and whether the Regulation binds it at all."""

    GOVERNMENT = "government", "人民政府"
    DEPARTMENT = "department", "政府部门"
    TOWNSHIP = "township", "乡镇人民政府"
    SUBDISTRICT = "subdistrict", "街道办事处"
    INSTITUTION = "institution", "事业单位"
    DEVELOPMENT_ZONE = "development_zone", "开发区管理机构"
    VERTICAL = "vertical", "垂直管理部门"
    DUAL = "dual", "双重管理部门"
    UTILITY = "utility", "公共企事业单位"
    OUT_OF_SCOPE = "out_of_scope", "不适用《条例》的单位"


class Duty(Term):
    """职责: what a person may be appointed to do."""

    FILL = "fill", "填报"
    FIRST_REVIEW = "first_review", "初审"
    SECOND_REVIEW = "second_review", "复审"
    SECRECY_REVIEW = "secrecy_review", "保密审查"
    APPROVE = "approve", "签发"
    PUBLISH = "publish", "发布"
    CATALOGUE = "catalogue", "目录管理"
    OVERSEE = "oversee", "主管"
    ACCEPT = "accept", "受理申请"
    HANDLE = "handle", "承办申请"
    OFFICE_HEAD = "office_head", "公开工作机构负责人"
    PRINCIPAL = "principal", "主要负责人"
    KEEP_POINT = "keep_point", "查阅点管理"
    AUDIT = "audit", "审计"
    ADMINISTER = "administer", "系统管理"


class ItemKind(Term):
    """信息种类 that code itself names; every kind, its name and its fields stand in a file below `law/kinds/`.

    Whether a code is known and what it is called is asked of `law.kinds`, never of this list.
    """

    DOCUMENT = "document", "公文"
    NORMATIVE = "normative", "行政规范性文件"
    REGULATION = "regulation", "规章"
    GUIDE = "service_guide", "办事指南"
    ANNUAL_REPORT = "annual_report", "年度报告"


NORMS = (ItemKind.NORMATIVE.value, ItemKind.REGULATION.value)  # 规章和行政规范性文件, which repeal and are repealed


class Validity(Term):
    """有效性."""

    VALID = "valid", "有效"
    EXPIRED = "expired", "失效"
    REPEALED = "repealed", "废止"


class Channel(Term):
    """申请渠道: how a request came; each has its own rule for the day of receipt.

    Law: Regulation 2019, Arts. 29, 31; Channel Letter 2017.
    """

    COUNTER = "counter", "当面提交"
    REGISTERED = "registered", "邮寄（挂号、特快）"
    LETTER = "letter", "平常信函"
    ONLINE = "online", "网上提交"
    FAX = "fax", "传真"
    EMAIL = "email", "电子邮件"
    ORAL = "oral", "口头提出（代为填写）"


class ApplicantKind(Term):
    """申请人类别: the columns of the annual table, a person and five kinds of organisation."""

    PERSON = "person", "自然人"
    COMPANY = "company", "商业企业"
    RESEARCH = "research", "科研机构"
    SOCIAL = "social", "社会公益组织"
    LEGAL = "legal", "法律服务机构"
    OTHER = "other", "其他"


class EventKind(Term):
    """What happened to a request and moves its dates, each with its own effect on the period.

    Law: Regulation 2019, Arts. 30-35, 42; Regulation 2008, Arts. 21, 23-24; Fee Measure 2020, Art. 6.
    """

    SUBMITTED = "submitted", "提交申请"
    RECEIVED = "received", "收到申请"  # starts the period
    CORRECTION_ASKED = "correction_asked", "告知补正"  # the period waits for the answer
    CORRECTED = "corrected", "收到补正"  # restarts the period
    CONSULTED = "consulted", "征求意见"  # pauses the period, up to `until`
    OPINION = "opinion", "收到意见"  # ends the pause of the same `key`
    EXTENDED = "extended", "延长答复期限"  # adds `working_days`
    FEE_NOTIFIED = "fee_notified", "收费通知"  # the period waits for the payment
    FEE_PAID = "fee_paid", "缴费"  # restarts the period the day after
    REASONS_ASKED = "reasons_asked", "要求说明理由"
    REASONS_GIVEN = "reasons_given", "说明理由"
    DELAYED = "delayed", "确定合理答复期限"  # its own reasonable period, to `until`
    ASSIGNED = "assigned", "交办"
    DRAFTED = "drafted", "提交承办意见"
    PREPARED = "prepared", "送审答复"
    SENT_BACK = "sent_back", "退回修改"
    GROUP_DECIDED = "group_decided", "集体研究"
    DECIDED = "decided", "作出答复"  # stops the period
    DELIVERED = "delivered", "送达"
    WITHDRAWN = "withdrawn", "撤回申请"
    ABANDONED = "abandoned", "视为放弃"
    SENT_ON = "sent_on", "移送"
    SPLIT = "split", "拆分"
    MERGED = "merged", "合并"
    ARCHIVED = "archived", "归档"
    FLAGGED = "flagged", "标记"
    AMENDED = "amended", "更正登记"
    RATED = "rated", "评价"
    SUGGESTED = "suggested", "建议转为主动公开"
    OVERRIDDEN = "overridden", "因公共利益决定公开"


class RemedyBlock(Term):
    """How a decision on information was contested: the three blocks of the annual table.

    Law: Report Format 2021; Regulation 2019, Art. 51; Regulation 2008, Art. 33.
    """

    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION_DIRECT = "litigation_direct", "未经复议直接起诉"
    LITIGATION_AFTER_RECONSIDERATION = "litigation_after_reconsideration", "复议后起诉"


class RemedyResult(Term):
    """How a reconsideration or a suit ended: the columns of the annual table beside 尚未审结.

    Law: Report Format 2021.
    """

    UPHELD = "upheld", "结果维持"
    CORRECTED = "corrected", "结果纠正"
    OTHER = "other", "其他结果"
