"""What lists are narrowed and sorted by stands with the item; the items there are take it from their revision."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery

import gongkai.tables

TAKEN = {
    "listed_title": "title",
    "listed_number": "doc_number",
    "listed_made_on": "made_on",
    "listed_openness": "openness",
    "listed_column": "column_code",
}
GONE = ("info_agency_stage", "info_agency_changed", "info_changed")
INDEXES = (
    models.Index(fields=["agency", "stage", "-changed_at", "-id", "section"], name="info_tab"),
    models.Index(fields=["agency", "-changed_at", "-id", "section"], name="info_reach"),
    models.Index(
        fields=[
            "agency",
            "-listed_made_on",
            "-id",
            "stage",
            "section",
            "listed_openness",
            "listed_title",
            "listed_number",
        ],
        name="info_made",
    ),
    models.Index(fields=["-changed_at", "-id", "agency", "stage", "section"], name="info_newest"),
)


def take_over(apps: Any, _schema_editor: Any) -> None:
    """Write into every item what its current revision says."""
    items, revisions = apps.get_model("information", "InfoItem"), apps.get_model("information", "Revision")
    current = revisions.objects.filter(pk=OuterRef("current_id"))
    said = {listed: Subquery(current.values(name)[:1]) for listed, name in TAKEN.items()}
    items.objects.filter(current__isnull=False).update(**said)


class Migration(migrations.Migration):
    """Five columns, their values, and indexes that decide a person's reach without the table."""

    dependencies = [("information", "0004_depth")]
    operations = [
        gongkai.tables.ChangeTables(
            steps=[
                migrations.AddField(
                    "infoitem", "listed_title", models.CharField(blank=True, default="", max_length=300)
                ),
                migrations.AddField(
                    "infoitem", "listed_number", models.CharField(blank=True, default="", max_length=80)
                ),
                migrations.AddField("infoitem", "listed_made_on", models.DateField(null=True)),
                migrations.AddField(
                    "infoitem", "listed_openness", models.CharField(blank=True, default="", max_length=20)
                ),
                migrations.AddField(
                    "infoitem", "listed_column", models.CharField(blank=True, default="", max_length=60)
                ),
                migrations.AlterField(
                    "infoitem",
                    "agency",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="agencies.agency",
                        verbose_name="发布机构",
                    ),
                ),
                *(migrations.RemoveIndex("infoitem", name) for name in GONE),
                *(migrations.AddIndex("infoitem", index) for index in INDEXES),
            ],
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop, elidable=True),
    ]
