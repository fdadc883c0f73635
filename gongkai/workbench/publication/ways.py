"""公开方式: the ways of one item, how often each was used, what is still open."""

from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.information.vocabulary import Way
from gongkai.law.refusals import Refusal
from gongkai.publication import ways_queries as queries
from gongkai.publication.actions.confirm_way import confirm_way
from gongkai.publication.actions.drop_way import drop_way
from gongkai.publication.actions.tick_way import tick_way
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked, with_period
from gongkai.workbench.publication.about import item_of
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text, show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

FIGURES, WRITE = "publication.figures", "publication.publish"
LAW = "《条例》第二十三条"
OPEN = "open"
HEADS = (
    gettext_lazy("名称"), gettext_lazy("单位"), gettext_lazy("公开方式"), gettext_lazy("公开日期"),
    gettext_lazy("期号、位置"), gettext_lazy("登记人"),
)  # fmt: skip
CONFIRM = Verb(
    gettext_lazy("登记公开方式完成"), gettext_lazy("写明公报期号、公开栏位置、报刊版面等，便于核查。"),
    gettext_lazy("登记完成"), gettext_lazy("已登记。"), law=LAW,
)  # fmt: skip
DROP = Verb(
    gettext_lazy("不再使用这种方式"), gettext_lazy("勾选后没有采用的，写明原因后不再列为待完成。"),
    gettext_lazy("确定"), gettext_lazy("已取消。"),
)  # fmt: skip


class TickForm(forms.Form):
    """One more way."""

    way = forms.ChoiceField(label=gettext_lazy("增加公开方式"))

    def __init__(self, *args: Any, there: set[str], **kwargs: Any) -> None:
        """Offer those not ticked yet."""
        super().__init__(*args, **kwargs)
        offer(self, "way", [(code, label) for code, label in in_words(Way) if code not in there])


class ConfirmForm(forms.Form):
    """When, and where."""

    done_on = TodayField(label=gettext_lazy("公开日期"))
    place = forms.CharField(label=gettext_lazy("期号、位置"), max_length=120, required=False)


class ReasonForm(forms.Form):
    """Why not."""

    reason = long_text(gettext_lazy("原因"), max_length=200)


class PeriodForm(forms.Form):
    """From which day to which, of which body, in which way."""

    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    way = forms.ChoiceField(label=gettext_lazy("公开方式"), required=False)
    show = forms.ChoiceField(label=gettext_lazy("列出"), required=False)

    def __init__(self, *args: Any, actor: Any, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *agencies.choices(actor, FIGURES)])
        offer(self, "way", [everything, *in_words(Way)])
        offer(self, "show", [("", _("已完成")), (OPEN, _("待完成"))])


@staff
def item_ways(request: HttpRequest, pk: int) -> HttpResponse:
    """The ways of one item; tick one more."""
    actor = actor_of(request)
    item = item_of(actor, pk, "information.read")
    rows = queries.of_item(pk)
    form = TickForm(request.POST or None, there={row.way.value for row in rows if not row.dropped_reason})
    if request.method == "POST" and form.is_valid():
        try:
            tick_way(pk, way=form.cleaned_data["way"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已增加，完成后请登记日期和期号、位置。"))
            return redirect("workbench:item_ways", pk)
    may = actor.may(WRITE, item) and item.is_public
    return page(request, "workbench/publication/item_ways.html", {"item": item, "rows": rows, "form": form, "may": may})


@staff
def way_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it was done, when and where."""
    about = _subject(queries.one(actor_of(request), pk))
    return verb_page(request, CONFIRM, ConfirmForm(**sent(request)), partial(confirm_way, pk), about=about)


@staff
def way_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it will not be done."""
    about = _subject(queries.one(actor_of(request), pk))
    return verb_page(request, DROP, ReasonForm(**sent(request)), partial(drop_way, pk), about=about)


@staff
def figures_ways(request: HttpRequest) -> HttpResponseBase:
    """How often each way was used in a period, and what stands behind the figures."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(FIGURES)
    year = {"from_on": date(today.year, 1, 1), "to_on": today}
    form = PeriodForm(with_period(request.GET, first=year["from_on"], last=today), actor=actor, initial=year)
    form.is_valid()
    said = form.cleaned_data
    from_on, to_on = said.get("from_on") or year["from_on"], said.get("to_on") or today
    narrowed: dict[str, Any] = {"way": said.get("way") or "", "agency_id": said.get("agency_id")}
    if request.GET.get("export"):
        rows = (_line(row) for row in queries.all_used(actor, from_on, to_on, **narrowed))
        heads = [str(head) for head in HEADS]
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_("公开方式统计"))
    number, is_open = page_asked(request), said.get("show") == OPEN
    shown = (
        queries.open_ways(actor, **narrowed, page=number)
        if is_open
        else queries.used(actor, from_on, to_on, **narrowed, page=number)
    )
    counts = queries.by_way(actor, from_on, to_on, agency_id=narrowed["agency_id"])
    context = {
        "form": form, "counts": counts, "page": shown, "from_on": from_on, "to_on": to_on, "is_open": is_open,
        "chart": [(_(one.way.label), one.done) for one in counts if one.done], "filtered": form.has_changed(),
    }  # fmt: skip
    return page(request, "workbench/publication/figures_ways.html", context)


def _subject(row: queries.WayRow) -> Subject:
    facts = ((_("单位"), row.agency_name), (_("公开方式"), _(row.way.label)))
    return Subject(row.title, reverse("workbench:item_ways", args=[row.item_id]), facts)


def _line(row: queries.WayRow) -> list[Any]:
    return [row.title, row.agency_name, _(row.way.label), row.done_on, row.place, row.confirmed_by]
