"""使用帮助: how to search, browse, read aloud or larger, subscribe, report an error and ask; the help itself can be searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.portal import metatags
from gongkai.portal.frame import frame
from gongkai.portal.freshness import public_page

LONGEST, MOST_WORDS = 60, 6


@dataclass(frozen=True)
class Topic:
    """One question the help answers: what it says, and the pages it leads to."""

    anchor: str
    title: Promise
    says: tuple[Promise, ...]
    pages: tuple[tuple[str, Promise], ...] = ()

    @property
    def text(self) -> str:
        """Everything it says in the reader's language, to look for words in."""
        return " ".join(str(one) for one in (self.title, *self.says, *(label for _page, label in self.pages))).lower()

    @property
    def links(self) -> list[tuple[str, Promise]]:
        """Where it leads: address and name."""
        return [(reverse(f"portal:{page}"), label) for page, label in self.pages]


TOPICS = (
    Topic(
        "search",
        gettext_lazy("怎样检索"),
        (
            gettext_lazy("直接输入名称、文号、索引号或正文里的词，两个字也可以。附件里的文字同样能查到。"),
            gettext_lazy("多个词用空格分开，表示同时包含；给一句话加上引号，表示原样包含；词前加减号，表示不包含。"),
            gettext_lazy("文号的括号、大小写、全半角不影响检索。"),
            gettext_lazy("结果可按机构、栏目、年份等缩小范围，也可按相关度或公开日期排列。"),
        ),
        (("search", gettext_lazy("检索")),),
    ),
    Topic(
        "browse",
        gettext_lazy("怎样浏览"),
        (
            gettext_lazy(
                "“法定主动公开内容”按条例规定的类别列出信息；“政府信息公开目录”列出全部信息，可按机构、栏目、年份筛选，"
                "可打印，也可下载成表格。"
            ),
            gettext_lazy(
                "“分类浏览”按主题、信息种类、单位、年份列出，每个选项旁边写明条数；选一个单位以后，可以把下级单位一起列出。"
            ),
            gettext_lazy("工作动态等不是法定主动公开的内容，单独列出，不计入法定主动公开。"),
        ),
        (("catalogue", gettext_lazy("政府信息公开目录")), ("browse", gettext_lazy("分类浏览"))),
    ),
    Topic(
        "reading",
        gettext_lazy("看不清、操作不便"),
        (
            gettext_lazy(
                "页面顶部的“长者模式”放大文字并加强对比，“大字”“高对比度”也可单独使用，浏览器会记住您的选择。"
                "全部页面可用键盘操作，可用读屏软件朗读，不需要脚本。"
            ),
        ),
    ),
    Topic(
        "printing",
        gettext_lazy("打印和下载"),
        (gettext_lazy("每条信息都有打印版，按A4纸排版。附件旁标明类型和大小。"),),
    ),
    Topic(
        "feeds",
        gettext_lazy("订阅"),
        (gettext_lazy("用阅读器打开订阅地址，新公开的信息会自动出现：各栏目、各机关页面下方另有各自的订阅地址。"),),
        (("feed", gettext_lazy("全部信息")),),
    ),
    Topic(
        "offline",
        gettext_lazy("不上网怎样查阅"),
        (
            gettext_lazy(
                "档案馆、图书馆、政务服务大厅和村、社区都设有查阅场所，由工作人员协助查阅，写明地址和开放时间。"
            ),
        ),
        (("points", gettext_lazy("查阅场所")),),
    ),
    Topic(
        "errors",
        gettext_lazy("发现错误怎么办"),
        (
            gettext_lazy(
                "每条信息下面都有“有用”“没有帮助”和“报告错误”。报告错误以后立即取得编号和查询码，"
                "反馈送到该信息的发布单位；凭编号和查询码查看处理结果。"
            ),
            gettext_lazy("发现页面泄露个人隐私的，请选“隐私泄露”，发布单位优先处理。"),
        ),
        (("fault_new", gettext_lazy("报告错误")), ("fault_follow", gettext_lazy("查询反馈结果"))),
    ),
    Topic(
        "counting",
        gettext_lazy("网站记录什么"),
        (
            gettext_lazy(
                "网站只数每个页面打开了多少次，用来了解哪些栏目有人看。不使用跟踪用的Cookie，不记录是谁看的；"
                "同一个人再次打开会再计一次。"
            ),
        ),
    ),
    Topic(
        "requests",
        gettext_lazy("没有找到需要的信息"),
        (gettext_lazy("没有主动公开的信息，可以申请公开。"), gettext_lazy("不清楚该找哪个单位的，可以先咨询。")),
        (
            ("requests", gettext_lazy("申请公开")),
            ("request_follow", gettext_lazy("查询申请进度")),
            ("guide", gettext_lazy("政府信息公开指南")),
            ("inquiries", gettext_lazy("咨询")),
        ),
    ),
    Topic(
        "complaints",
        gettext_lazy("对公开工作不满意"),
        (gettext_lazy("行政机关没有依法公开，或者对答复不满意的，可以投诉举报；公布的征求意见可以在期限内提意见。"),),
        (("complaint_start", gettext_lazy("投诉举报")), ("consultations", gettext_lazy("征求意见"))),
    ),
)


@public_page
def help_page(request: HttpRequest) -> HttpResponse:
    """Plain answers to how the site is used; with words in the address, those that speak of them."""
    name = _("使用帮助")
    asked = request.GET.get("q", "").replace("\0", " ").strip()[:LONGEST]
    found = answering(asked)
    shown = {"asked": asked, "topics": found, "all_topics": TOPICS}
    return render(
        request, "portal/help.html", frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]) | shown
    )


def answering(asked: str) -> Sequence[Topic]:
    """The topics in which every word stands, those with it in their title first; all of them for no words."""
    words = asked.lower().split()[:MOST_WORDS]
    found = [one for one in TOPICS if all(word in one.text for word in words)]
    return sorted(found, key=lambda one: not any(word in str(one.title).lower() for word in words)) if words else TOPICS
