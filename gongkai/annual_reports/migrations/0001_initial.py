import django.db.models.deletion
import gongkai.annual_reports.vocabulary
import gongkai.law.report_periods
import gongkai.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("agencies", "0001_initial"),
        ("attachments", "0001_initial"),
        ("information", "0002_append_only"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Report",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="报告年度")),
                        (
                            "period",
                            models.CharField(
                                choices=[("year", "年度"), ("half", "半年"), ("quarter", "季度"), ("month", "月度")],
                                default=gongkai.law.report_periods.PeriodKind["YEAR"],
                                max_length=8,
                                verbose_name="报告期",
                            ),
                        ),
                        ("ordinal", models.PositiveSmallIntegerField(default=1)),
                        (
                            "scope",
                            models.CharField(
                                choices=[("own", "本级"), ("area", "汇总")],
                                default=gongkai.annual_reports.vocabulary.Scope["OWN"],
                                max_length=4,
                                verbose_name="口径",
                            ),
                        ),
                        ("form_key", models.CharField(max_length=20, verbose_name="表式")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="agencies.agency",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["year", "period", "ordinal", "scope", "agency"], name="reports_of_period"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "year", "period", "ordinal", "scope"), name="reports_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportDeadline",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "period",
                            models.CharField(
                                choices=[("year", "年度"), ("half", "半年"), ("quarter", "季度"), ("month", "月度")],
                                max_length=8,
                            ),
                        ),
                        ("ordinal", models.PositiveSmallIntegerField(default=1)),
                        ("submit_on", models.DateField(verbose_name="报送期限")),
                        ("release_on", models.DateField(null=True, verbose_name="公布期限")),
                        ("basis", models.CharField(blank=True, max_length=200, verbose_name="依据")),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
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
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("authority", "year", "period", "ordinal"), name="reports_deadline_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(default=1, verbose_name="版本")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "编制中"),
                                    ("submitted", "已报送"),
                                    ("returned", "已退回"),
                                    ("approved", "已审定"),
                                ],
                                default=gongkai.annual_reports.vocabulary.State["DRAFT"],
                                max_length=10,
                                verbose_name="状态",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[("records", "系统记录"), ("sheet", "表格报送"), ("file", "历史报告")],
                                default=gongkai.annual_reports.vocabulary.Origin["RECORDS"],
                                max_length=8,
                                verbose_name="来源",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="更正原因")),
                        ("figures", models.JSONField(default=dict)),
                        ("recorded", models.JSONField(default=dict)),
                        ("typed", models.JSONField(default=dict)),
                        ("not_applicable", models.JSONField(default=dict)),
                        ("sections", models.JSONField(default=dict)),
                        ("notes", models.JSONField(default=dict)),
                        ("parts", models.JSONField(default=list)),
                        ("reading", models.JSONField(default=dict)),
                        ("remark", models.CharField(blank=True, max_length=500, verbose_name="退回意见")),
                        ("source_name", models.CharField(blank=True, max_length=200)),
                        ("started_at", models.DateTimeField()),
                        ("submitted_at", models.DateTimeField(null=True)),
                        ("submitted_on", models.DateField(null=True)),
                        ("approved_at", models.DateTimeField(null=True)),
                        ("digest", models.CharField(blank=True, max_length=64)),
                        ("item_revision", models.PositiveIntegerField(null=True)),
                        (
                            "approved_by",
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="report_versions",
                                to="information.infoitem",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="annual_reports.report",
                            ),
                        ),
                        (
                            "source_file",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="attachments.storedfile",
                            ),
                        ),
                        (
                            "started_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("report", "number"), name="reports_version_number"),
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["draft", "submitted", "returned"])),
                                fields=("report",),
                                name="reports_one_open",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["draft", "submitted", "returned", "approved"])),
                                name="reports_state_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "approved"), _negated=True),
                                    models.Q(("digest", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="reports_frozen_with_digest",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("opened", "开始编制"),
                                    ("submitted", "报送"),
                                    ("recalled", "撤回报送"),
                                    ("sent_back", "退回"),
                                    ("approved", "审定"),
                                    ("taken_in", "表格导入"),
                                    ("read", "读取历史报告"),
                                    ("confirmed", "核对入库"),
                                    ("corrected", "更正"),
                                    ("entered", "送公开审查"),
                                    ("released", "发布"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("by_name", models.CharField(blank=True, max_length=40)),
                        ("at", models.DateTimeField()),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="annual_reports.reportversion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
            ],
        ),
    ]
