"""检查记录: one unit or section, item by item; what is bad goes into the ledger."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.supervision.actions.drop_unit import drop_unit
from gongkai.supervision.actions.record_visit import Visit, record_visit
from gongkai.supervision.queries import inspections as queries
from gongkai.supervision.vocabulary import Verdict
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.supervision.shared_fields import INSPECT
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

RECORD = Verb(
    gettext_lazy("登记检查记录"),
    gettext_lazy("逐项登记结论。结论为“有问题”的，写明问题；保存后转入整改台账，由单位制定措施。保存后不能修改。"),
    gettext_lazy("保存检查记录"),
    gettext_lazy("已登记检查记录。"),
    law="《条例》第四十六条、第四十七条",
)
DROP = Verb(
    gettext_lazy("移出名单"), gettext_lazy("本次不再检查该单位（科室）。理由记入操作日志。"), gettext_lazy("移出"),
    gettext_lazy("已移出名单。"), is_final=True,
)  # fmt: skip


class VisitForm(forms.Form):
    """The record of one visit: a verdict and a note for every item of the checklist."""

    inspected_on = TodayField(label=gettext_lazy("检查日期"))
    inspectors = forms.CharField(label=gettext_lazy("检查人员"), max_length=120)
    due_on = DayField(label=gettext_lazy("整改期限"), help_text=gettext_lazy("发现的问题应当在这一天以前整改到位。"))
    overall = long_text(gettext_lazy("总体情况"), max_length=2000, required=False)

    def __init__(self, *args: Any, items: list[Any], **kwargs: Any) -> None:
        """Two fields for every item."""
        super().__init__(*args, **kwargs)
        self.items = items
        for item in items:
            self.fields[f"verdict_{item.pk}"] = forms.ChoiceField(
                label=item.words, choices=in_words(Verdict), widget=forms.RadioSelect, initial=Verdict.GOOD
            )
            self.fields[f"note_{item.pk}"] = forms.CharField(label=_("说明"), max_length=500, required=False)

    def visit(self) -> Visit:
        """The record as the room takes it."""
        said = self.cleaned_data
        return Visit(
            inspected_on=said["inspected_on"],
            inspectors=said["inspectors"],
            due_on=said["due_on"],
            overall=said["overall"],
            verdicts={item.pk: Verdict(said[f"verdict_{item.pk}"]) for item in self.items},
            notes={item.pk: said[f"note_{item.pk}"] for item in self.items},
        )

    @property
    def general(self) -> list[Any]:
        """The fields that are not about one item."""
        return [self[name] for name in ("inspected_on", "inspectors", "due_on", "overall")]

    @property
    def checklist(self) -> list[tuple[Any, Any]]:
        """Verdict and note of each item."""
        return [(self[f"verdict_{item.pk}"], self[f"note_{item.pk}"]) for item in self.items]


@staff
def visit(request: HttpRequest, pk: int) -> HttpResponse:
    """The record of a unit, or the form that makes it."""
    actor = actor_of(request)
    one = queries.visit(actor, pk)
    about = Subject(str(one), reverse("workbench:inspection", args=[one.inspection_id]))
    if one.inspected_on is not None or not actor.may(INSPECT, one):
        context = {"one": one, "answers": queries.answers(one)}
        return render(request, "workbench/supervision/visit.html", context)
    form = VisitForm(**sent(request), items=list(one.inspection.items.all()))
    return verb_page(
        request, RECORD, form, lambda by, **_said: record_visit(pk, form.visit(), by=by), about=about,
        template="workbench/supervision/visit_form.html", beside={"one": one},
    )  # fmt: skip


class ReasonForm(forms.Form):
    """Why the unit is not inspected."""

    reason = forms.CharField(label=gettext_lazy("理由"), max_length=200)


@staff
def visit_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a unit out of the inspection."""
    actor = actor_of(request)
    one = queries.visit(actor, pk)
    actor.must(INSPECT, one.inspection)
    about = Subject(str(one), reverse("workbench:inspection", args=[one.inspection_id]))
    form = ReasonForm(**sent(request))
    return verb_page(request, DROP, form, lambda reason, by: drop_unit(pk, reason=reason, by=by), about=about)
