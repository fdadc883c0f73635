"""The journal may only grow; the database itself refuses anything else."""

from django.db import migrations

from gongkai.audit.protection import forbid_changes


class Migration(migrations.Migration):
    """Triggers on the journal."""

    dependencies = [("audit", "0001_initial")]
    operations = [forbid_changes("audit_entry")]
