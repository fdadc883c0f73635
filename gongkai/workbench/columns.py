"""栏目: the column tree, one column's form, moving and retiring; and the agency's index-number rule."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries
from gongkai.catalogue.actions.move_column import move_column
from gongkai.catalogue.actions.retire_column import retire_column
from gongkai.catalogue.actions.save_column import PAGES, ColumnForm, save_column
from gongkai.catalogue.actions.save_index_rule import save_index_rule
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ItemKind
from gongkai.publication import queries_public
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer, plain
from gongkai.workbench.lists import number_asked
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
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("收录信息种类"), choices=ItemKind.choices(), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("都不选即收录各种信息。"),
    )  # fmt: skip
    owner_id = number_choice(
        gettext_lazy("专属单位"), required=False, help_text=gettext_lazy("由该单位维护和使用；不选为各单位共用。")
    )
    page = forms.ChoiceField(label=gettext_lazy("页面形式"), choices=list(PAGE_LABELS.items()))
    takes_items = forms.BooleanField(label=gettext_lazy("可以收录信息"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every agency as owner."""
        super().__init__(*args, **kwargs)
        offer(self, "owner_id", [("", _("各单位共用")), *agencies.name_choices()])


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


class RuleForm(forms.Form):
    """索引号规则."""

    agency_id = number_choice(
        gettext_lazy("适用单位"), required=False, help_text=gettext_lazy("含其下级单位；不选为全县默认规则。")
    )
    template = forms.CharField(label=gettext_lazy("编码规则"), max_length=120)
    scope = forms.CharField(
        label=gettext_lazy("流水号范围"),
        max_length=40,
        help_text=gettext_lazy("用逗号分开，如 org,year 即每单位每年从1起。"),
    )
    owner_note = forms.CharField(label=gettext_lazy("规则制定单位"), max_length=120, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies whose rule this person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("默认规则")), *agencies.choices(actor, "catalogue.index_rule")])


@staff
def columns(request: HttpRequest) -> HttpResponse:
    """The tree with how many items each column shows to the public."""
    actor = actor_of(request)
    actor.must("catalogue.columns")
    counts = {row.code: row.count for row in queries_public.columns_with_counts()}
    rows = [
        {"node": node, "count": counts.get(node.code, 0), "page": PAGE_LABELS[node.page]}
        for node in queries.column_tree(retired=True).walk()
    ]
    return page(request, "workbench/columns.html", {"rows": rows, "parents": _indented()})


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
    return page(request, "workbench/column_form.html", {"form": form, "node": node, "parents": _indented()})


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


@staff
def index_rule(request: HttpRequest) -> HttpResponse:
    """Set how index numbers are made, with an example of the next one."""
    actor = actor_of(request)
    actor.must("catalogue.index_rule")
    agency_id = number_asked(request, "agency")
    current = queries.index_rule(agency_id)
    form = RuleForm(request.POST or None, actor=actor, initial={**current, "agency_id": agency_id})
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        try:
            save_index_rule(said.pop("agency_id"), **said, by=actor)
        except NotAllowed:
            form.add_error("agency_id", _("全县默认规则由主管部门维护，您可以选择本单位，设本单位自己的规则。"))
        except Refusal as refusal:
            show_refusal(request, form, refusal, field="template")
        else:
            messages.success(request, _("规则已保存，今后签发的信息按新规则编号。"))
            return redirect("workbench:index_rule")
    return page(request, "workbench/index_rule.html", {"form": form, "current": current})


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


def _indented() -> list[tuple[str, str]]:
    return [(node.code, "　" * node.depth + node.name) for node in queries.column_tree().walk()]
