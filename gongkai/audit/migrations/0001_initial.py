"""The tables of the first release."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("actor_id", models.BigIntegerField(null=True)),
                ("actor_name", models.CharField(max_length=80)),
                ("agency_id", models.BigIntegerField(null=True)),
                ("about_agency_id", models.BigIntegerField(null=True)),
                ("action", models.CharField(max_length=80)),
                ("about_kind", models.CharField(max_length=60)),
                ("about_id", models.CharField(max_length=64)),
                ("about_label", models.CharField(blank=True, max_length=300)),
                ("details", models.JSONField(default=dict)),
                ("previous_hash", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["about_kind", "about_id", "seq"], name="audit_about"),
                    models.Index(fields=["agency_id", "seq"], name="audit_agency"),
                    models.Index(fields=["about_agency_id", "seq"], name="audit_about_agency"),
                    models.Index(fields=["action", "seq"], name="audit_action"),
                    models.Index(fields=["actor_id", "seq"], name="audit_actor"),
                ],
            },
        ),
    ]
