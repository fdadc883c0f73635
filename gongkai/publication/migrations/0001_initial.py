"""The tables of the first release."""

import django.db.models.deletion
import gongkai.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("information", "0001_initial"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="FacetCount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("agency_id", models.BigIntegerField()),
                        ("column_code", models.CharField(max_length=60)),
                        ("year", models.PositiveSmallIntegerField()),
                        ("count", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["column_code", "year", "agency_id", "count"], name="public_facet_agencies"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("agency_id", "column_code", "year"), name="public_facet")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublicItem",
                    fields=[
                        (
                            "item",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="public",
                                serialize=False,
                                to="information.infoitem",
                            ),
                        ),
                        ("index_number", models.CharField(max_length=60, unique=True)),
                        ("kind", models.CharField(max_length=20)),
                        ("title", models.CharField(max_length=300)),
                        ("subtitle", models.CharField(blank=True, max_length=300)),
                        ("doc_number", models.CharField(blank=True, max_length=80)),
                        ("summary", models.TextField(blank=True)),
                        ("keywords", models.CharField(blank=True, max_length=200)),
                        ("body_html", models.TextField(blank=True)),
                        ("body_text", models.TextField(blank=True)),
                        ("agency_id", models.BigIntegerField()),
                        ("agency_code", models.CharField(max_length=18)),
                        ("agency_name", models.CharField(max_length=120)),
                        ("responsible_name", models.CharField(blank=True, max_length=120)),
                        ("original_name", models.CharField(blank=True, max_length=120)),
                        ("column_code", models.CharField(max_length=60)),
                        ("column_name", models.CharField(max_length=80)),
                        ("subject_code", models.CharField(blank=True, max_length=12)),
                        ("subject_name", models.CharField(blank=True, max_length=60)),
                        ("genre_code", models.CharField(blank=True, max_length=12)),
                        ("genre_name", models.CharField(blank=True, max_length=30)),
                        ("language", models.CharField(default="zh", max_length=12)),
                        ("carrier", models.CharField(blank=True, max_length=12)),
                        ("made_on", models.DateField()),
                        ("signed_on", models.DateField(null=True)),
                        ("effective_on", models.DateField(null=True)),
                        ("expires_on", models.DateField(null=True)),
                        ("repealed_on", models.DateField(null=True)),
                        ("validity", models.CharField(default="valid", max_length=10)),
                        ("source", models.CharField(blank=True, max_length=120)),
                        ("related_numbers", models.JSONField(default=list)),
                        ("extra", models.JSONField(default=dict)),
                        ("year", models.PositiveSmallIntegerField()),
                        ("published_at", models.DateTimeField()),
                        ("published_on", models.DateField()),
                        ("updated_at", models.DateTimeField()),
                        ("revision_number", models.PositiveIntegerField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["-published_on", "-item_id"], name="public_newest"),
                            models.Index(fields=["agency_id", "-published_on", "-item_id"], name="public_agency"),
                            models.Index(fields=["column_code", "-published_on", "-item_id"], name="public_column"),
                            models.Index(
                                fields=["agency_id", "column_code", "year", "-published_on", "-item_id"],
                                name="public_a_c_y",
                            ),
                            models.Index(
                                fields=["column_code", "year", "-published_on", "-item_id"], name="public_c_y"
                            ),
                            models.Index(fields=["agency_id", "year", "-published_on", "-item_id"], name="public_a_y"),
                            models.Index(fields=["year", "-published_on", "-item_id"], name="public_y"),
                            models.Index(
                                fields=["agency_id", "column_code", "-published_on", "-item_id"], name="public_a_c"
                            ),
                            models.Index(fields=["doc_number"], name="public_doc_number"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublicFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64)),
                        ("name", models.CharField(max_length=200)),
                        ("kind", models.CharField(max_length=10)),
                        ("media_type", models.CharField(max_length=100)),
                        ("size", models.BigIntegerField()),
                        ("position", models.PositiveIntegerField(default=0)),
                        (
                            "public_item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="publication.publicitem",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Schedule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("release_at", models.DateTimeField(db_index=True)),
                        ("problem", models.CharField(blank=True, max_length=300)),
                        (
                            "item",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="schedule",
                                to="information.infoitem",
                            ),
                        ),
                        (
                            "set_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="PublicationAct",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("publish", "发布"),
                                    ("correct", "更正"),
                                    ("withdraw", "撤回"),
                                    ("repeal", "废止"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("effective_on", models.DateField(null=True)),
                        ("done_at", models.DateTimeField()),
                        ("done_on", models.DateField()),
                        ("due_on", models.DateField(null=True)),
                        ("in_time", models.BooleanField(null=True)),
                        ("working_days", models.PositiveIntegerField(null=True)),
                        (
                            "done_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publication_acts",
                                to="information.infoitem",
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="information.revision"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [models.Index(fields=["act", "done_on"], name="publication_act_on")],
                    },
                ),
            ],
        ),
    ]
