"""The closed lists of leading groups, staff and training."""

from gongkai.law.vocabulary import Term


class Purpose(Term):
    """领导机构类型: what a leading group was founded for."""

    OGI = "ogi", "政府信息公开工作"
    CATALOGUE = "catalogue", "公开指南和目录编制"
    ASSESSMENT = "assessment", "政府信息公开考核"
    SECRECY = "secrecy", "保密审查"
    EVALUATION = "evaluation", "社会评议"
    OTHER = "other", "其他专项工作"


class Layer(Term):
    """层面: at which of the three layers a group works."""

    DECISION = "decision", "决策层面"
    COORDINATION = "coordination", "协调层面"
    WORK = "work", "工作层面"


class Role(Term):
    """组内职务, in the order of a printed list."""

    CHAIR = "chair", "组长"
    DEPUTY = "deputy", "副组长"
    MEMBER = "member", "成员"
    OFFICE_HEAD = "office_head", "办公室主任"
    OFFICE_DEPUTY = "office_deputy", "办公室副主任"


class NoticeKind(Term):
    """领导机构文件: what a notice did to the group."""

    FOUND = "found", "成立"
    ADJUST = "adjust", "调整组成人员"
    DISSOLVE = "dissolve", "撤销"


class BodyDutyKind(Term):
    """职责分工: what one body does for all the others.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """

    LEAD = "lead", "牵头"
    PROMOTE = "promote", "推进"
    GUIDE = "guide", "指导"
    COORDINATE = "coordinate", "协调"
    SUPERVISE = "supervise", "监督"
    PUBLISH = "publish", "网上公开"
    SECRECY = "secrecy", "保密审查指导"
    ARCHIVE = "archive", "档案编码和移交"
    TECHNOLOGY = "technology", "技术保障"


class Tier(Term):
    """三级责任 of one unit.

    Law: Regulation 2019, Art. 4; Regulation 2008, Art. 4.
    """

    PRINCIPAL = "principal", "主要领导"
    DEPUTY = "deputy", "分管领导"
    OFFICE = "office", "专门机构"


class StaffKind(Term):
    """人员类别."""

    FULL = "full", "专职"
    PART = "part", "兼职"


class TrainingKind(Term):
    """培训和会议类型; see TRAININGS and MEETINGS for how they are counted."""

    TOGETHER = "together", "集中学习"
    ALONE = "alone", "自主学习"
    BY_MEETING = "by_meeting", "以会代训"
    BEFORE_POST = "before_post", "岗前培训"
    COURSE = "course", "培训班"
    MOBILISATION = "mobilisation", "动员会"
    WORK_MEETING = "work_meeting", "工作会议"
    SPECIAL_MEETING = "special_meeting", "专题会议"


MEETINGS = (TrainingKind.MOBILISATION, TrainingKind.WORK_MEETING, TrainingKind.SPECIAL_MEETING)
TRAININGS = tuple(kind for kind in TrainingKind if kind not in MEETINGS)


class TrainingFileKind(Term):
    """培训材料."""

    NOTICE = "notice", "通知"
    MATERIAL = "material", "课件和材料"
    SIGNED = "signed", "签到表"
    PHOTO = "photo", "照片"


class Medium(Term):
    """宣传形式."""

    TELEVISION = "television", "电视"
    RADIO = "radio", "广播"
    NEWSPAPER = "newspaper", "报刊"
    WEBSITE = "website", "网站"
    SOCIAL = "social", "政务新媒体"
    WALL = "wall", "墙报、宣传栏"
    LEAFLET = "leaflet", "宣传单、宣传册"
    BANNER = "banner", "横幅、标语"
    STREET = "street", "现场咨询"
    OTHER = "other", "其他"
