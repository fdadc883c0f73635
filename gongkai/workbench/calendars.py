"""放假安排: which years have their notice, turning one in after a look at its days, and which dates it moved."""

from itertools import islice
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_GET

from gongkai.attachments.intake import bytes_of
from gongkai.info_requests import calendar_loads
from gongkai.info_requests.actions.turn_in_calendar import turn_in_calendar
from gongkai.information.importing.spreadsheet import read_sheet, text_of as cell_text
from gongkai.law.calendars import notice
from gongkai.law.refusals import Refusal
from gongkai.law.years import CalendarYear
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.refusals import show_refusal

PERMISSION = "info_requests.calendar"
MOST_ROWS = 400
MOST_SHOWN = 200
EXAMPLE = "元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"


class CalendarForm(forms.Form):
    """A file, or the sentences of the notice; one of the two."""

    number = forms.CharField(
        label=gettext_lazy("通知文号"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("例如：国办发明电〔2025〕7号。上传的 TOML 文件已写明的可以不填。"),
    )
    upload = forms.FileField(
        label=gettext_lazy("文件"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".toml,.csv,.xlsx"}),
        help_text=gettext_lazy(
            "TOML，或者 CSV、XLSX 表格：三列依次为 date（日期）、name（节日）、works（放假或者上班）。"
        ),
    )
    year = forms.IntegerField(label=gettext_lazy("年份"), min_value=1996, max_value=2099, required=False)
    words = forms.CharField(
        label=gettext_lazy("通知内容"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text=gettext_lazy("每个节日一行，可以直接粘贴通知原文。例如：") + EXAMPLE,
    )

    def clean(self) -> dict[str, Any]:
        """One source, with what it needs beside."""
        given = super().clean() or self.cleaned_data
        if not given.get("upload") and not given.get("words"):
            raise forms.ValidationError(_("请上传文件，或者填写通知内容。"))
        if given.get("upload") and given.get("words"):
            raise forms.ValidationError(_("文件和通知内容只能选一种，请清空其中一个。"))
        if given.get("words") and not given.get("year") and "year" not in self.errors:
            self.add_error("year", _("请填写年份。"))
        return given


@staff
@require_GET
def calendars(request: HttpRequest) -> HttpResponse:
    """Every year: official, or Monday to Friday for the time being."""
    rows = calendar_loads.years(actor_of(request), today=timezone.localdate())
    return render(request, "workbench/calendars.html", {"rows": rows})


@staff
def calendar_new(request: HttpRequest) -> HttpResponse:
    """Take a notice in, show what it says, and count by it once that was confirmed."""
    actor = actor_of(request)
    actor.must(PERMISSION)
    if request.method == "POST" and "text" in request.POST:
        load = turn_in_calendar(plain(request, "text").replace("\r\n", "\n"), by=actor)
        messages.success(request, _("已录入%(year)s年放假安排。") % {"year": load.year})
        return redirect("workbench:calendar_load", load.pk)
    form = CalendarForm(request.POST or None, request.FILES or None, initial={"year": timezone.localdate().year + 1})
    if request.method == "POST" and form.is_valid():
        try:
            text = _text(form.cleaned_data)
            return render(request, "workbench/calendar_preview.html", _preview(text))
        except Refusal as refusal:
            show_refusal(request, form, refusal, "upload" if form.cleaned_data["upload"] else "words")
    return page(request, "workbench/calendar_new.html", {"form": form})


@staff
@require_GET
def calendar_load(request: HttpRequest, pk: int) -> HttpResponse:
    """What one turning-in moved, and why."""
    load = calendar_loads.load(actor_of(request), pk)
    shown = load.moved[:MOST_SHOWN]
    context = {"load": load, "shown": shown, "hidden": len(load.moved) - len(shown)}
    return render(request, "workbench/calendar_load.html", context)


def _text(given: dict[str, Any]) -> str:
    """The year's file out of whatever was given."""
    if not given["upload"]:
        return notice.text_of(notice.from_words(given["words"], year=given["year"], number=given["number"]))
    upload: UploadedFile = given["upload"]
    name = upload.name or ""
    data = bytes_of(upload, name=name)  # type: ignore[arg-type]
    if name.lower().endswith(".toml"):
        return _toml(data)
    rows = islice(read_sheet(data, name=name).rows, MOST_ROWS)
    return notice.text_of(notice.from_rows([[cell_text(cell) for cell in row] for row in rows], number=given["number"]))


def _toml(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise notice.BadNotice(problem="文件不是 UTF-8 编码") from None


def _preview(text: str) -> dict[str, Any]:
    year = notice.read_text(text)
    days = sorted(year.marks.items())
    return {
        "text": text,
        "year": year.year,
        "number": "、".join(filter(None, year.notices)),
        "off": _grouped(year, days, works=False),
        "worked": _grouped(year, days, works=True),
        "missing": notice.missing(year),
    }


def _grouped(year: CalendarYear, days: list[Any], *, works: bool) -> list[tuple[str, list[Any]]]:
    names = dict.fromkeys(mark.name for _day, mark in days if mark.works is works)
    return [(name, [day for day, mark in days if mark.works is works and mark.name == name]) for name in names]
