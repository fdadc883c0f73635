"""人员和经费: every unit's year in one table, one unit's roll on one screen, the reminder of those missing."""

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.info_requests.visibility import visible_to as visible_requests
from gongkai.law.refusals import Refusal
from gongkai.office import queries_staff
from gongkai.office.actions.call_for_staff import call_for_staff
from gongkai.office.actions.copy_staff_year import copy_staff_year
from gongkai.office.actions.save_staff_year import save_staff_year
from gongkai.office.displays_staff import StaffBoard, StaffRow, StaffYearView
from gongkai.office.entering_staff import MOST_FUNDS, MOST_PEOPLE, MemberEntry, StaffEntry
from gongkai.office.visibility_people import OVERSEE, READ, WRITE
from gongkai.office.vocabulary_people import StaffKind
from gongkai.publication import queries as publication
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff as for_staff
from gongkai.workbench.fields import DayField, plain
from gongkai.workbench.lists import number_asked
from gongkai.workbench.office.choosing import MORE, typed_rows, with_room, years
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text, show_problems

ROWS = ("name", "post", "kind")
PREFIX = "person"
HEADS = (
    gettext_lazy("单位"), gettext_lazy("单位类型"), gettext_lazy("专职人员"), gettext_lazy("兼职人员"),
    gettext_lazy("合计"), gettext_lazy("新增编制"), gettext_lazy("专项经费（元）"), gettext_lazy("申请和信息（件）"),
    gettext_lazy("人均（件）"), gettext_lazy("填报日期"), gettext_lazy("催报日期"),
)  # fmt: skip


class StaffForm(forms.Form):
    """A unit's numbers of a year; there is no field for a total."""

    full_time = forms.IntegerField(label=gettext_lazy("专职人员（人）"), min_value=0, max_value=MOST_PEOPLE)
    part_time = forms.IntegerField(label=gettext_lazy("兼职人员（人）"), min_value=0, max_value=MOST_PEOPLE)
    posts_new = forms.IntegerField(label=gettext_lazy("新增编制（个）"), min_value=0, max_value=MOST_PEOPLE)
    funds = forms.DecimalField(
        label=gettext_lazy("专项经费（元）"), min_value=0, max_value=MOST_FUNDS, max_digits=14, decimal_places=2,
        help_text=gettext_lazy("列入预算、专门用于政府信息公开工作的经费；没有的填0。"),
    )  # fmt: skip
    note = long_text(gettext_lazy("说明"), rows=2, max_length=500, required=False)

    def entry(self, rows: list[dict[str, str]]) -> StaffEntry:
        """The year as the room takes it."""
        members = [
            MemberEntry(row["name"], row["post"], StaffKind.PART if row["kind"] == StaffKind.PART else StaffKind.FULL)
            for row in rows
        ]
        return StaffEntry(**self.cleaned_data, members=members)


class CallForm(forms.Form):
    """Until when the missing ones should hand in."""

    due_on = DayField(label=gettext_lazy("请于此日前填报"))


@for_staff
def staff(request: HttpRequest) -> HttpResponseBase:
    """Every unit of one year, the missing ones shown; as a sheet too."""
    actor = actor_of(request)
    actor.must(READ)
    shown = _board(actor, _year(request))
    if request.GET.get("export"):
        heads = [str(head) for head in HEADS]
        name = _("{year}年度人员和经费").format(year=shown.year)
        return exports.download(_lines(shown), heads=heads, shape=request.GET["export"], name=name)
    return render(request, "workbench/office/staff.html", _around(actor, shown, CallForm()))


@for_staff
@require_POST
def staff_call(request: HttpRequest) -> HttpResponse:
    """Remind every unit that has not handed in."""
    actor = actor_of(request)
    actor.must(OVERSEE)
    shown = _board(actor, _year(request))
    form = CallForm(request.POST)
    if form.is_valid():
        missing = [row.agency_id for row in shown.rows if row.is_missing and actor.may(OVERSEE, At(row.agency_id))]
        try:
            count = call_for_staff(missing, year=shown.year, due_on=form.cleaned_data["due_on"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, ngettext("已提醒%(n)d个单位。", "已提醒%(n)d个单位。", count) % {"n": count})
            return redirect(_board_address(request, shown.year))
    return page(request, "workbench/office/staff.html", _around(actor, shown, form))


@for_staff
def staff_year(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """One unit's year: to read, and to fill in for those who may."""
    actor = actor_of(request)
    shown = queries_staff.staff_year(actor, agency_id, year)
    rows = typed_rows(request, ROWS, prefix=PREFIX) if request.method == "POST" else []
    rows = [row for row in rows if row["name"] or row["post"]]
    form = StaffForm(request.POST) if _is_sent(request) else StaffForm(initial=_first(request, shown))
    if form.is_bound:
        actor.must(WRITE, At(agency_id))
    if form.is_bound and form.is_valid():
        try:
            save_staff_year(agency_id, year, entry=form.entry(rows), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。合计由专职、兼职人数相加得出。"))
            return redirect("workbench:staff_year", agency_id, year)
    begun = rows or [{"name": one.name, "post": one.post, "kind": one.kind.value} for one in shown.members]
    context = {
        "shown": shown,
        "form": form,
        "rows": with_room(begun, ROWS, more=plain(request, "verb") == MORE),
        "kinds": in_words(StaffKind),
        "this_year": timezone.localdate().year,
        "others": [one for one in shown.others if one.year != year],
        "may_copy": shown.may_write and shown.saved_at is None and any(one.year < year for one in shown.others),
    }
    return page(request, "workbench/office/staff_year.html", context)


@for_staff
@require_POST
def staff_copy(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """Begin a year with the people of the one before."""
    copy_staff_year(agency_id, year, by=actor_of(request))
    messages.success(request, _("已沿用上次填报的人员。新增编制和专项经费请按本年情况填写。"))
    return redirect("workbench:staff_year", agency_id, year)


def work_of(actor: Actor, year: int) -> Counter[int]:
    """Requests received and items published by each body in a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    asked = visible_requests(actor).filter(received_on__range=(first, last)).order_by()
    done = Counter(dict(asked.values_list("agency_id").annotate(n=Count("pk"))))
    if actor.may("publication.figures"):
        done.update({row.agency_id: row.published for row in publication.timeliness(actor, first, last).rows})
    return done


def _board(actor: Actor, year: int) -> StaffBoard:
    return queries_staff.board(actor, year, work=work_of(actor, year))


def _around(actor: Actor, shown: StaffBoard, form: forms.Form) -> dict[str, Any]:
    total = len(shown.rows)
    tiles = [
        {"label": _("已填报单位"), "value": total - shown.missing, "tone": "good"},
        {"label": _("没有填报"), "value": shown.missing, "tone": "bad" if shown.missing else "good"},
        {"label": _("人员合计"), "value": shown.total, "tone": "info",
         "note": _("专职%(full)d　兼职%(part)d") % {"full": shown.full_time, "part": shown.part_time}},
        {"label": _("专项经费（元）"), "value": round(shown.funds), "tone": "info"},
    ]  # fmt: skip
    return {
        "shown": shown,
        "tiles": tiles,
        "years": years(),
        "form": form,
        "may_call": bool(shown.missing) and actor.may(OVERSEE),
        "own_agency": actor.agency_id,
    }


def _lines(shown: StaffBoard) -> list[list[Any]]:
    lines = [_line(row) for row in shown.rows]
    total = [_("合计"), "", shown.full_time, shown.part_time, shown.total, shown.posts_new, shown.funds, "", "", "", ""]
    return [*lines, total]


def _line(row: StaffRow) -> list[Any]:
    numbers: list[Any] = [row.full_time, row.part_time, row.total, row.posts_new, row.funds]
    if row.is_missing:
        numbers = [""] * len(numbers)
    saved = timezone.localdate(row.saved_at) if row.saved_at else _("没有填报")
    return [row.agency_name, _(row.kind.label), *numbers, row.work, row.load, saved, row.called_on]


def _year(request: HttpRequest) -> int:
    this = timezone.localdate().year
    asked = number_asked(request, "year") or this
    return asked if asked in dict(years()) else this


def _board_address(request: HttpRequest, year: int) -> str:
    return f"{request.path.removesuffix('call/')}?year={year}"


def _is_sent(request: HttpRequest) -> bool:
    return request.method == "POST" and plain(request, "verb") != MORE


def _first(request: HttpRequest, shown: StaffYearView) -> dict[str, Any]:
    if request.method == "POST":
        return {name: plain(request, name) for name in request.POST}
    names = ("full_time", "part_time", "posts_new", "funds", "note")
    values = {name: getattr(shown, name) for name in names}
    return values | {"funds": Decimal(values["funds"]).quantize(Decimal("0.01"))}
