"""The same documents in the plainest tables."""

from django.db import models


class Agency(models.Model):
    """Publisher."""

    name = models.CharField(max_length=120)


class Column(models.Model):
    """Column of the catalogue."""

    name = models.CharField(max_length=80)


class Item(models.Model):
    """A document."""

    title = models.CharField(max_length=300)
    number = models.CharField(max_length=80, blank=True)
    summary = models.TextField(blank=True)
    body = models.TextField()
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    column = models.ForeignKey(Column, on_delete=models.PROTECT)
    genre = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    made_on = models.DateField()
    released_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(fields=["-released_on", "-id"], name="item_newest"),
            models.Index(fields=["agency", "column", "year", "-released_on", "-id"], name="item_a_c_y"),
        ]


class File(models.Model):
    """An attachment."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    size = models.BigIntegerField()
