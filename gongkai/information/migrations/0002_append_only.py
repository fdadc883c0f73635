"""A revision is never rewritten; the database itself refuses it. A draft that was never submitted may be thrown away."""

from django.db import migrations

from gongkai.audit.protection import UPDATE, forbid_changes


class Migration(migrations.Migration):
    """A trigger on revisions."""

    dependencies = [("information", "0001_initial")]
    operations = [forbid_changes("information_revision", verbs=(UPDATE,))]
