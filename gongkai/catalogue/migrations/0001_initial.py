"""The tables of the first release."""

import django.db.models.deletion
import gongkai.tables
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("agencies", "0001_initial"),
        ("information", "0001_initial"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Edition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token", models.CharField(max_length=32)),
                    ],
                ),
                migrations.CreateModel(
                    name="Genre",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=12, unique=True)),
                        ("name", models.CharField(max_length=30)),
                        ("from_on", models.DateField(null=True)),
                        ("to_on", models.DateField(null=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["position", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="IndexCounter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("scope", models.CharField(max_length=120, unique=True)),
                        ("last", models.PositiveIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="Subject",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=12, unique=True)),
                        ("name", models.CharField(max_length=60)),
                        ("parent_code", models.CharField(blank=True, max_length=12)),
                        ("is_active", models.BooleanField(default=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["position", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Column",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=60, unique=True)),
                        ("name", models.CharField(max_length=80, verbose_name="栏目名称")),
                        ("description", models.CharField(blank=True, max_length=300, verbose_name="栏目说明")),
                        ("keywords", models.CharField(blank=True, max_length=120, verbose_name="栏目关键词")),
                        ("law", models.CharField(blank=True, max_length=120, verbose_name="依据")),
                        ("kinds", models.JSONField(default=list, verbose_name="收录信息种类")),
                        ("page", models.CharField(default="list", max_length=20)),
                        ("takes_items", models.BooleanField(default=True, verbose_name="可收录信息")),
                        ("is_active", models.BooleanField(default=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="children",
                                to="catalogue.column",
                                verbose_name="parent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="IndexRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "template",
                            models.CharField(default="{org}/{year}-{seq:05d}", max_length=120, verbose_name="编码规则"),
                        ),
                        ("scope", models.CharField(default="org,year", max_length=40, verbose_name="流水号范围")),
                        ("owner_note", models.CharField(blank=True, max_length=120, verbose_name="规则制定单位")),
                        (
                            "agency",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="index_rule",
                                to="agencies.agency",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Guide",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="版本")),
                        ("classification", models.TextField(verbose_name="政府信息的分类")),
                        ("arrangement", models.TextField(verbose_name="编排体系")),
                        ("how_to_get", models.TextField(verbose_name="获取方式")),
                        ("office_name", models.CharField(max_length=120, verbose_name="工作机构名称")),
                        ("office_address", models.CharField(max_length=200, verbose_name="办公地址")),
                        ("office_hours", models.CharField(max_length=120, verbose_name="办公时间")),
                        ("office_phone", models.CharField(max_length=60, verbose_name="联系电话")),
                        ("office_fax", models.CharField(max_length=60, verbose_name="传真号码")),
                        ("office_online", models.CharField(max_length=200, verbose_name="互联网联系方式")),
                        ("proactive", models.TextField(blank=True, verbose_name="主动公开")),
                        ("on_request", models.TextField(blank=True, verbose_name="依申请公开")),
                        ("remedies", models.TextField(blank=True, verbose_name="监督和救济方式")),
                        ("catalogue_note", models.TextField(blank=True, verbose_name="目录编制说明")),
                        ("updated_on", models.DateField()),
                        ("is_current", models.BooleanField(default=True)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="guides", to="agencies.agency"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("agency", "number"), name="catalogue_guide_number"),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("agency",),
                                name="catalogue_guide_current",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndexNumber",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=60, unique=True)),
                        ("scope", models.CharField(max_length=120)),
                        ("serial", models.PositiveIntegerField()),
                        ("reserved_at", models.DateTimeField()),
                        (
                            "item",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="index_number",
                                to="information.infoitem",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("scope", "serial"), name="catalogue_serial")],
                    },
                ),
            ],
        ),
    ]
