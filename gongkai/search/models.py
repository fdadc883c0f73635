"""What the index has to take in: a running list of changed documents, read by every copy of the index."""

from django.db import models


class Change(models.Model):
    """Document `document_id` was released, corrected or taken away; the source is asked what it is now."""

    seq = models.BigAutoField(primary_key=True)
    document_id = models.BigIntegerField()
    changed_at = models.DateTimeField(auto_now_add=True)


class IndexNote(models.Model):
    """How far the index kept in the database is: one row for the current one, one for one being built beside it."""

    name = models.CharField(max_length=10, primary_key=True)
    layout = models.PositiveIntegerField()
    low = models.BigIntegerField()
    done = models.JSONField(default=list)
    read_at = models.FloatField()
    after_id = models.BigIntegerField()
