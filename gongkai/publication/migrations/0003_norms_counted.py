"""Rules and normative documents are counted without reading any document: those that are public, and those repealed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two indexes."""

    dependencies = [("publication", "0002_append_only")]
    operations = [
        migrations.AddIndex(
            model_name="publicitem",
            index=models.Index(
                fields=["kind", "agency_id", "made_on", "expires_on", "published_on", "item"], name="public_counted"
            ),
        ),
        migrations.AddIndex(
            model_name="publicationact",
            index=models.Index(
                condition=models.Q(("effective_on__isnull", False)),
                fields=["effective_on", "item", "revision"],
                name="publication_repeals",
            ),
        ),
    ]
