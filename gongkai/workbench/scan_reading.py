"""文字阅读: what was read out of an attachment, line by line, with how sure the reading is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.review.reading import reading
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import page_asked


@staff
def file_reading(request: HttpRequest, pk: int) -> HttpResponse:
    """The text of one attachment as the checks and the search read it; the appearance of the file is not promised."""
    found = reading(actor_of(request), pk, page=page_asked(request))
    return render(request, "workbench/scan/reading.html", {"reading": found, "page": found.page})
