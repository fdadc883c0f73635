"""Item, list, search, inbox and form as one writes them on the first day."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from benchmarks.baselines.minimal.models import Agency, Case, Column, Item, Sent

PAGE = 20
INBOX = 50


def null(_request: HttpRequest) -> HttpResponse:
    """Nothing at all."""
    return HttpResponse("ok")


def item(request: HttpRequest, pk: int) -> HttpResponse:
    """One document with its files and six others of its column."""
    found = get_object_or_404(Item.objects.select_related("agency", "column"), pk=pk)
    related = Item.objects.filter(agency=found.agency_id, column=found.column_id, year=found.year).exclude(pk=pk)
    newest = related.order_by("-released_on", "-id")[:6]
    context = {"item": found, "files": found.files.all(), "related": newest, "columns": Column.objects.all()}
    return render(request, "minimal/item.html", context)


def listing(request: HttpRequest) -> HttpResponse:
    """Twenty documents by agency, column and year, by OFFSET, with a total."""
    names = {"agency": "agency_id", "column": "column_id", "year": "year"}
    chosen = {names[name]: int(request.GET[name]) for name in names if request.GET.get(name)}
    first = (int(request.GET.get("page", 1)) - 1) * PAGE
    rows = Item.objects.filter(**chosen).select_related("agency", "column").order_by("-released_on", "-id")
    context = {"items": rows[first : first + PAGE], "columns": Column.objects.all(), "agencies": Agency.objects.all()}
    return render(request, "minimal/list.html", context)


def search(request: HttpRequest) -> HttpResponse:
    """Twenty documents that hold the text, newest first."""
    text = request.GET.get("q", "")
    rows = Item.objects.filter(Q(title__contains=text) | Q(body__contains=text)).select_related("agency", "column")
    context = {
        "items": rows.order_by("-released_on", "-id")[:PAGE],
        "total": rows.count(),
        "columns": Column.objects.all(),
    }
    return render(request, "minimal/list.html", context)


def inbox(request: HttpRequest) -> HttpResponse:
    """Fifty open requests of a body or of all, by what is due first, by OFFSET, with a total."""
    first = (int(request.GET.get("page", 1)) - 1) * INBOX
    rows = Case.objects.filter(is_open=True).select_related("agency").order_by("next_due_on", "id")
    if request.GET.get("agency"):
        rows = rows.filter(agency=request.GET["agency"])
    context = {"cases": rows[first : first + INBOX], "total": rows.count(), "agencies": Agency.objects.all()}
    return render(request, "minimal/inbox.html", context)


def send(request: HttpRequest) -> HttpResponse:
    """One row from one form."""
    names = ("name", "id_number", "phone", "title", "description")
    Sent.objects.create(agency_code=request.GET["agency"], **{name: request.POST[name] for name in names})
    return redirect("/null/")
