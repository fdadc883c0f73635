"""补录汇总、登记空表: for places without a computer; the day's totals are entered afterwards."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import letters
from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.outlets import queries
from gongkai.outlets.actions.log_day import log_day
from gongkai.outlets.entering import MOST, Counts
from gongkai.outlets.papers.lists import visit_sheet as sheet_form
from gongkai.outlets.vocabulary import ReadingWay
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.outlets.visit_new import KeyField, fresh_key
from gongkai.workbench.request_files import PDF, TYPES, download
from gongkai.workbench.request_verbs import TodayField, show_problems

LOG = "outlets.log"
COUNTS = (("persons", gettext_lazy("人次")), ("files", gettext_lazy("卷（件）")), ("pages", gettext_lazy("复制页数")))


class DayForm(forms.Form):
    """The totals of a day, by way of reading."""

    point_id = number_choice(gettext_lazy("查阅场所"))
    on = TodayField(label=gettext_lazy("日期"))
    key = KeyField()

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Three numbers for every way of reading."""
        super().__init__(*args, **kwargs)
        offer(self, "point_id", queries.loggable(actor))
        for way in ReadingWay:
            for name, label in COUNTS:
                called = f"{_(way.label)}·{label}"
                self.fields[f"{way.value}_{name}"] = forms.IntegerField(
                    label=called, min_value=0, max_value=MOST, required=False
                )

    def rows(self) -> list[tuple[str, list[Any]]]:
        """The fields as rows of a table: the way, its three fields."""
        return [(_(way.label), [self[f"{way.value}_{name}"] for name, _label in COUNTS]) for way in ReadingWay]

    def totals(self) -> dict[ReadingWay, Counts]:
        """What was typed."""
        said = self.cleaned_data
        return {way: Counts(*(said.get(f"{way.value}_{name}") or 0 for name, _label in COUNTS)) for way in ReadingWay}


@staff
def visit_day(request: HttpRequest) -> HttpResponse:
    """Enter a day's totals from its paper sheet."""
    actor = actor_of(request)
    actor.must(LOG)
    begun = {"point_id": number_asked(request, "point"), "key": fresh_key()}
    form = DayForm(request.POST, actor=actor) if request.method == "POST" else DayForm(initial=begun, actor=actor)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            log_day(said["point_id"], on=said["on"], totals=form.totals(), key=said["key"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已补录当日汇总。"))
            return redirect(f"{reverse('workbench:visits')}?point_id={said['point_id']}")
    return page(request, "workbench/outlets/visit_day.html", {"form": form, "heads": [label for _n, label in COUNTS]})


@staff
def visit_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The blank sheet of a place, to print."""
    point = queries.history_of(actor_of(request), pk)
    name = f"{_('政府信息公开查阅登记表')}-{timezone.localdate():%Y%m%d}.pdf"
    return download(letters.form_pdf(sheet_form(point)), name=name, media_type=TYPES[PDF])
