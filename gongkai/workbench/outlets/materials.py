"""资料: what printed matter lies at which point, what is scarce, and the last changes."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.outlets import queries, stock_queries
from gongkai.outlets.displays import StockRow
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked

READ, WRITE, LOG = "outlets.read", "outlets.write", "outlets.log"
HEADS = (
    gettext_lazy("查阅场所"), gettext_lazy("资料"), gettext_lazy("类别"), gettext_lazy("现有份数"), gettext_lazy("补充提示线"),
    gettext_lazy("本年发放"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    point_id = number_choice(gettext_lazy("查阅场所"), required=False)
    low = forms.BooleanField(label=gettext_lazy("只看需要补充的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the places this person may know of."""
        super().__init__(*args, **kwargs)
        offer(self, "point_id", [("", _("全部")), *queries.readable_choices(actor)])


@staff
def leaflets(request: HttpRequest) -> HttpResponseBase:
    """One page of the stock, or all of it as a sheet."""
    actor = actor_of(request)
    if not actor.may(LOG):
        actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    asked: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        lines = (_line(row) for row in stock_queries.all_stock(actor, **asked))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("资料库存"))
    context = {
        "form": form,
        "page": stock_queries.stock(actor, **asked, page=page_asked(request)),
        "low": stock_queries.low_count(actor),
        "moves": stock_queries.moves(actor, point_id=asked.get("point_id")),
        "materials": stock_queries.materials_to_keep(actor),
        "may_write": actor.may(WRITE),
        "may_log": actor.may(LOG),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/outlets/materials.html", context)


def _line(row: StockRow) -> list[Any]:
    return [row.point_name, row.material, _(row.kind.label), row.amount, row.low_at, row.given]
