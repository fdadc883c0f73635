"""采用、停用、复制方案，删除指标，开始考核."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.assessment import queries_schemes
from gongkai.assessment.actions.adopt_scheme import adopt_scheme
from gongkai.assessment.actions.copy_scheme import copy_scheme
from gongkai.assessment.actions.drop_indicator import drop_indicator
from gongkai.assessment.actions.open_round import open_round
from gongkai.assessment.actions.retire_scheme import retire_scheme
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.assessment.scheme_forms import line_in, subject
from gongkai.workbench.fields import plain
from gongkai.workbench.verb_pages import Verb, sent, verb_page

RETIRE = Verb(
    gettext_lazy("停用考核方案"),
    gettext_lazy("停用后不再按本方案开始新的考核，已经开始的继续办理。"),
    gettext_lazy("停用"),
    gettext_lazy("已停用。"),
    is_final=True,
)
COPY = Verb(
    gettext_lazy("复制考核方案"),
    gettext_lazy("同一年度的为新版本，采用后原版本停用；也可以复制为以后年度的方案。"),
    gettext_lazy("复制为草案"),
    gettext_lazy("已复制为草案。"),
)
DROP = Verb(
    gettext_lazy("删除指标"),
    gettext_lazy("分类下的指标一并删除。"),
    gettext_lazy("删除"),
    gettext_lazy("已删除。"),
    is_final=True,
)


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("理由"), max_length=300)


class YearForm(forms.Form):
    """Of which year the copy is."""

    year = forms.IntegerField(label=gettext_lazy("年度"), min_value=1, max_value=9999)


@require_POST
@staff
def scheme_adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a draft into use."""
    adopt_scheme(pk, by=actor_of(request))
    messages.success(request, _("方案已采用，内容不再变动。"))
    return redirect("workbench:scheme", pk)


@require_POST
@staff
def assessment_open(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the assessment of a period."""
    asked = plain(request, "ordinal")
    ordinal = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 0
    made = open_round(pk, ordinal=ordinal, by=actor_of(request))
    messages.success(request, _("已开始考核，自动指标已经计算。"))
    return redirect("workbench:assessment", made.pk)


@staff
def scheme_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a scheme out of use."""
    found = _own(request, pk)

    def act(reason: str, *, by: Any) -> Any:
        return retire_scheme(pk, reason=reason, by=by)

    return verb_page(request, RETIRE, ReasonForm(**sent(request)), act, about=subject(found))


@staff
def scheme_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a draft that says the same."""
    found = _own(request, pk)

    def act(year: int, *, by: Any) -> Any:
        return copy_scheme(pk, year=year, by=by)

    form = YearForm(**sent(request), initial={"year": found.year})
    to = lambda made: reverse("workbench:scheme", args=[made.pk])  # noqa: E731
    return verb_page(request, COPY, form, act, about=subject(found), to=to)


@staff
def indicator_drop(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """Take an indicator out of a draft."""
    found = _own(request, pk)
    line_in(found, indicator)

    def act(*, by: Any) -> Any:
        return drop_indicator(indicator, by=by)

    return verb_page(request, DROP, forms.Form(**sent(request)), act, about=subject(found))


def _own(request: HttpRequest, pk: int) -> Any:
    actor = actor_of(request)
    found = queries_schemes.scheme(actor, pk)
    actor.must("assessment.design", found)
    return found
