"""转送: what came in from other bodies, what went out to them, and one of them."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.audit import journal
from gongkai.publication import sending_queries as queries
from gongkai.publication.vocabulary import SendingState
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

SEND, RECEIVE = "publication.send", "publication.receive"
HEADS = (
    gettext_lazy("名称"), gettext_lazy("文号"), gettext_lazy("转出单位"), gettext_lazy("接收单位"), gettext_lazy("转送方式"),
    gettext_lazy("状态"), gettext_lazy("转送时间"), gettext_lazy("答复时间"), gettext_lazy("理由"),
)  # fmt: skip


class FilterForm(forms.Form):
    """Which side, and how they stand."""

    side = forms.ChoiceField(label=gettext_lazy("方向"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer both sides and every state."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "side", [everything, (queries.IN, _("转入")), (queries.OUT, _("转出"))])
        offer(self, "state", [everything, *in_words(SendingState)])


@staff
def sendings(request: HttpRequest) -> HttpResponseBase:
    """One page of sendings, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(SEND)
    form = FilterForm(request.GET)
    form.is_valid()
    asked: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_sendings(actor, **asked))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("信息转送"))
    page = queries.sendings(actor, **asked, page=page_asked(request))
    context = {"form": form, "page": page, "filtered": form.has_changed()}
    return render(request, "workbench/publication/sendings.html", context)


@staff
def sending(request: HttpRequest, pk: int) -> HttpResponse:
    """One sending with what may be done about it."""
    actor = actor_of(request)
    row = queries.sending(actor, pk)
    context = {
        "row": row,
        "column": choices.column_names().get(row.column_code, row.column_code) if row.column_code else "",
        "history": journal.history(queries.sending_record(actor, pk)),
    }
    return render(request, "workbench/publication/sending.html", context)


def _line(row: queries.SendingRow) -> list[Any]:
    return [
        row.title, row.doc_number, row.sender_name, row.receiver_name, _(row.wish.label), _(row.state.label),
        f"{row.sent_at:%Y-%m-%d %H:%M}", f"{row.answered_at:%Y-%m-%d %H:%M}" if row.answered_at else "", row.reason,
    ]  # fmt: skip
