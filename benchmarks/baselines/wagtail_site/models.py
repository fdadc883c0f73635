"""A document as a page, and the list of them as the page above."""

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

PAGE = 20


class Agency(models.Model):
    """Publisher."""

    name = models.CharField(max_length=120)


class Column(models.Model):
    """Column of the catalogue."""

    name = models.CharField(max_length=80)


class ItemPage(Page):
    """A document."""

    number = models.CharField(max_length=80, blank=True)
    summary = models.TextField(blank=True)
    body = RichTextField()
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    column = models.ForeignKey(Column, on_delete=models.PROTECT)
    genre = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    made_on = models.DateField()
    released_on = models.DateField()
    search_fields = [
        *Page.search_fields,
        index.SearchField("body"),
        index.SearchField("number"),
        index.FilterField("year"),
    ]
    template = "wagtail_site/item.html"

    class Meta:
        indexes = [models.Index(fields=["agency", "column", "year", "-released_on"], name="wagtail_a_c_y")]

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """With six others of its agency, column and year."""
        others = ItemPage.objects.live().filter(agency=self.agency_id, column=self.column_id, year=self.year)
        related = others.exclude(pk=self.pk).order_by("-released_on")[:6]
        return super().get_context(request, *args, **kwargs) | {"related": related, "columns": Column.objects.all()}


class File(models.Model):
    """An attachment."""

    item = models.ForeignKey(ItemPage, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    size = models.BigIntegerField()


class ListPage(Page):
    """All documents, by agency, column and year, twenty to a page."""

    template = "wagtail_site/list.html"

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """The page asked for, by Django's paginator, as the tutorials do."""
        names = {"agency": "agency_id", "column": "column_id", "year": "year"}
        chosen = {names[name]: int(request.GET[name]) for name in names if request.GET.get(name)}
        rows = ItemPage.objects.child_of(self).live().filter(**chosen).select_related("agency", "column")
        found = Paginator(rows.order_by("-released_on", "-pk"), PAGE).get_page(request.GET.get("page"))
        more = {"items": found, "columns": Column.objects.all(), "agencies": Agency.objects.all()}
        return super().get_context(request, *args, **kwargs) | more
