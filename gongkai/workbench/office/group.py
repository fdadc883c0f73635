"""One leading group on one page, on any day of its life; its notices as pages and as papers."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date

from gongkai import letters
from gongkai.audit import journal
from gongkai.office import papers_groups, queries_groups
from gongkai.office.visibility_people import visible_groups
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_files import TYPES, download

DRAW = {"docx": letters.docx, "pdf": letters.pdf}


def day_asked(request: HttpRequest) -> date:
    """The day in the address; today when there is none, or none that makes sense."""
    today = timezone.localdate()
    try:
        asked = parse_date(request.GET.get("on", "")[:10])
    except ValueError:
        return today
    return min(asked, today) if asked else today


@staff
def group(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a group as it stood on a day."""
    actor = actor_of(request)
    shown = queries_groups.group(actor, pk, on=day_asked(request))
    context = {"group": shown, "history": journal.history(visible_groups(actor).get(pk=pk))}
    return render(request, "workbench/office/group.html", context)


@staff
def group_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of members with what each answers for, for the printer."""
    shown = queries_groups.group(actor_of(request), pk, on=day_asked(request))
    return render(request, "workbench/office/group_print.html", {"group": shown, "today": timezone.localdate()})


@staff
def group_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """A notice with the old and the new members."""
    shown = queries_groups.notice(actor_of(request), pk)
    return render(request, "workbench/office/group_notice.html", {"shown": shown})


@staff
def group_notice_paper(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """The notice as DOCX or PDF."""
    if shape not in DRAW:
        raise Http404
    shown = queries_groups.notice(actor_of(request), pk)
    data = DRAW[shape]([papers_groups.paper(shown)])
    return download(data, name=f"{shown.notice.title}.{shape}", media_type=TYPES[shape])
