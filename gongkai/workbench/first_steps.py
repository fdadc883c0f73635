"""从这里开始: where a person's duties let them begin, for a start page on which nothing waits yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gongkai.accounts.actor import Actor


@dataclass(frozen=True)
class Step:
    """One thing to begin with: the permission that opens it, its page, what it is for."""

    permission: str
    page: str
    title: Promise
    text: Promise
    face: str = "workbench"

    @property
    def address(self) -> str:
        """Where it leads."""
        return reverse(f"{self.face}:{self.page}")


STEPS = (
    Step("agencies.administer", "agencies", _("建机构和科室"), _("先有单位和科室，才能给人员安排职责。")),
    Step("accounts.administer", "people", _("建账号、给职责"), _("填报、初审、保密审查、签发、发布，各安排一人。")),
    Step("catalogue.columns", "columns", _("核对栏目"), _("看一遍法定栏目，需要时采用目录模板。")),
    Step("catalogue.guide", "guide_edit", _("填公开指南"), _("公众凭它知道到哪里、怎样取得信息。")),
    Step("info_requests.configure", "request_policies", _("填受理设置"), _("受理机构、渠道、文号代字、复议机关和法院。")),
    Step("info_requests.calendar", "calendars", _("核对放假安排"), _("期限按工作日计算，看有没有今年和明年的通知。")),
    Step("information.write", "item_new", _("填报一条信息"), _("随时自动保存；填完提交审查。")),
    Step("information.import", "imports", _("批量导入"), _("以前的目录表格或一批文件，先校验后导入。")),
    Step("info_requests.register", "request_new", _("登记一件申请"), _("当面、邮寄、传真收到的申请在这里登记。")),
    Step("review.read", "register", _("看审查台账"), _("每件信息由谁审查、到了哪一步。")),
    Step("publication.publish", "publish_queue", _("看待发布的信息"), _("签发完的信息在这里发布。")),
    Step("oversight.read", "board", _("看监管总览"), _("所有单位的逾期、整改和考核在一页上。"), face="oversight"),
    Step("annual_reports.read", "reports", _("看统计和年度报告"), _("每个数字都能点开看到记录。")),
    Step("audit.read", "journal", _("看操作日志"), _("谁在什么时候办了什么，不能修改。")),
)  # fmt: skip
MOST = 6


def offered(actor: Actor) -> list[Step]:
    """The first things this person may do, in the order in which an office is set up."""
    return list(_open(actor))[:MOST]


def _open(actor: Actor) -> Iterator[Step]:
    return (step for step in STEPS if actor.may(step.permission))
