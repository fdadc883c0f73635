"""Signatures stand as they were given; the database itself refuses anything else."""

from django.db import migrations

from gongkai.audit.protection import forbid_changes


class Migration(migrations.Migration):
    """Triggers on signatures."""

    dependencies = [("review", "0001_initial")]
    operations = [forbid_changes("review_signature")]
