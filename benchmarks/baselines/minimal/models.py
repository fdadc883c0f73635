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


class Case(models.Model):
    """A request in the list of a clerk."""

    number = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    section = models.CharField(max_length=60, blank=True)
    applicant = models.CharField(max_length=120)
    kind = models.CharField(max_length=10)
    channel = models.CharField(max_length=12)
    state = models.CharField(max_length=14)
    is_open = models.BooleanField(default=True)
    received_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    next_due_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["agency", "is_open", "next_due_on", "id"], name="case_inbox")]


class Sent(models.Model):
    """A request as it came from the form."""

    name = models.CharField(max_length=100)
    id_number = models.CharField(max_length=40)
    phone = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    description = models.TextField()
    agency_code = models.CharField(max_length=18)
    sent_at = models.DateTimeField(auto_now_add=True)
