"""编写文字: one section of the report, with the facts offered as sentences beside it.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
"""

import hashlib
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.write_sections import write_sections
from gongkai.annual_reports.displays import ReportShown, SectionShown
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.report_openness import must_be_open
from gongkai.workbench.request_verbs import long_text

LONGEST = 20_000  # characters of one section
AND_NEXT = "next"
OVERTAKEN = gettext_lazy(
    "您编写期间，这一部分已被他人修改，现在的文字列在旁边。合并后再保存；直接保存将以您的文字为准。"
)


class SectionForm(forms.Form):
    """What the section says."""

    text = long_text(gettext_lazy("文字"), rows=18, required=False, max_length=LONGEST)


@staff
def report_section(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Write one section; saved and on to the next, or back to the report."""
    actor = actor_of(request)
    must_be_open(request, pk, "write")
    shown = queries.report(actor, pk)
    section = _section(shown, key)
    form = SectionForm(request.POST or None, initial={"text": section.text})
    overtaken = request.method == "POST" and form.is_valid() and _is_overtaken(request, section, form)
    if overtaken:
        form.add_error("text", OVERTAKEN)
    elif request.method == "POST" and form.is_valid():
        try:
            write_sections(pk, texts={key: form.cleaned_data["text"]}, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal, "text")
        else:
            messages.success(request, _("已保存。"))
            return _onward(request, shown, key)
    context = {"form": form, "overtaken": overtaken, **_beside(shown, section)}
    return page(request, "workbench/report_section.html", context)


def _beside(shown: ReportShown, section: SectionShown) -> dict[str, Any]:
    """What stands around the form: the section with its facts, what was found in it, the section that follows."""
    return {
        "shown": shown,
        "section": section,
        "said": [finding for finding in shown.findings if finding.section == section.key],
        "after": _after(shown, section.key),
        "stood": _mark(section.text),
    }


def _is_overtaken(request: HttpRequest, section: SectionShown, form: SectionForm) -> bool:
    """Whether somebody else wrote this section after the form was opened, and wrote something else."""
    stood = request.POST.get("stood")
    return stood is not None and _mark(section.text) not in {stood, _mark(form.cleaned_data["text"])}


def _mark(text: str) -> str:
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:16]


def _section(shown: ReportShown, key: str) -> SectionShown:
    found = next((section for section in shown.sections if section.key == key), None)
    if found is None:
        raise Unknown
    return found


def _after(shown: ReportShown, key: str) -> SectionShown | None:
    """The section that follows."""
    keys = [section.key for section in shown.sections]
    place = keys.index(key) + 1
    return shown.sections[place] if place < len(keys) else None


def _onward(request: HttpRequest, shown: ReportShown, key: str) -> HttpResponse:
    following = _after(shown, key)
    if request.POST.get("verb") == AND_NEXT and following:
        return redirect("workbench:report_section", shown.pk, following.key)
    return redirect("workbench:report", shown.pk)
