"""停用、启用、立即取数、试取: what is done with a source."""

from functools import partial

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.exchange import queries
from gongkai.exchange.actions.fetch_source import fetch_source
from gongkai.exchange.actions.switch_off import switch_off
from gongkai.exchange.actions.switch_on import switch_on
from gongkai.exchange.actions.try_source import try_source
from gongkai.exchange.displays import SourceView
from gongkai.exchange.errors import FetchFailed
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

CONFIGURE, FETCH = "exchange.configure", "exchange.fetch"
OFF = Verb(
    gettext_lazy("停用来源"), gettext_lazy("停用后不再取数；已经取入的条目不变。以后可以再启用，从停下的地方接着取。"),
    gettext_lazy("停用"), gettext_lazy("已停用。"), is_final=True,
)  # fmt: skip
ON = Verb(
    gettext_lazy("启用来源"),
    gettext_lazy("启用后立即开始取数，之后按间隔自动取。取入的条目由另一名工作人员在“上级文件”中核对后公布；年度报告的数据等待审定。"),
    gettext_lazy("启用"), gettext_lazy("已启用，正在取数。"),
)  # fmt: skip


class NothingForm(forms.Form):
    """A verb that asks for nothing but the click."""


@staff
def exchange_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Fetch no more."""
    source = _chosen(request, pk, CONFIGURE)
    return verb_page(request, OFF, NothingForm(**sent(request)), partial(switch_off, pk), about=_subject(source))


@staff
def exchange_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Fetch from now on."""
    source = _chosen(request, pk, CONFIGURE)
    return verb_page(request, ON, NothingForm(**sent(request)), partial(switch_on, pk), about=_subject(source))


@staff
@require_POST
def exchange_fetch(request: HttpRequest, pk: int) -> HttpResponse:
    """Fetch a page now; the rest follows by itself."""
    run = fetch_source(pk, by=actor_of(request))
    if run.problem:
        messages.error(request, said(run.problem))
    elif run.ended_at is None:
        messages.success(request, _("已取第一页，其余的正在后台继续取。"))
    else:
        told = _("取完：新取入{created}条，已更新{changed}条，已撤下{gone}条，年度报告{reports}份，未取入{refused}条。")
        counts = ("created", "changed", "gone", "reports", "refused")
        messages.success(request, told.format(**{name: getattr(run, name) for name in counts}))
    return redirect("workbench:exchange_source", pk)


@staff
@require_POST
def exchange_try(request: HttpRequest, pk: int) -> HttpResponse:
    """What would come, looked at and not kept."""
    actor = actor_of(request)
    source = _chosen(request, pk, FETCH)
    try:
        found, problem = try_source(pk, by=actor), ""
    except FetchFailed as why:
        found, problem = None, said(why)
    return render(request, "workbench/exchange/trial.html", {"source": source, "found": found, "problem": problem})


def _chosen(request: HttpRequest, pk: int, permission: str) -> SourceView:
    actor = actor_of(request)
    source = queries.source(actor, pk)
    actor.must(permission, source)
    return source


def _subject(source: SourceView) -> Subject:
    facts = ((_("对应机构"), source.agency_name), (_("网址"), source.address), (_("现有条目"), source.linked))
    return Subject(source.name, reverse("workbench:exchange_source", args=[source.id]), facts)
