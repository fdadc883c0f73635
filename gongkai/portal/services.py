"""办事和互动: what a citizen can do here beside reading, on the home page and on a page of its own."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.portal import metatags
from gongkai.portal.frame import frame
from gongkai.portal.freshness import public_page


@dataclass(frozen=True)
class Service:
    """One thing to do: what it is called, what it is for, where it begins."""

    page: str
    name: Promise
    what: Promise

    @property
    def address(self) -> str:
        """Where it begins."""
        return reverse(f"portal:{self.page}")


SERVICES = (
    Service("requests", gettext_lazy("申请公开"), gettext_lazy("找不到的信息，向行政机关申请")),
    Service("consultations", gettext_lazy("征求意见"), gettext_lazy("对正在制定的文件提出意见")),
    Service("inquiries", gettext_lazy("咨询"), gettext_lazy("问一个问题，看别人问过什么")),
    Service("complaint_start", gettext_lazy("投诉举报"), gettext_lazy("行政机关没有依法公开的，在这里反映")),
    Service("points", gettext_lazy("查阅场所"), gettext_lazy("不上网也能查：档案馆、图书馆、办事大厅、村和社区")),
    Service("clarifications", gettext_lazy("澄清"), gettext_lazy("不实和不完整信息，准确情况是什么")),
    Service("evaluations", gettext_lazy("社会评议"), gettext_lazy("给各单位的公开工作打分")),
    Service("rankings", gettext_lazy("考核通报"), gettext_lazy("各单位考核得分和等次")),
    Service("browse", gettext_lazy("分类浏览"), gettext_lazy("按主题、单位、年份和信息种类查看，每一类有多少条")),
    Service("fault_new", gettext_lazy("报告错误"), gettext_lazy("错别字、失效链接、过时内容，送到责任单位改正")),
    Service("collections", gettext_lazy("便民专题"), gettext_lazy("办事指南、便民措施、可以下载的表格")),
    Service("rules", gettext_lazy("制度和承诺"), gettext_lazy("公开工作的制度、服务承诺和负责机构")),
)


@public_page
def services(request: HttpRequest) -> HttpResponse:
    """Everything that can be done here, on one page.

    Law: Regulation 2019, Arts. 23-25; Regulation 2008, Arts. 15-16.
    """
    name = _("办事和互动")
    shown = frame(request, tags=metatags.for_list(name), active="services", crumbs=[(name, "")])
    return render(request, "portal/services.html", shown | {"services": SERVICES})
