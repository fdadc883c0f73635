"""评分表: all bodies in one grid, one indicator at a time; every line is kept by itself."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.assessment import queries
from gongkai.assessment.actions.fill_full import fill_full
from gongkai.assessment.actions.score import score
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import show_problems


class ScoreForm(forms.Form):
    """One line of the grid."""

    value = forms.DecimalField(label=gettext_lazy("得分"), max_digits=9, decimal_places=2)
    reason = forms.CharField(label=gettext_lazy("扣分理由"), max_length=500, required=False)
    upload = forms.FileField(label=gettext_lazy("依据"), required=False)


@staff
def assessment_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The grid of one indicator."""
    return _grid(request, pk, number_asked(request, "indicator"), None, None)


@require_POST
@staff
def assessment_full(request: HttpRequest, pk: int) -> HttpResponse:
    """Full marks for whoever is not scored yet."""
    indicator = _number(plain(request, "indicator"))
    count = fill_full(pk, indicator_id=indicator, by=actor_of(request))
    messages.success(request, _("%(n)d个单位计满分。") % {"n": count})
    return redirect(f"{reverse('workbench:assessment_sheet', args=[pk])}?indicator={indicator}")


@require_POST
@staff
def score_save(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep one line; what is refused stays in the grid as it was typed."""
    actor = actor_of(request)
    form = ScoreForm(request.POST, request.FILES)
    round_id, indicator = _number(plain(request, "round")), _number(plain(request, "indicator"))
    if form.is_valid():
        upload = form.cleaned_data["upload"]
        given = {"upload": upload, "name": upload.name} if upload else {}
        try:
            score(pk, value=form.cleaned_data["value"], reason=form.cleaned_data["reason"], **given, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect(_back(request, round_id, indicator, pk))
    return _grid(request, round_id, indicator, pk, form)


def _grid(request: HttpRequest, pk: int, indicator: int | None, at: int | None, form: Any) -> HttpResponse:
    found = queries.sheet(actor_of(request), pk, indicator)
    following = {line.score_id: after.score_id for line, after in zip(found.lines, found.lines[1:], strict=False)}
    rows = [(line, form if line.score_id == at else None, following.get(line.score_id)) for line in found.lines]
    context = {"sheet": found, "rows": rows, "form": form}
    return page(request, "workbench/assessment/sheet.html", context)


def _back(request: HttpRequest, round_id: int, indicator: int, pk: int) -> str:
    """Back to the grid at the next line, or to the body's sheet from where it came."""
    result = _number(plain(request, "result"))
    if result:
        return f"{reverse('workbench:score', args=[result])}#score-{pk}"
    onward = _number(plain(request, "next")) or pk
    return f"{reverse('workbench:assessment_sheet', args=[round_id])}?indicator={indicator}#score-{onward}"


def _number(asked: str) -> int:
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 16 else 0
