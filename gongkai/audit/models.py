"""One table: the journal, append-only and hash-chained."""

from django.db import models


class Entry(models.Model):
    """One thing somebody did. Never updated, never deleted; holds names and ids, no foreign keys."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=80)
    agency_id = models.BigIntegerField(null=True)  # the actor's
    about_agency_id = models.BigIntegerField(null=True)  # the record's
    action = models.CharField(max_length=80)
    about_kind = models.CharField(max_length=60)
    about_id = models.CharField(max_length=64)
    about_label = models.CharField(max_length=300, blank=True)
    details = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        indexes = [
            models.Index(fields=["about_kind", "about_id", "seq"], name="audit_about"),
            models.Index(fields=["agency_id", "seq"], name="audit_agency"),
            models.Index(fields=["about_agency_id", "seq"], name="audit_about_agency"),
            models.Index(fields=["action", "seq"], name="audit_action"),
            models.Index(fields=["actor_id", "seq"], name="audit_actor"),
        ]
