"""交由单位维护、收回: the pages that change who keeps a column."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.catalogue import queries
from gongkai.catalogue.actions.delegate_column import delegate_column
from gongkai.catalogue.actions.take_back_column import take_back_column
from gongkai.catalogue.tree import ColumnNode
from gongkai.catalogue.visibility import COLUMNS
from gongkai.publication import queries_public
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DELEGATE = Verb(
    gettext_lazy("交由单位维护"),
    gettext_lazy("该单位从此维护这个栏目和它的下级栏目：名称、说明、次序、增设和停用。栏目里的信息不变。"),
    gettext_lazy("交由该单位维护"),
    gettext_lazy("已交由该单位维护。"),
)
TAKE_BACK = Verb(
    gettext_lazy("收回栏目"),
    gettext_lazy("收回后各单位共用，由主管部门维护。该单位写的说明和栏目里的信息都保留。"),
    gettext_lazy("收回"),
    gettext_lazy("已收回。"),
    is_final=True,
)


class DelegateForm(forms.Form):
    """To whom, and whether the others go on using it."""

    agency_id = number_choice(gettext_lazy("维护单位"))
    is_open = forms.BooleanField(
        label=gettext_lazy("其他单位可以使用"), required=False, initial=True,
        help_text=gettext_lazy("不选则只有该单位能把信息列在这里。"),
    )  # fmt: skip


@staff
def column_delegate(request: HttpRequest, code: str) -> HttpResponse:
    """Give the branch to an agency."""
    node = _node(request, code)
    form = DelegateForm(**sent(request))
    offer(form, "agency_id", agencies.name_choices())
    return verb_page(request, DELEGATE, form, partial(delegate_column, code), about=_about(node))


@staff
def column_take_back(request: HttpRequest, code: str) -> HttpResponse:
    """Share the column again."""
    node = _node(request, code)
    form = forms.Form(**sent(request))
    return verb_page(request, TAKE_BACK, form, partial(take_back_column, code), about=_about(node))


def _node(request: HttpRequest, code: str) -> ColumnNode:
    actor_of(request).must(COLUMNS, At(queries.competent_id()))
    node = queries.column_tree(retired=True).by_code.get(code)
    if node is None:
        raise Unknown
    return node


def _about(node: ColumnNode) -> Subject:
    counts = {row.code: row.count for row in queries_public.columns_with_counts()}
    keeper = agencies.facts(node.keeper_id).name if node.keeper_id else _("各单位共用")
    facts = (
        (_("代码"), node.code), (_("依据"), node.law), (_("维护单位"), keeper),
        (_("下级栏目"), len(node.codes) - 1), (_("公开条数"), counts.get(node.code, 0)),
    )  # fmt: skip
    return Subject(_(node.name), reverse("workbench:column_edit", args=[node.code]), facts)
