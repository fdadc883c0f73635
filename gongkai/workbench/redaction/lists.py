"""遮盖: every piece of work a person may know of."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.redaction import queries
from gongkai.redaction.displays import RedactionRow
from gongkai.redaction.vocabulary import RedactionState
from gongkai.ui.formats import cn_datetime
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

READ = "redaction.read"
HEADS = (
    gettext_lazy("文件"), gettext_lazy("信息名称"), gettext_lazy("单位"), gettext_lazy("页数"), gettext_lazy("遮盖处数"),
    gettext_lazy("状态"), gettext_lazy("标记人"), gettext_lazy("标记时间"), gettext_lazy("核验人"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("文件或信息名称"), required=False, max_length=100)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every state."""
        super().__init__(*args, **kwargs)
        offer(self, "state", [("", _("全部")), *in_words(RedactionState)])


@staff
def redactions(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET)
    form.is_valid()  # a field that makes no sense says so and narrows nothing
    asked = {"state": form.cleaned_data.get("state", ""), "words": form.cleaned_data.get("q", "")}
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_redactions(actor, **asked))
        return exports.download(
            lines, heads=[str(head) for head in HEADS], shape=request.GET["export"], name=_("遮盖清单")
        )
    context = {
        "form": form,
        "page": queries.redactions(actor, **asked, page=page_asked(request)),
        "may_mark": actor.may("redaction.mark"),
        "filtered": any(asked.values()),
    }
    return render(request, "workbench/redaction/redactions.html", context)


def _line(row: RedactionRow) -> list[Any]:
    return [
        row.name, row.item_title, row.agency_name, row.page_count, row.mark_count, _(row.state.label), row.marked_by,
        cn_datetime(row.marked_at), row.checked_by,
    ]  # fmt: skip
