"""生成、核验、替换、取消: the steps after marking."""

from functools import partial

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.law.refusals import Refusal
from gongkai.redaction import queries
from gongkai.redaction.actions.cancel import cancel
from gongkai.redaction.actions.check import LONGEST, check
from gongkai.redaction.actions.make import make
from gongkai.redaction.actions.use import use
from gongkai.redaction.visibility import CHECK as CHECK_IT, MARK
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

CHECK = Verb(
    gettext_lazy("核验遮盖后的文件"),
    gettext_lazy(
        "请下载遮盖后的文件逐页查看：该遮盖的是否都已盖住，不该遮盖的是否多盖了。能够区分处理的，应当公开其余部分。"
    ),
    gettext_lazy("提交核验意见"),
    gettext_lazy("已记录核验意见。"),
    law="《条例》第十七条、第三十七条",
)
USE = Verb(
    gettext_lazy("替换附件"),
    gettext_lazy("遮盖后的文件将代替信息草稿中的原附件，形成新的版本，须重新送审。原件保留在系统中，不对外公开。"),
    gettext_lazy("替换附件"),
    gettext_lazy("已替换附件，信息成为新的草稿版本，请提交审查。"),
    law="《条例》第三十七条",
)
CANCEL = Verb(
    gettext_lazy("取消遮盖"),
    gettext_lazy("取消后，已作的标记不再使用；需要时可以对同一文件重新开始。"),
    gettext_lazy("取消遮盖"),
    gettext_lazy("已取消。"),
    is_final=True,
)


class CheckForm(forms.Form):
    """Pass or send back."""

    passes = forms.TypedChoiceField(
        label=gettext_lazy("意见"),
        choices=[("yes", gettext_lazy("通过")), ("no", gettext_lazy("退回修改"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    remark = forms.CharField(
        label=gettext_lazy("说明"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("退回的，写明哪一页哪一处、为什么。"),
    )


@staff
@require_POST
def redaction_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the copy; when something is still in it, the page says where."""
    actor = actor_of(request)
    actor.must(MARK, queries.record(actor, pk))
    try:
        made = make(pk, by=actor)
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        _tell(request, made.result is not None)
    return redirect("workbench:redaction", pk)


def _tell(request: HttpRequest, is_made: bool) -> None:
    if is_made:
        messages.success(request, _("已生成遮盖后的文件，读回检查没有发现遮盖的内容。请另一名工作人员核验。"))
    else:
        messages.info(request, _("标记的页较多，正在后台生成并逐页读回检查，完成后本页会自动更新。"))


@staff
def redaction_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Judge the copy."""
    return verb_page(
        request, CHECK, CheckForm(**sent(request)), partial(check, pk), about=_subject(request, pk, CHECK_IT)
    )


@staff
def redaction_use(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the copy in the original's place."""
    return verb_page(request, USE, forms.Form(**sent(request)), partial(use, pk), about=_subject(request, pk, MARK))


@staff
def redaction_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the work up."""
    return verb_page(
        request, CANCEL, forms.Form(**sent(request)), partial(cancel, pk), about=_subject(request, pk, MARK)
    )


def _subject(request: HttpRequest, pk: int, permission: str) -> Subject:
    actor = actor_of(request)
    actor.must(permission, queries.record(actor, pk))
    found = queries.redaction(actor, pk)
    facts = (
        (_("信息名称"), found.item_title),
        (_("页数"), found.page_count),
        (_("遮盖处数"), len(found.marks)),
        (_("标记人"), found.marked_by),
    )
    return Subject(found.name, reverse("workbench:redaction", args=[pk]), facts)
