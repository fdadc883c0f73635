"""Yearly figures are counted out of one index; it begins like the one over days of receipt, which goes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One index for another."""

    dependencies = [("info_requests", "0002_append_only")]
    operations = [
        migrations.AddIndex(
            model_name="inforequest",
            index=models.Index(
                fields=["agency", "received_on", "closed_on", "outcome", "kind", "applicant"], name="requests_counted"
            ),
        ),
        migrations.RemoveIndex(model_name="inforequest", name="requests_received"),
    ]
