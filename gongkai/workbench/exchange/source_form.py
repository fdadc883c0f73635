"""添加来源、修改来源: the form of a source."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.exchange import queries
from gongkai.exchange.actions.add_source import add_source
from gongkai.exchange.actions.change_source import change_source
from gongkai.exchange.displays import SourceView
from gongkai.exchange.entering import MOST_HOURS, SourceEntry
from gongkai.exchange.vocabulary import Direction
from gongkai.law.refusals import Refusal
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import show_problems

CONFIGURE = "exchange.configure"
PLAIN = ("agency_id", "name", "direction", "address", "takes_items", "takes_reports", "column_code", "only_columns")


class SourceForm(forms.Form):
    """Another installation, and what is taken from it how often."""

    name = forms.CharField(
        label=gettext_lazy("系统名称"), max_length=60, help_text=gettext_lazy("例如“示范区政府信息公开系统”。")
    )
    direction = forms.ChoiceField(label=gettext_lazy("方向"))
    agency_id = number_choice(
        gettext_lazy("对应机构"), help_text=gettext_lazy("取入的条目登记在该机构；年度报告只收该机构及其下级的。")
    )
    address = forms.CharField(
        label=gettext_lazy("网址"),
        max_length=200,
        help_text=gettext_lazy("对方系统的首页地址，例如 https://qu.example.gov.cn。"),
    )
    takes_items = forms.BooleanField(label=gettext_lazy("取目录信息"), required=False, initial=True)
    takes_reports = forms.BooleanField(label=gettext_lazy("取年度报告"), required=False)
    column_code = forms.ChoiceField(
        label=gettext_lazy("列入栏目"), required=False,
        help_text=gettext_lazy("对方栏目与本站栏目代码或者名称相同的，列入相同栏目；其余列入这里。"),
    )  # fmt: skip
    only_columns = forms.CharField(
        label=gettext_lazy("只取这些栏目"), max_length=300, required=False,
        help_text=gettext_lazy("对方栏目的名称或者代码，用顿号隔开；不填取全部。"),
    )  # fmt: skip
    every_hours = forms.IntegerField(
        label=gettext_lazy("间隔小时"), min_value=1, max_value=MOST_HOURS, required=False,
        help_text=gettext_lazy("不填按系统设置（默认每24小时一次）。"),
    )  # fmt: skip
    token = forms.CharField(
        label=gettext_lazy("访问凭证"), max_length=500, required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("对方要求时填写，加密保存，保存后不再显示。"),
    )  # fmt: skip

    drops_token = forms.BooleanField(label=gettext_lazy("删去已保存的凭证"), required=False)

    def __init__(self, *args: Any, actor: Actor, source: SourceView | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person sets sources up for, and the columns."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, CONFIGURE)
        if source and source.agency_id not in dict(bodies):
            bodies = [(source.agency_id, source.agency_name), *bodies]
        offer(self, "agency_id", bodies)
        offer(self, "direction", in_words(Direction))
        offer(self, "column_code", [("", "—"), *choices.columns()])
        if source and source.has_token:
            self.fields["token"].help_text = _("已有凭证；不填不变。")
        else:
            del self.fields["drops_token"]

    def entry(self, *, is_new: bool) -> SourceEntry:
        """The source as the room takes it; an empty token leaves the one kept."""
        said = dict(self.cleaned_data)
        given, drops = said.pop("token").strip(), said.pop("drops_token", False)
        return SourceEntry(**said, token=given if given or drops or is_new else None)


@staff
def exchange_new(request: HttpRequest) -> HttpResponse:
    """Add a source."""
    actor = actor_of(request)
    actor.must(CONFIGURE)
    form = SourceForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_source(form.entry(is_new=True), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已添加。请先试取一次，核对无误后启用。"))
            return redirect("workbench:exchange_source", made.pk)
    return page(request, "workbench/exchange/source_form.html", {"form": form, "source": None})


@staff
def exchange_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a source; whoever saves it answers for it."""
    actor = actor_of(request)
    source = queries.source(actor, pk)
    actor.must(CONFIGURE, source)
    first = {name: getattr(source, name) for name in PLAIN}
    first["every_hours"] = None if source.is_default_interval else source.hours
    given = {"data": request.POST} if request.method == "POST" else {"initial": first}
    form = SourceForm(**given, actor=actor, source=source)
    if request.method == "POST" and form.is_valid():
        try:
            change_source(pk, entry=form.entry(is_new=False), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存，责任人改为您本人。"))
            return redirect("workbench:exchange_source", pk)
    return page(request, "workbench/exchange/source_form.html", {"form": form, "source": source})
