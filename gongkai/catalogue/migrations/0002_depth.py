import django.db.models.deletion
import django.db.models.functions.comparison
import gongkai.catalogue.vocabulary
import gongkai.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("agencies", "0002_history"),
        ("catalogue", "0001_initial"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="TemplateAdoption",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("template", models.CharField(max_length=20, verbose_name="模板")),
                        ("parent_code", models.CharField(blank=True, max_length=60, verbose_name="上级栏目")),
                        ("mapping", models.JSONField(default=dict, verbose_name="对应关系")),
                        ("added", models.JSONField(default=list, verbose_name="增设的栏目")),
                        (
                            "adopted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("adopted_at", models.DateTimeField(verbose_name="采用时间")),
                        (
                            "undone_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("undone_at", models.DateTimeField(null=True, verbose_name="撤销时间")),
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("undone_at__isnull", True)),
                                fields=("template",),
                                name="catalogue_template_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CompileNote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="compile_notes",
                                to="agencies.agency",
                                verbose_name="单位",
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="版本")),
                        ("purpose", models.TextField(verbose_name="编制目的")),
                        ("extent", models.TextField(verbose_name="入编范围")),
                        ("elements", models.TextField(verbose_name="数据项释义")),
                        ("others", models.TextField(blank=True, verbose_name="其他说明")),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("written_at", models.DateTimeField(verbose_name="起草时间")),
                        (
                            "agreed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("agreed_at", models.DateTimeField(null=True, verbose_name="核定时间")),
                        ("is_current", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["agency_id", "-number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("agency", "number"), name="catalogue_note_number"),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("agency",),
                                name="catalogue_note_current",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("agreed_at__isnull", True)),
                                fields=("agency",),
                                name="catalogue_note_one_draft",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_current", False), ("agreed_at__isnull", False), _connector="OR"
                                ),
                                name="catalogue_note_agreed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NilDeclaration",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="nil_declarations",
                                to="agencies.agency",
                                verbose_name="单位",
                            ),
                        ),
                        ("heading", models.CharField(max_length=30, verbose_name="法定内容")),
                        ("reason", models.CharField(max_length=300, verbose_name="原因")),
                        ("from_on", models.DateField(verbose_name="起始日期")),
                        ("to_on", models.DateField(verbose_name="截止日期")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("written", "待审核"),
                                    ("returned", "已退回"),
                                    ("agreed", "已审核"),
                                    ("ended", "已结束"),
                                ],
                                default=gongkai.catalogue.vocabulary.NilState["WRITTEN"],
                                max_length=10,
                                verbose_name="状态",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("written_at", models.DateTimeField(verbose_name="填写时间")),
                        (
                            "agreed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("agreed_at", models.DateTimeField(null=True, verbose_name="审核时间")),
                        ("remark", models.CharField(blank=True, max_length=300, verbose_name="审核意见")),
                        ("ended_on", models.DateField(null=True, verbose_name="结束日期")),
                        ("end_reason", models.CharField(blank=True, max_length=300, verbose_name="结束原因")),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [models.Index(fields=["state", "to_on"], name="catalogue_nil_state")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "ended"), _negated=True),
                                fields=("agency", "heading"),
                                name="catalogue_nil_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["written", "returned", "agreed", "ended"])),
                                name="catalogue_nil_state_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("to_on__gte", models.F("from_on"))), name="catalogue_nil_order"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CataloguePolicy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "agency",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="catalogue_policy",
                                to="agencies.agency",
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "guide_months",
                            models.PositiveSmallIntegerField(default=12, verbose_name="指南核对周期（月）"),
                        ),
                        (
                            "nil_months",
                            models.PositiveSmallIntegerField(default=12, verbose_name="零信息说明最长期限（月）"),
                        ),
                        (
                            "residual_percent",
                            models.PositiveSmallIntegerField(default=50, verbose_name="“其他”类占比提示线（%）"),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.comparison.Coalesce("agency", models.Value(0)),
                                name="catalogue_policy_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CatalogueIssue",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="catalogue_issues",
                                to="agencies.agency",
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("paper", "纸质目录"), ("electronic", "电子目录")],
                                max_length=10,
                                verbose_name="形式",
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="期次")),
                        ("items", models.PositiveIntegerField(verbose_name="条数")),
                        ("issued_on", models.DateField(verbose_name="印发日期")),
                        (
                            "issued_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("issued_at", models.DateTimeField()),
                        ("remark", models.CharField(blank=True, max_length=200, verbose_name="说明")),
                    ],
                    options={
                        "ordering": ["-issued_at", "-id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("agency", "number"), name="catalogue_issue_number"),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["paper", "electronic"])),
                                name="catalogue_issue_kind_known",
                            ),
                        ],
                    },
                ),
            ],
        ),
        gongkai.tables.ChangeTables(
            steps=[
                migrations.AddField(
                    model_name="column",
                    name="content",
                    field=models.CharField(blank=True, max_length=300, verbose_name="公开内容"),
                ),
                migrations.AddField(
                    model_name="column",
                    name="is_open",
                    field=models.BooleanField(default=False, verbose_name="其他单位可以使用"),
                ),
                migrations.AddField(
                    model_name="column",
                    name="procedure",
                    field=models.CharField(blank=True, max_length=300, verbose_name="公开程序"),
                ),
                migrations.AddField(
                    model_name="column",
                    name="template",
                    field=models.CharField(blank=True, max_length=20, verbose_name="来自模板"),
                ),
                migrations.AddField(
                    model_name="column",
                    name="time_limit",
                    field=models.CharField(blank=True, max_length=120, verbose_name="公开时限"),
                ),
                migrations.AddField(
                    model_name="column",
                    name="ways",
                    field=models.CharField(blank=True, max_length=200, verbose_name="公开方式"),
                ),
                migrations.AddField(
                    model_name="edition",
                    name="columns_at",
                    field=models.DateTimeField(null=True),
                ),
                migrations.AddField(
                    model_name="guide",
                    name="checked_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="guide",
                    name="checked_on",
                    field=models.DateField(null=True, verbose_name="最近核对"),
                ),
                migrations.AddField(
                    model_name="indexrule",
                    name="changed_at",
                    field=models.DateTimeField(null=True),
                ),
                migrations.AddField(
                    model_name="indexrule",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.agency",
                        verbose_name="规则维护单位",
                    ),
                ),
            ],
        ),
    ]
