"""制度: the library of rules; filters, paging, export."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_rules
from gongkai.office.displays_rules import RuleFilters, RuleRow
from gongkai.office.vocabulary_work import Audience, RuleKind, RuleStatus
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.work_fields import READ, WRITE, bodies_read, everything
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("名称"), gettext_lazy("类别"), gettext_lazy("状态"), gettext_lazy("公开范围"), gettext_lazy("制定单位"),
    gettext_lazy("文号"), gettext_lazy("通过日期"), gettext_lazy("施行日期"), gettext_lazy("试行期满"), gettext_lazy("废止日期"),
    gettext_lazy("据以制定的上级制度"), gettext_lazy("提醒"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称、文号或单位"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("制定单位"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("类别"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("状态"), required=False)
    audience = forms.ChoiceField(label=gettext_lazy("公开范围"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach and every kind and status."""
        super().__init__(*args, **kwargs)
        over = [(queries_rules.SOON, _("试行即将期满")), (queries_rules.OVER, _("试行期满未处理"))]
        offer(self, "agency_id", everything(bodies_read(actor)))
        offer(self, "kind", everything(in_words(RuleKind)))
        offer(self, "status", everything([*in_words(RuleStatus), *over]))
        offer(self, "audience", everything(in_words(Audience)))


@staff
def rules(request: HttpRequest) -> HttpResponseBase:
    """One page of the library, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = RuleFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries_rules.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("制度清单"))
    context = {
        "form": form,
        "page": queries_rules.rules(actor, filters, page=page_asked(request)),
        "tiles": _tiles(queries_rules.counts(actor)),
        "may_enter": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/office/rules.html", context)


def _tiles(counts: dict[str, int]) -> list[dict[str, Any]]:
    here = reverse("workbench:rules")
    return [
        {"label": _("已建立的制度"), "value": counts["adopted"], "tone": "info", "note": _("草案不计入")},
        {"label": _("草案"), "value": counts["draft"], "tone": "info", "address": f"{here}?status=draft"},
        {"label": _("试行"), "value": counts["trial"], "tone": "info", "address": f"{here}?status=trial"},
        {
            "label": _("试行期满未处理"),
            "value": counts["over"],
            "tone": "bad" if counts["over"] else "good",
            "address": f"{here}?status=over",
        },
    ]


def _line(row: RuleRow) -> list[Any]:
    return [
        row.title, _(row.kind.label), _(row.status.label), _(row.audience.label), row.agency_name, row.document_number,
        row.adopted_on, row.effective_on, row.trial_until, row.repealed_on, row.above, "".join(map(str, row.warnings)),
    ]  # fmt: skip
