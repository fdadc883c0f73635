"""What happened to a case stands as it was recorded: its dates are reckoned from it. The database itself refuses changes."""

from django.db import migrations

from gongkai.audit.protection import forbid_changes


class Migration(migrations.Migration):
    """Triggers on the events of a case."""

    dependencies = [("info_requests", "0001_initial")]
    operations = [forbid_changes("info_requests_requestevent")]
