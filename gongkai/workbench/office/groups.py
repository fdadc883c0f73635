"""领导机构: the list of leading groups; filters, paging, export."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_groups
from gongkai.office.displays_groups import DISSOLVED, STANDING, GroupFilters, GroupRow
from gongkai.office.visibility_people import READ, WRITE
from gongkai.office.vocabulary_people import Layer, Purpose
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.choosing import bodies_read
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("单位"), gettext_lazy("名称"), gettext_lazy("类型"), gettext_lazy("层面"), gettext_lazy("组长"),
    gettext_lazy("人数"), gettext_lazy("成立日期"), gettext_lazy("最近文号"), gettext_lazy("生效日期"),
    gettext_lazy("撤销日期"), gettext_lazy("门户公开"),
)  # fmt: skip
STATES = ((STANDING, gettext_lazy("现行")), (DISSOLVED, gettext_lazy("已撤销")), ("all", gettext_lazy("全部")))


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称、文号或者姓名"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    purpose = forms.ChoiceField(label=gettext_lazy("类型"), required=False)
    layer = forms.ChoiceField(label=gettext_lazy("层面"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), choices=STATES, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *bodies_read(actor)])
        offer(self, "purpose", [everything, *in_words(Purpose)])
        offer(self, "layer", [everything, *in_words(Layer)])


@staff
def groups(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = GroupFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries_groups.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("领导机构"))
    context = {
        "form": form,
        "page": queries_groups.groups(actor, filters, page=page_asked(request)),
        "may_write": actor.may(WRITE),
        "filtered": form.has_changed(),
        "own_agency": actor.agency_id,
    }
    return render(request, "workbench/office/groups.html", context)


def _line(row: GroupRow) -> list[Any]:
    return [
        row.agency_name, row.name, _(row.purpose.label), _(row.layer.label), row.chair, row.members, row.founded_on,
        row.last_number, row.last_on, row.dissolved_on, row.released_on,
    ]  # fmt: skip
