"""The permission table: what may be done, and which duties allow it. Where a duty reaches is the appointment's matter."""

from dataclasses import dataclass

from gongkai.law.vocabulary import Duty


@dataclass(frozen=True)
class Permission:
    """One thing that may be done: its label for messages, and the duties that allow it."""

    label: str
    duties: frozenset[Duty]


def _permission(label: str, *duties: Duty) -> Permission:
    return Permission(label, frozenset(duties))


EVERY_DUTY = tuple(Duty)
REQUEST_STAFF = (Duty.ACCEPT, Duty.HANDLE, Duty.OFFICE_HEAD, Duty.APPROVE, Duty.PRINCIPAL)
ALL_BUT_ADMINISTRATORS = tuple(duty for duty in EVERY_DUTY if duty is not Duty.ADMINISTER)
REVIEWERS = (Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE)

PERMISSIONS: dict[str, Permission] = {
    "information.read": _permission("查看信息", *ALL_BUT_ADMINISTRATORS),
    "information.write": _permission("填报信息", Duty.FILL),
    "information.import": _permission("批量导入", Duty.FILL, Duty.CATALOGUE),
    "review.submit": _permission("提交审查", Duty.FILL),
    "review.first_review": _permission("初审", Duty.FIRST_REVIEW),
    "review.second_review": _permission("复审", Duty.SECOND_REVIEW),
    "review.secrecy_review": _permission("保密审查", Duty.SECRECY_REVIEW),
    "review.approval": _permission("签发", Duty.APPROVE),
    "review.refer": _permission("报审", Duty.SECRECY_REVIEW, Duty.APPROVE),
    "review.ask_lift": _permission("申请误报放行", Duty.FILL, *REVIEWERS),
    "review.lift": _permission("误报复核放行", *REVIEWERS),
    "review.read": _permission(
        "查看审查台账", *REVIEWERS, Duty.FILL, Duty.OVERSEE, Duty.AUDIT, Duty.PUBLISH, Duty.OFFICE_HEAD, Duty.PRINCIPAL
    ),
    "review.configure": _permission("设置审查流程", Duty.ADMINISTER),
    "review.urgent": _permission("先行公开", Duty.APPROVE, Duty.PRINCIPAL),
    "review.coordinate": _permission("办理发布协调", Duty.FILL, Duty.SECRECY_REVIEW, Duty.OFFICE_HEAD),
    "review.summarise": _permission("报送审查汇总表", Duty.SECRECY_REVIEW, Duty.OFFICE_HEAD),
    "review.oversee": _permission("查看各单位审查汇总表", Duty.OVERSEE),
    "review.look_again": _permission("不予公开信息复查", Duty.FILL, Duty.SECRECY_REVIEW, Duty.OFFICE_HEAD),
    "redaction.read": _permission("查看遮盖", Duty.FILL, Duty.HANDLE, Duty.ACCEPT, *REVIEWERS, Duty.OFFICE_HEAD),
    "redaction.mark": _permission("遮盖文件", Duty.FILL, Duty.HANDLE, Duty.ACCEPT, Duty.SECRECY_REVIEW),
    "redaction.check": _permission("核验遮盖后的文件", *REVIEWERS, Duty.OFFICE_HEAD),
    "clearance.read": _permission("查看历史清理", *ALL_BUT_ADMINISTRATORS),
    "clearance.plan": _permission("组织历史清理", Duty.CATALOGUE, Duty.OFFICE_HEAD, Duty.OVERSEE),
    "clearance.clear": _permission("清理历史信息", Duty.FILL, Duty.CATALOGUE),
    "clearance.sign": _permission("历史清理科室审核", Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW),
    "clearance.approve": _permission("历史清理领导签字", Duty.APPROVE, Duty.PRINCIPAL),
    "doc_register.read": _permission("查看发文登记", *ALL_BUT_ADMINISTRATORS),
    "doc_register.write": _permission("登记发文", Duty.FILL, Duty.CATALOGUE, Duty.OFFICE_HEAD),
    "publication.internal": _permission("机关内部公开", Duty.PUBLISH),
    "publication.internal_read": _permission("查看机关内部公开", *EVERY_DUTY),
    "publication.send": _permission("转送信息", Duty.FILL, Duty.PUBLISH, Duty.CATALOGUE),
    "publication.receive": _permission("接收转送的信息", Duty.FILL, Duty.PUBLISH, Duty.CATALOGUE),
    "publication.explain": _permission("登记逾期原因", Duty.FILL, Duty.PUBLISH, Duty.OFFICE_HEAD),
    "readers.read": _permission("查看读者反馈和访问量", *ALL_BUT_ADMINISTRATORS),
    "readers.handle": _permission("办理读者反馈", Duty.FILL, Duty.PUBLISH, Duty.CATALOGUE, Duty.OFFICE_HEAD),
    "readers.configure": _permission("设置反馈办理", Duty.OFFICE_HEAD, Duty.OVERSEE),
    "site_checks.read": _permission("查看网站自查", *EVERY_DUTY),
    "site_checks.run": _permission("运行网站自查", Duty.CATALOGUE, Duty.OVERSEE, Duty.ADMINISTER),
    "site_checks.settle": _permission("处理自查问题", Duty.CATALOGUE, Duty.PUBLISH, Duty.OFFICE_HEAD, Duty.OVERSEE),
    "notices.read": _permission("查看通知和消息", *EVERY_DUTY),
    "notices.write": _permission("发送消息", *EVERY_DUTY),
    "notices.announce": _permission("发布通知", Duty.OFFICE_HEAD, Duty.OVERSEE, Duty.PRINCIPAL),
    "saved.share": _permission("共享查询", Duty.OFFICE_HEAD, Duty.OVERSEE, Duty.CATALOGUE),
    "publication.publish": _permission("发布信息", Duty.PUBLISH),
    "publication.withdraw": _permission("撤回信息", Duty.PUBLISH),
    "publication.figures": _permission("查看公开情况统计", *ALL_BUT_ADMINISTRATORS),
    "catalogue.columns": _permission("维护栏目", Duty.CATALOGUE),
    "catalogue.guide": _permission("维护公开指南", Duty.CATALOGUE),
    "catalogue.nil": _permission("作零信息说明", Duty.FILL, Duty.CATALOGUE),
    "catalogue.template": _permission("采用目录模板", Duty.CATALOGUE),
    "catalogue.index_rule": _permission("维护索引号规则", Duty.CATALOGUE),
    "info_requests.read": _permission("查看申请", *REQUEST_STAFF, Duty.OVERSEE),
    "info_requests.register": _permission("登记申请", Duty.ACCEPT),
    "info_requests.handle": _permission("办理申请", Duty.ACCEPT),
    "info_requests.draft": _permission("提出承办意见", Duty.HANDLE, Duty.ACCEPT),
    "info_requests.identity": _permission("查看申请人身份信息", Duty.ACCEPT, Duty.HANDLE),
    "info_requests.head": _permission("批准延期和减免", Duty.OFFICE_HEAD),
    "info_requests.sign_off": _permission("签发答复", Duty.APPROVE, Duty.PRINCIPAL),
    "info_requests.sign_off_sensitive": _permission("签发敏感事项的答复", Duty.PRINCIPAL),
    "info_requests.texts": _permission("维护文书和口径", Duty.ACCEPT, Duty.OFFICE_HEAD),
    "info_requests.configure": _permission("受理设置", Duty.ADMINISTER, Duty.OFFICE_HEAD),
    "info_requests.figures": _permission("查看申请办理统计", *REQUEST_STAFF, Duty.OVERSEE),
    "info_requests.calendar": _permission("录入放假安排", Duty.ADMINISTER),
    "remedies.read": _permission("查看复议诉讼", *REQUEST_STAFF, Duty.OVERSEE),
    "remedies.write": _permission("登记复议诉讼", Duty.ACCEPT, Duty.OFFICE_HEAD),
    "office.read": _permission("查看机构和制度", *ALL_BUT_ADMINISTRATORS),
    "office.write": _permission("维护机构、制度和培训", Duty.OFFICE_HEAD, Duty.OVERSEE),
    "office.adopt": _permission("通过、公布和废止制度", Duty.OFFICE_HEAD, Duty.PRINCIPAL, Duty.OVERSEE),
    "office.assign": _permission("分解任务", Duty.OFFICE_HEAD, Duty.PRINCIPAL, Duty.OVERSEE),
    "office.do_task": _permission("办理任务", Duty.FILL, Duty.HANDLE, Duty.ACCEPT, Duty.OFFICE_HEAD, Duty.OVERSEE),
    "outlets.read": _permission("查看查阅场所", *ALL_BUT_ADMINISTRATORS),
    "outlets.write": _permission("维护查阅场所和移送", Duty.CATALOGUE, Duty.OFFICE_HEAD, Duty.OVERSEE),
    "outlets.log": _permission("登记查阅和资料", Duty.KEEP_POINT, Duty.ACCEPT, Duty.CATALOGUE, Duty.OFFICE_HEAD),
    "clarifications.read": _permission(
        "查看澄清事项", Duty.FILL, *REVIEWERS, Duty.PUBLISH, Duty.OFFICE_HEAD, Duty.PRINCIPAL, Duty.OVERSEE
    ),
    "clarifications.handle": _permission("办理澄清事项", Duty.FILL, Duty.OFFICE_HEAD, Duty.OVERSEE),
    "clarifications.approve": _permission("审批澄清", Duty.APPROVE, Duty.PRINCIPAL),
    "clarifications.publish": _permission("发布澄清", Duty.PUBLISH),
    "consultations.read": _permission("查看征求意见和咨询", *ALL_BUT_ADMINISTRATORS),
    "consultations.draft": _permission("拟制征求意见", Duty.FILL, Duty.OFFICE_HEAD),
    "consultations.approve": _permission("审批征求意见", Duty.APPROVE, Duty.PRINCIPAL),
    "consultations.moderate": _permission("审核意见", Duty.PUBLISH, Duty.OFFICE_HEAD),
    "consultations.answer": _permission("办理咨询", Duty.ACCEPT, Duty.HANDLE, Duty.OFFICE_HEAD),
    "complaints.read": _permission("查看投诉举报", Duty.ACCEPT, Duty.OFFICE_HEAD, Duty.PRINCIPAL, Duty.OVERSEE),
    "complaints.register": _permission("登记投诉举报", Duty.ACCEPT, Duty.OVERSEE),
    "complaints.handle": _permission("办理投诉举报", Duty.OFFICE_HEAD, Duty.OVERSEE),
    "complaints.decide": _permission("决定投诉举报", Duty.PRINCIPAL, Duty.OVERSEE),
    "complaints.identity": _permission("查看投诉人身份信息", Duty.ACCEPT, Duty.OVERSEE),
    "complaints.papers": _permission("查看投诉举报材料", Duty.ACCEPT, Duty.OFFICE_HEAD, Duty.PRINCIPAL, Duty.OVERSEE),
    "complaints.configure": _permission("设置投诉办理", Duty.OVERSEE),
    "supervision.read": _permission("查看监督检查", *ALL_BUT_ADMINISTRATORS),
    "supervision.inspect": _permission("监督检查", Duty.OVERSEE),
    "supervision.approve": _permission("审批社会评议", Duty.PRINCIPAL, Duty.OVERSEE),
    "supervision.rectify": _permission("整改", Duty.FILL, Duty.OFFICE_HEAD, Duty.PRINCIPAL),
    "supervision.account": _permission("登记责任追究", Duty.OVERSEE),
    "supervision.account_read": _permission("查看责任追究", Duty.OVERSEE, Duty.PRINCIPAL, Duty.AUDIT),
    "assessment.read": _permission("查看考核", *ALL_BUT_ADMINISTRATORS),
    "assessment.design": _permission("制定考核方案", Duty.OVERSEE),
    "assessment.score": _permission("评分", Duty.OVERSEE),
    "assessment.appeal": _permission("申诉考核得分", Duty.OFFICE_HEAD, Duty.PRINCIPAL),
    "assessment.adopt": _permission("登记信息采纳", Duty.PUBLISH, Duty.OFFICE_HEAD, Duty.OVERSEE),
    "exchange.read": _permission("查看上下级系统", Duty.OVERSEE, Duty.ADMINISTER, Duty.AUDIT),
    "exchange.configure": _permission("设置上下级系统", Duty.OVERSEE, Duty.ADMINISTER),
    "exchange.fetch": _permission("向上下级系统取数", Duty.OVERSEE, Duty.ADMINISTER),
    "oversight.read": _permission("查看监管", Duty.OVERSEE),
    "statistics.read": _permission("查看统计记录", *ALL_BUT_ADMINISTRATORS),
    "annual_reports.read": _permission("查看统计和年度报告", *ALL_BUT_ADMINISTRATORS),
    "annual_reports.compile": _permission("编制统计和年度报告", Duty.FILL, Duty.ACCEPT, Duty.OVERSEE),
    "annual_reports.approve": _permission("审定和汇总年度报告", Duty.OVERSEE),
    "accounts.administer": _permission("管理人员", Duty.ADMINISTER),
    "agencies.administer": _permission("管理机构", Duty.ADMINISTER),
    "audit.read": _permission("查看操作日志", Duty.AUDIT),
}
