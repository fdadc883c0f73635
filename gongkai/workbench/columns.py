"""栏目: the column tree, one column's form, moving and retiring."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop
from django.views.decorators.http import require_POST

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.catalogue import queries
from gongkai.catalogue.actions.move_column import move_column
from gongkai.catalogue.actions.retire_column import retire_column
from gongkai.catalogue.actions.save_column import PAGES, ColumnForm, save_column
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.publication import queries_public
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.catalogue.index_rules import index_rule
from gongkai.workbench.fields import number_choice, offer, plain
from gongkai.workbench.refusals import show_refusal

PAGE_LABELS = dict(
    zip(
        PAGES,
        (gettext_lazy("列表"), gettext_lazy("公开指南"), gettext_lazy("按年列表"), gettext_lazy("依申请公开")),
        strict=True,
    )
)

# columns are public knowledge: whose they are is said, not hidden
NOT_OURS = gettext_noop("各单位共用的栏目由主管部门维护。您可以维护专属单位为本单位的栏目。")


class ColumnEditForm(forms.Form):
    """What a column says of itself."""

    name = forms.CharField(label=gettext_lazy("栏目名称"), max_length=80)
    description = forms.CharField(
        label=gettext_lazy("栏目说明"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    keywords = forms.CharField(label=gettext_lazy("栏目关键词"), max_length=120, required=False)
    law = forms.CharField(label=gettext_lazy("依据"), max_length=120, required=False)
    content = forms.CharField(
        label=gettext_lazy("公开内容"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("这一类要公开哪些信息、到什么程度。公众看得到。"),
    )  # fmt: skip
    procedure = forms.CharField(
        label=gettext_lazy("公开程序"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("由谁提供、谁审核、谁发布。"),
    )  # fmt: skip
    ways = forms.CharField(
        label=gettext_lazy("公开方式"), max_length=200, required=False,
        help_text=gettext_lazy("例如网站、公开栏、查阅点。"),
    )  # fmt: skip
    time_limit = forms.CharField(
        label=gettext_lazy("公开时限"), max_length=120, required=False,
        help_text=gettext_lazy("不填即按法定期限；写得比法定期限短的，由本单位自己掌握。"),
    )  # fmt: skip
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("收录信息种类"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("都不选即收录各种信息。"),
    )  # fmt: skip
    owner_id = number_choice(
        gettext_lazy("专属单位"), required=False, help_text=gettext_lazy("由该单位维护；不选为各单位共用。")
    )
    is_open = forms.BooleanField(
        label=gettext_lazy("其他单位可以使用"), required=False,
        help_text=gettext_lazy("有专属单位时，其他单位能不能把信息列在这里。"),
    )  # fmt: skip
    page = forms.ChoiceField(label=gettext_lazy("页面形式"), choices=list(PAGE_LABELS.items()))
    takes_items = forms.BooleanField(label=gettext_lazy("可以收录信息"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every agency as owner."""
        super().__init__(*args, **kwargs)
        offer(self, "owner_id", [("", _("各单位共用")), *agencies.name_choices()])
        offer(self, "kinds", [(code, _(kind.name)) for code, kind in kinds.KINDS.items() if not kind.internal])


class NewColumnForm(ColumnEditForm):
    """A new column also gets its code and its place."""

    code = forms.CharField(
        label=gettext_lazy("代码"),
        max_length=60,
        help_text=gettext_lazy("用作网址，定下后不再改变；小写字母、数字和连字符。"),
    )
    parent_code = forms.ChoiceField(label=gettext_lazy("上级栏目"), required=False)
    field_order = ["name", "code", "parent_code"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every column as the one above."""
        super().__init__(*args, **kwargs)
        offer(self, "parent_code", [("", _("顶级栏目")), *_indented()])


@staff
def columns(request: HttpRequest) -> HttpResponseBase:
    """The tree with who keeps each column and how many items it shows to the public."""
    actor = actor_of(request)
    actor.must("catalogue.columns")
    counts = {row.code: row.count for row in queries_public.columns_with_counts()}
    names = dict(agencies.name_choices())
    tree = queries.column_tree(retired=True)
    rows: list[dict[str, Any]] = [
        {
            "node": node,
            "count": counts.get(node.code, 0),
            "page": PAGE_LABELS[node.page],
            "keeper": names.get(node.keeper_id or 0, ""),
        }
        for node in tree.walk()
    ]
    if request.GET.get("export"):
        return exports.download(map(_line, rows), heads=_heads(), shape=request.GET["export"], name=_("栏目"))
    delegated = sum(bool(row["node"].owner_id) for row in rows)
    return page(request, "workbench/columns.html", {"rows": rows, "delegated": delegated})


@staff
def column_new(request: HttpRequest) -> HttpResponse:
    """Add a column."""
    actor_of(request).must("catalogue.columns")
    form = NewColumnForm(request.POST or None, initial={"parent_code": request.GET.get("parent", ""), "page": "list"})
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        code, parent_code = said.pop("code"), said.pop("parent_code")
        if _saved(request, form, code, said, parent_code=parent_code, new=True):
            return redirect("workbench:columns")
    return page(request, "workbench/column_form.html", {"form": form, "node": None})


@staff
def column_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a column."""
    actor_of(request).must("catalogue.columns")
    node = queries.column_tree(retired=True).by_code.get(code)
    if node is None:
        raise Unknown
    form = ColumnEditForm(request.POST or None, initial=vars(node))
    if request.method == "POST" and form.is_valid() and _saved(request, form, code, form.cleaned_data):
        return redirect("workbench:columns")
    shared = actor_of(request).may("catalogue.columns", At(queries.competent_id()))
    context = {"form": form, "node": node, "parents": _indented(), "may_delegate": shared}
    return page(request, "workbench/column_form.html", context)


@staff
@require_POST
def column_move(request: HttpRequest, code: str) -> HttpResponse:
    """Put a column elsewhere in the tree."""
    actor_of(request).must("catalogue.columns")
    said = request.POST.get("place", "")
    place = int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else 1
    try:
        move_column(code, parent_code=plain(request, "parent_code"), place=place, by=actor_of(request))
    except NotAllowed:
        messages.error(request, _(NOT_OURS))
    else:
        messages.success(request, _("栏目已移动。"))
    return redirect("workbench:columns")


@staff
@require_POST
def column_retire(request: HttpRequest, code: str) -> HttpResponse:
    """Take a column out of use."""
    actor_of(request).must("catalogue.columns")
    try:
        retire_column(code, by=actor_of(request))
    except NotAllowed:
        messages.error(request, _(NOT_OURS))
    else:
        messages.success(request, _("栏目已停用。"))
    return redirect("workbench:columns")


def _saved(request: HttpRequest, form: forms.Form, code: str, said: dict[str, Any], **kwargs: Any) -> bool:
    try:
        save_column(code, ColumnForm(**said | {"kinds": tuple(said["kinds"])}), by=actor_of(request), **kwargs)
    except NotAllowed:
        form.add_error("owner_id", _(NOT_OURS))
        return False
    except Refusal as refusal:
        show_refusal(request, form, refusal)
        return False
    messages.success(request, _("栏目已保存。"))
    return True


def _heads() -> list[str]:
    return [
        _("栏目"), _("代码"), _("维护单位"), _("依据"), _("公开内容"), _("公开程序"), _("公开方式"), _("公开时限"), _("公开条数"),
    ]  # fmt: skip


def _line(row: dict[str, Any]) -> list[Any]:
    node = row["node"]
    name = "　" * node.depth + _(node.name)
    keeper = row["keeper"] or _("各单位共用")
    rules = [node.content, node.procedure, node.ways, node.time_limit]
    return [name, node.code, keeper, node.law, *rules, row["count"]]


def _indented() -> list[tuple[str, str]]:
    return [(node.code, "　" * node.depth + node.name) for node in queries.column_tree().walk()]


__all__ = ["column_edit", "column_move", "column_new", "column_retire", "columns", "index_rule"]
