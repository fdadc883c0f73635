"""The workbench's menu: what this person's duties open to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import NoReverseMatch
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.publication import queries as publication
from gongkai.review import queries as review
from gongkai.workbench.addresses import address


@dataclass(frozen=True)
class Link:
    """One place to go, and the permission that opens it; without one it is open to all staff."""

    name: str
    label: Promise
    permission: str = ""
    pages: tuple[str, ...] = ()  # further pages that light this link up
    stems: tuple[str, ...] = ()  # the same for every page whose name begins so: `rule` for rule_new, rule_adopt …
    face: str = "workbench"

    def shows(self, page: str) -> bool:
        """Whether a page belongs to this place."""
        return page == self.name or page in self.pages or any(f"{page}_".startswith(f"{stem}_") for stem in self.stems)

    @property
    def address(self) -> str:
        """Where it leads."""
        return address(f"{self.face}:{self.name}")


@dataclass(frozen=True)
class Section:
    """Links under one heading."""

    label: Promise
    links: tuple[Link, ...]


ITEM_PAGES = ("revision", "changes", "preview", "submit", "withdraw", "publish", "masking", "file_reading")

AGENCY_PAGES = (
    "agency",
    "agency_new",
    "agency_rename",
    "agency_move",
    "agency_close",
    "agency_merge",
    "agency_contact",
    "agency_split",
    "agency_duty",
    "agency_duties",
    "agency_correct",
    "review_policy",
)

REPORT_PAGES = (
    "report",
    "report_fill",
    "report_section",
    "report_not_applicable",
    "report_submit",
    "report_correct",
    "report_cell",
    "report_approve",
    "report_send_back",
)

SECTIONS = (
    Section(_("办理"), (
        Link("home", _("待办")),
        Link("items", _("信息"), "information.read", ITEM_PAGES, ("item",)),
        Link("queries", _("组合查询"), "information.read", stems=("query", "batch", "batches")),
        Link("four_in_one", _("四同步办理"), "review.read", stems=("four_in_one",)),
        Link("register", _("审查台账"), "review.read", ("slip", "refusals"), ("meeting", "meetings")),
        Link("publish_queue", _("待发布"), "publication.publish"),
        Link("overdue", _("公开时限"), "publication.figures"),
        Link("imports", _("批量导入"), "information.import", stems=("import",)),
        Link("notices", pgettext_lazy("menu", "通知"), "notices.read", stems=("notice",)),
        Link("messages", _("消息"), "notices.read", stems=("message",)),
    )),
    Section(_("依申请公开"), (
        Link("requests", _("申请办理"), "info_requests.read", ("request", "request_print", "request_identity")),
        Link("request_new", _("登记申请"), "info_requests.register"),
        Link("letters_print", _("待寄文书"), "info_requests.identity"),
        Link("request_figures", _("办理统计"), "info_requests.figures"),
        Link("request_texts", _("文书用语"), "info_requests.texts", ("request_text",)),
        Link("scripts", _("口径和预案"), "info_requests.texts", ("script", "script_new")),
        Link("request_policies", _("受理设置"), "info_requests.configure", ("request_policy",)),
        Link("request_paper_forms", _("发放申请表"), "info_requests.register"),
        Link("request_suggestions", _("主动公开建议"), "info_requests.handle", ("request_decide_suggestion",)),
    )),
    Section(_("审查和公开"), (
        Link("undetermined", _("不能确定属性"), "review.read", stems=("undetermined",)),
        Link("coordinations", _("发布协调"), "review.read", stems=("coordination",)),
        Link("urgents", _("先行公开"), "review.read", stems=("urgent",)),
        Link("review_months", _("审查汇总表"), "review.read", stems=("review_month",)),
        Link("second_looks", _("不予公开复查"), "review.read", stems=("second_look",)),
        Link("sealed_files", _("隔离文件"), "review.secrecy_review", stems=("sealed_file",)),
        Link("redactions", _("遮盖"), "redaction.read", stems=("redaction",)),
        Link("internal_board", _("机关内部公开"), "publication.internal_read", stems=("internal",)),
        Link("sendings", _("转送"), "publication.send", stems=("sending",)),
        Link("linked_items", _("上级文件"), "publication.send", stems=("linked",)),
        Link("clearances", _("历史清理"), "clearance.read", stems=("clearance",)),
        Link("doc_register", _("发文登记"), "doc_register.read", stems=("doc_register", "issued")),
    )),
    Section(_("统计和报告"), (
        Link("reports", _("统计和年度报告"), "annual_reports.read", REPORT_PAGES),
        Link("report_board", _("报送情况"), "annual_reports.read", ("report_deadline", "report_sheet_new")),
        Link("report_series", _("历年数据"), "annual_reports.read"),
        Link("old_reports", _("历史报告"), "annual_reports.compile", ("old_report",)),
        Link("remedies", _("复议诉讼"), "remedies.read", stems=("remedy",)),
        Link("appeals", pgettext_lazy("menu", "申诉"), "complaints.read", stems=("appeal",)),
    )),
    Section(_("监管"), (
        Link("board", _("监管总览"), "oversight.read", ("unit", "duty_map"), face="oversight"),
        Link("assessments", _("考核"), "assessment.read", stems=("assessment", "scheme", "score", "ranking", "indicator")),
        Link("adoptions", _("信息采纳"), "assessment.read", stems=("adoption",)),
        Link("inspections", _("监督检查"), "supervision.read", ("visit", "visit_drop"), ("inspection", "self")),
        Link("problems", _("整改台账"), "supervision.read", stems=("problem",)),
        Link("urgings", pgettext_lazy("menu", "督办"), "supervision.read", stems=("urging",)),
        Link("evaluations", _("社会评议"), "supervision.read", stems=("evaluation", "remark")),
        Link("accountability", _("责任追究"), "supervision.account_read", stems=("accountability", "case")),
        Link("complaints", pgettext_lazy("menu", "投诉举报"), "complaints.read", stems=("complaint",)),
    )),
    Section(_("公众"), (
        Link("consultations", _("征求意见"), "consultations.read", stems=("consultation", "comment")),
        Link("inquiries", _("咨询"), "consultations.read", stems=("inquiry", "question", "questions")),
        Link("clarifications", _("澄清"), "clarifications.read", stems=("clarification",)),
        Link("points", _("查阅场所"), "outlets.read", ("points_print",), ("point", "outlet")),
        Link("visits", _("查阅登记"), "outlets.log", ("visit_new", "visit_day", "visit_undo", "visit_sheet")),
        Link("handovers", pgettext_lazy("menu", "移送"), "outlets.read", stems=("handover",)),
        Link("printed", _("印制"), "outlets.read", ("printed_one",), ("leaflet", "leaflets", "material", "stock")),
    )),
    Section(_("机构和制度"), (
        Link("groups", _("领导机构"), "office.read", ("structure", "tiers"), ("group", "post", "tier", "body")),
        Link("tasks", _("任务分解"), "office.read", stems=("task",)),
        Link("rules", _("制度"), "office.read", ("commitments",), ("rule", "commitment")),
        Link("staff", _("人员和经费"), "office.read", stems=("staff",)),
        Link("liaisons", _("联络员"), "office.read", stems=("liaison",)),
        Link("trainings", _("培训和宣传"), "office.read", ("study_plans",), ("training", "study", "publicity")),
        Link("plans", _("应急预案"), "office.read", stems=("plan", "drill")),
        Link("content_duties", _("内容保障"), "office.read", stems=("content_duty",)),
        Link("gaps", _("缺项台账"), "office.read", stems=("gap",)),
    )),
    Section(_("目录"), (
        Link("columns", pgettext_lazy("menu", "栏目"), "catalogue.columns", stems=("column", "catalogue_templates", "catalogue_template")),
        Link("kinds", _("信息种类"), "information.read", stems=("kind",)),
        Link("index_rules", _("索引号规则"), "catalogue.index_rule", stems=("index_rule",)),
        Link("coverage", _("目录覆盖"), "publication.figures", stems=("coverage", "nil")),
        Link("catalogue_exports", _("目录导出"), "publication.figures", stems=("catalogue_export",)),
        Link("guide_edit", _("公开指南"), "catalogue.guide", stems=("guide",)),
        Link("catalogue_check", _("目录检查"), "publication.figures", ("dead_links",)),
        Link("figures", _("公开情况"), "publication.figures", stems=("figures",)),
        Link("site_checks", _("网站自查"), "site_checks.read", stems=("site_check",)),
        Link("reader_reports", _("读者反馈"), "readers.read", stems=("reader",)),
        Link("page_views", _("访问量"), "readers.read", stems=("page_views",)),
    )),
    Section(_("管理"), (
        Link("people", _("人员"), "accounts.administer", ("person", "person_new", "person_edit", "appoint")),
        Link("agencies", _("机构"), "agencies.administer", AGENCY_PAGES),
        Link("site_keepers", _("网站主办"), "agencies.administer", stems=("site_keeper",)),
        Link("exchange_sources", _("上下级系统"), "exchange.read", stems=("exchange",)),
        Link("calendars", _("放假安排"), "info_requests.calendar", ("calendar_new", "calendar_load")),
        Link("journal", _("操作日志"), "audit.read"),
    )),
)  # fmt: skip


DAILY = 2  # the first groups are everybody's daily work and stand open


def navigation(actor: Actor, page: str, *, today: date) -> list[dict[str, Any]]:
    """The menu as this person sees it, as `ui/parts/side_nav.html` takes it; `page` is where they are."""
    counts = _counts(actor, today=today)
    groups = [_group(section, actor, page, counts) for section in SECTIONS]
    return [group for group in groups if group["items"]]


def _counts(actor: Actor, *, today: date) -> dict[str, int]:
    signs = any(actor.may(f"review.{step}") for step in ("first_review", "second_review", "secrecy_review", "approval"))
    return {
        "home": review.waiting_count(actor) if signs else 0,
        "overdue": publication.overdue_count(actor, today=today) if actor.may("publication.figures") else 0,
    }


def _group(section: Section, actor: Actor, page: str, counts: dict[str, int]) -> dict[str, Any]:
    """One fold of the menu; open where the person is, and at the daily work."""
    items = [_item(link, page, counts) for link in _open(section.links, actor)]
    here = any(item["active"] for item in items)
    return {"title": section.label, "items": items, "open": here or section in SECTIONS[:DAILY]}


def _item(link: Link, page: str, counts: dict[str, int]) -> dict[str, Any]:
    return {
        "label": link.label,
        "address": link.address,
        "active": link.shows(page),
        "count": counts.get(link.name, 0),
        "late": link.name == "overdue",
    }


def _open(links: Iterable[Link], actor: Actor) -> Iterable[Link]:
    return [link for link in links if (not link.permission or actor.may(link.permission)) and _is_here(link)]


def _is_here(link: Link) -> bool:
    try:
        return bool(link.address)
    except NoReverseMatch:
        return False
