"""自查整改报告: read, written chapter by chapter, handed in, accepted; as a paper, and all of them in one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.law.refusals import Refusal
from gongkai.supervision import chapters, offering, papers
from gongkai.supervision.actions.accept_self_inspection import accept_self_inspection
from gongkai.supervision.actions.raise_from_self import raise_from_self
from gongkai.supervision.actions.return_self_inspection import return_self_inspection
from gongkai.supervision.actions.submit_self_inspection import submit_self_inspection
from gongkai.supervision.actions.write_self_inspection import write_self_inspection
from gongkai.supervision.queries import inspections as queries
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_files import TYPES
from gongkai.workbench.request_verbs import long_text, show_problems
from gongkai.workbench.supervision.shared_fields import (
    INSPECT,
    MaybeWordsForm,
    NothingForm,
    WordsForm,
    as_paper,
)
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WHOLE = "whole"
SUBMIT = Verb(
    gettext_lazy("报送自查报告"), gettext_lazy("八章齐全、各章分列标题后报送。报送后不能修改，退回后可以修改。"),
    gettext_lazy("报送"), gettext_lazy("已报送。"),
)  # fmt: skip
ACCEPT = Verb(
    gettext_lazy("接收自查报告"), gettext_lazy("接收后可以把报告中列出的问题转入整改台账。"), gettext_lazy("接收"),
    gettext_lazy("已接收。"),
)  # fmt: skip
RETURN = Verb(
    gettext_lazy("退回自查报告"), gettext_lazy("写明需要修改的地方，由单位修改后重新报送。"), gettext_lazy("退回"),
    gettext_lazy("已退回。"), is_final=True,
)  # fmt: skip
RAISE = Verb(
    gettext_lazy("问题转入整改台账"), gettext_lazy("“存在的问题”一章每一行登记为一个问题；已经转入的不重复登记。"),
    gettext_lazy("转入台账"), gettext_lazy("已转入整改台账。"),
)  # fmt: skip


class ChaptersForm(forms.Form):
    """The eight chapters, or the whole report in one piece."""

    whole = long_text(
        gettext_lazy("整篇粘贴"), rows=4, max_length=60000, required=False,
        help_text=gettext_lazy("已有整篇报告的，粘贴在这里，按各章标题自动拆分；标题接在其他文字后面的也能识别。"),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """One field a chapter."""
        super().__init__(*args, **kwargs)
        for each in chapters.chapters():
            self.fields[each.key] = long_text(
                each.heading, rows=6, max_length=8000, required=False, help_text=_(each.asks)
            )

    def texts(self) -> dict[str, str]:
        """What is to be kept, by chapter: the whole text cut, else the chapters as written."""
        said = dict(self.cleaned_data)
        cut = chapters.cut(said.pop(WHOLE))
        return said | dict(cut)


class DueForm(forms.Form):
    """Until when the problems are to be put right."""

    due_on = DayField(label=gettext_lazy("整改期限"))


@staff
def self_inspection(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a report."""
    view = queries.self_inspection(actor_of(request), pk)
    return render(request, "workbench/supervision/self_inspection.html", {"view": view})


@staff
def self_inspection_write(request: HttpRequest, pk: int, agency_id: int) -> HttpResponse:
    """Write the chapters of a unit's report for an inspection."""
    actor = actor_of(request)
    view = queries.inspection(actor, pk)
    report = next((one for one in view.reports if one.agency_id == agency_id), None)
    if report is None and agency_id not in dict(view.to_write):
        raise Http404
    begun = (
        {}
        if report is None
        else {row.chapter.key: row.body for row in queries.self_inspection(actor, report.pk).chapters}
    )
    form = ChaptersForm(request.POST) if request.method == "POST" else ChaptersForm(initial=begun)
    if form.is_bound and form.is_valid():
        try:
            report = write_self_inspection(pk, agency_id, form.texts(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect("workbench:self_inspection", report.pk)
    figures = offering.offered(agency_id, view.one.looks_to.year) if request.GET.get("figures") else {}
    parts = [(form[each.key], figures.get(each.key, [])) for each in chapters.chapters()]
    context = {"form": form, "view": view, "parts": parts, "figures": figures, "report": report}
    return page(request, "workbench/supervision/self_inspection_form.html", context)


@staff
def self_inspection_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand it in."""
    form = NothingForm(**sent(request))
    act = lambda by: submit_self_inspection(pk, by=by)  # noqa: E731
    return verb_page(request, SUBMIT, form, act, about=_about(request, pk))


@staff
def self_inspection_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it as it is."""
    about = _about(request, pk, INSPECT)
    act = lambda words, by: accept_self_inspection(pk, words=words, by=by)  # noqa: E731
    return verb_page(request, ACCEPT, MaybeWordsForm(**sent(request)), act, about=about)


@staff
def self_inspection_return(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it back."""
    about = _about(request, pk, INSPECT)
    act = lambda words, by: return_self_inspection(pk, words=words, by=by)  # noqa: E731
    return verb_page(request, RETURN, WordsForm(**sent(request)), act, about=about)


@staff
def self_inspection_raise(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter the problems it names."""
    about = _about(request, pk, INSPECT)
    act = lambda due_on, by: raise_from_self(pk, due_on=due_on, by=by)  # noqa: E731
    return verb_page(request, RAISE, DueForm(**sent(request)), act, about=about)


@staff
def self_inspection_paper(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """The report as a paper."""
    if shape not in TYPES:
        raise Http404
    view = queries.self_inspection(actor_of(request), pk)
    return as_paper(papers.self_report(view), shape, name=view.one.title)


@staff
def self_compilation(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """Every accepted report of an inspection, chapter by chapter."""
    if shape not in TYPES:
        raise Http404
    actor = actor_of(request)
    one = queries.inspection(actor, pk).one
    views = queries.accepted(actor, pk)
    made = papers.compilation(views, title=one.title, office=one.agency.name, on=timezone.localdate())
    return as_paper(made, shape, name=made.title)


def _about(request: HttpRequest, pk: int, permission: str = "supervision.rectify") -> Subject:
    actor = actor_of(request)
    view = queries.self_inspection(actor, pk)
    actor.must(permission, view.one)
    return Subject(view.one.title, reverse("workbench:self_inspection", args=[pk]))
