"""What was done before the public is never rewritten; the database itself refuses it."""

from django.db import migrations

from gongkai.audit.protection import forbid_changes


class Migration(migrations.Migration):
    """Triggers on the acts."""

    dependencies = [("publication", "0001_initial")]
    operations = [forbid_changes("publication_publicationact")]
