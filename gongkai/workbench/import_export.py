"""修改导出: choose the items one may change, and take them out as a sheet that can come in again."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.catalogue.import_lists import lists_for
from gongkai.information.importing import outgoing
from gongkai.information.queries import ItemFilters
from gongkai.information.vocabulary import Stage
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.refusals import show_refusal

XLSX, CSV = "xlsx", "csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STAGES = {
    "draft": (Stage.DRAFT, Stage.RETURNED),
    "ready": (Stage.READY, Stage.SCHEDULED, Stage.CLOSED),
    "public": (Stage.PUBLISHED,),
}


class ExportForm(forms.Form):
    """Which items, as which sheet."""

    agency_id = number_choice(gettext_lazy("发布机构"), required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("信息种类"),
        required=False,
        help_text=gettext_lazy("选定种类的，表格带有该种类的专用要素；不选为各种类通用的表格。"),
    )
    stage = forms.ChoiceField(
        label=gettext_lazy("状态"),
        required=False,
        choices=[
            ("", gettext_lazy("全部")),
            ("draft", gettext_lazy("草稿与退回")),
            ("ready", gettext_lazy("已审未公开")),
            ("public", gettext_lazy("已公开")),
        ],
    )
    column_code = forms.ChoiceField(label=gettext_lazy("栏目"), required=False)
    text = forms.CharField(label=gettext_lazy("名称或文号"), max_length=100, required=False)
    made_from = DayField(label=gettext_lazy("生成日期自"), required=False)
    made_to = DayField(label=gettext_lazy("至"), required=False)
    backlog = forms.BooleanField(label=gettext_lazy("只要历史信息"), required=False)
    with_body = forms.BooleanField(
        label=gettext_lazy("带正文"), required=False, help_text=gettext_lazy("正文较多时文件会很大。")
    )
    shape = forms.ChoiceField(
        label=gettext_lazy("格式"), choices=[(XLSX, "XLSX"), (CSV, "CSV")], initial=XLSX, required=False
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person may look into, every kind, every column."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *choices.readable_agencies(actor)])
        offer(self, "kind", [("", _("通用")), *((code, _(name)) for code, name in kinds.choices())])
        offer(self, "column_code", [everything, *choices.columns()])
        self.fields["agency_id"].initial = actor.agency_id

    def filters(self) -> ItemFilters:
        """The choice as the room takes it."""
        said = dict(self.cleaned_data)
        for name in ("with_body", "shape"):
            said.pop(name)
        return ItemFilters(
            **said
            | {"stages": STAGES.get(said.pop("stage"), ()), "backlog": said["backlog"] or None, "sort": "changed"}
        )


@staff
def import_export(request: HttpRequest) -> HttpResponseBase:
    """The form, or the sheet."""
    actor = actor_of(request)
    actor.must("information.write")
    form = ExportForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            return _sheet(actor, form)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
    return page(request, "workbench/import_export.html", {"form": form})


def _sheet(actor: Actor, form: ExportForm) -> HttpResponseBase:
    filters, today, said = form.filters(), timezone.localdate(), form.cleaned_data
    lists = lists_for(filters.agency_id or actor.agency_id or 0, day=today)
    shape = said["shape"] or XLSX
    if shape == CSV:
        lines = outgoing.lines(actor, filters, lists, with_body=said["with_body"])
        first = next(lines)  # a refusal comes before anything is sent
        answer: HttpResponseBase = StreamingHttpResponse(_from(first, lines), content_type="text/csv; charset=utf-8")
    else:
        data = outgoing.sheet(actor, filters, lists, today=today, with_body=said["with_body"])
        answer = HttpResponse(data, content_type=XLSX_TYPE)
    name = kinds.name_of(filters.kind) if filters.kind else _("信息")
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}-修改导出-{today:%Y%m%d}.{shape}") or ""
    answer["Cache-Control"] = "no-store"
    return answer


def _from(first: str, rest: Any) -> Any:
    yield first
    yield from rest
