"""咨询: the list of questions and the year's figures; filters, paging, export, paper."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.consultations import policies, queries_inquiries as queries
from gongkai.consultations.displays_inquiries import InquiryFigures, InquiryFilters, InquiryRow
from gongkai.consultations.vocabulary import Channel, InquiryState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.consultations.labels import READ, answers_for_a_body, everything, in_words, readable
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked

HEADS = (
    gettext_lazy("编号"), gettext_lazy("事项"), gettext_lazy("单位"), gettext_lazy("承办科室"), gettext_lazy("渠道"),
    gettext_lazy("咨询日期"), gettext_lazy("人数"), gettext_lazy("状态"), gettext_lazy("答复期限"),
    gettext_lazy("答复日期"), gettext_lazy("应走的渠道"),
)  # fmt: skip
FIRST_YEAR, LAST_YEAR = 2008, 2100


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("事项、内容、答复或者编号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    channel = forms.ChoiceField(label=gettext_lazy("渠道"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)
    due = forms.ChoiceField(label=gettext_lazy("期限"), required=False)
    from_on = DayField(label=gettext_lazy("咨询日期起"), required=False)
    to_on = DayField(label=gettext_lazy("止"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose questions this person may see."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", everything(readable(actor)))
        offer(self, "channel", everything(in_words(Channel)))
        offer(self, "state", everything(in_words(InquiryState)))
        offer(self, "due", everything([(queries.LATE, _("已逾期"))]))


@staff
def inquiries(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = InquiryFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("咨询登记簿"))
    context = {
        "form": form,
        "page": queries.inquiries(actor, filters, page=page_asked(request)),
        "may_enter": answers_for_a_body(actor),
        "may_configure": actor.may("consultations.approve"),
        "filtered": form.has_changed(),
        "answer_days": policies.answer_days(actor.agency_id or 0),
        "today": timezone.localdate(),
    }
    return render(request, "workbench/consultations/inquiries.html", context)


@staff
def inquiry_figures(request: HttpRequest) -> HttpResponseBase:
    """The year's questions by month and channel, on the screen, as a sheet or on paper."""
    actor = actor_of(request)
    actor.must(READ)
    year = _year(request)
    bodies = readable(actor)
    agency_id = number_asked(request, "agency_id")
    found = queries.figures(actor, year, agency_id=agency_id if agency_id in dict(bodies) else None)
    heads = [_("月份"), *(_(channel.label) for channel in found.channels), _("合计")]
    if request.GET.get("export"):
        lines: list[list[Any]] = [[row.month, *row.counts, row.total] for row in found.months]
        lines.append([_("合计"), *found.totals, found.total])
        shape = request.GET["export"]
        return exports.download(lines, heads=heads, shape=shape, name=_("{year}年咨询统计").format(year=year))
    return render(request, _template(request), _figures(found, heads, bodies, agency_id))


def _template(request: HttpRequest) -> str:
    name = "inquiry_figures_print" if request.GET.get("print") else "inquiry_figures"
    return f"workbench/consultations/{name}.html"


def _year(request: HttpRequest) -> int:
    this_year = timezone.localdate().year
    asked = number_asked(request, "year") or this_year
    return asked if FIRST_YEAR <= asked <= LAST_YEAR else this_year


def _figures(
    found: InquiryFigures, heads: Sequence[str], bodies: Sequence[tuple[int, str]], agency_id: int | None
) -> dict[str, Any]:
    this_year = timezone.localdate().year
    return {
        "found": found,
        "heads": heads,
        "bodies": bodies,
        "agency_id": agency_id,
        "years": range(this_year, FIRST_YEAR - 1, -1),
        "tiles": _tiles(found),
        "labels": [str(row.month) for row in found.months],
        "series": [
            (_(channel.label), [row.counts[place] for row in found.months])
            for place, channel in enumerate(found.channels)
        ],
        "today": timezone.localdate(),
    }


def _tiles(found: InquiryFigures) -> list[dict[str, Any]]:
    return [
        {"label": _("咨询（件）"), "value": found.total, "tone": "info"},
        {"label": _("咨询人数"), "value": found.persons, "tone": "info"},
        {"label": _("已答复"), "value": found.answered, "tone": "good"},
        {"label": _("已告知其他渠道"), "value": found.referred, "tone": "info"},
        {"label": _("待答复"), "value": found.open, "tone": "soon"},
        {"label": _("超期"), "value": found.late, "tone": "bad" if found.late else "good"},
    ]


def _line(row: InquiryRow) -> list[Any]:
    return [
        row.number, row.title, row.agency_name, row.section_name, _(row.channel.label), row.asked_on, row.persons,
        _(row.state.label), row.due_on, row.answered_on, _(row.referral.label) if row.referral else "",
    ]  # fmt: skip
