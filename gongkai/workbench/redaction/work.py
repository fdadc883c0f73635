"""The page to mark on: the file's pages one by one, what is marked, what the checks find, and the next step."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.audit import journal
from gongkai.redaction import queries
from gongkai.redaction.displays import RedactionView
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import number_asked
from gongkai.workbench.redaction.forms import FindForm, RegionForm

WIDTH = 1000  # steps across the drawing over a page
ZOOMS = ("fit", "wide", "large")


@staff
def redaction(request: HttpRequest, pk: int) -> HttpResponse:
    """The work at one page of the file."""
    return work_page(request, pk)


def work_page(
    request: HttpRequest, pk: int, *, region: RegionForm | None = None, find: FindForm | None = None
) -> HttpResponse:
    """The page, with a form that was refused where there is one."""
    actor = actor_of(request)
    found = queries.redaction(actor, pk)
    number = min(max(number_asked(request, "page") or 1, 1), found.page_count)
    width, height = queries.page_size(actor, pk, number)
    looks = request.GET.get("look") == "findings" and found.may["mark"]
    zoom = request.GET.get("zoom", "")
    context = {
        "work": found,
        "number": number,
        "sheet": _sheet(found, number, width, height),
        "zoom": zoom if zoom in ZOOMS else ZOOMS[0],
        "region": region or RegionForm(initial={"page": number}),
        "find": find or FindForm(),
        "looks": looks,
        "suggestions": queries.suggestions(actor, pk) if looks else [],
        "history": journal.history(queries.record(actor, pk), newest=30),
    }
    wrong = any(form is not None and form.errors for form in (region, find))
    return render(request, "workbench/redaction/work.html", context, status=422 if wrong else 200)


@staff
def redaction_print(request: HttpRequest, pk: int) -> HttpResponse:
    """Every mark with its page, reason and maker, to be filed with the paper."""
    return render(request, "workbench/redaction/print.html", {"work": queries.redaction(actor_of(request), pk)})


def _sheet(found: RedactionView, number: int, width: float, height: float) -> dict[str, Any]:
    """The drawing over a page: its size, and each mark in its steps."""
    tall = round(WIDTH * height / width)
    across, down = WIDTH / 100, tall / 100
    marks = [
        {
            "id": mark.id, "number": mark.number, "x": round(mark.left * across, 1), "y": round(mark.top * down, 1),
            "wide": round(mark.width * across, 1), "high": round(mark.height * down, 1), "row": mark,
        }
        for mark in found.on_page(number)
    ]  # fmt: skip
    return {"width": WIDTH, "height": tall, "marks": marks}
