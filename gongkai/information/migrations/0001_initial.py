"""The tables of the first release."""

import django.db.models.deletion
import gongkai.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("agencies", "0001_initial"),
        ("attachments", "0001_initial"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="ImportBatch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("shape", models.CharField(max_length=10)),
                        ("options", models.JSONField(default=dict)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("checked", "待确认"),
                                    ("refused", "有错误，未导入"),
                                    ("running", "正在导入"),
                                    ("stopped", "已停止"),
                                    ("done", "已完成"),
                                ],
                                default="checked",
                                max_length=12,
                            ),
                        ),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("bad", models.PositiveIntegerField(default=0)),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("created", models.PositiveIntegerField(default=0)),
                        ("repeated", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("finished_at", models.DateTimeField(null=True)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="InfoItem",
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
                                    ("document", "公文"),
                                    ("annual_report", "年度报告"),
                                    ("service_guide", "办事指南"),
                                    ("notice", "公示公告"),
                                    ("statistics", "统计信息"),
                                    ("budget", "财政信息"),
                                    ("organisation", "机构信息"),
                                    ("rule", "工作制度"),
                                    ("news", "工作动态"),
                                    ("other", "其他信息"),
                                ],
                                default="document",
                                max_length=20,
                                verbose_name="信息种类",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("first_review", "待初审"),
                                    ("second_review", "待复审"),
                                    ("secrecy_review", "待保密审查"),
                                    ("approval", "待签发"),
                                    ("referred", "报审中"),
                                    ("returned", "已退回"),
                                    ("ready", "待发布"),
                                    ("scheduled", "定时发布"),
                                    ("published", "已公开"),
                                    ("closed", "已定为不主动公开"),
                                    ("withdrawn", "已撤销"),
                                    ("repealed", "已废止"),
                                ],
                                default="draft",
                                max_length=20,
                                verbose_name="状态",
                            ),
                        ),
                        (
                            "version",
                            models.CharField(
                                choices=[
                                    ("2008", "2008年《条例》（国务院令第492号）"),
                                    ("2019", "2019年《条例》（国务院令第711号）"),
                                ],
                                max_length=4,
                                verbose_name="适用条例",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="形成或变更日期")),
                        ("due_on", models.DateField(null=True, verbose_name="公开期限")),
                        ("due_provisional", models.BooleanField(default=False)),
                        ("is_public", models.BooleanField(default=False, verbose_name="公众可见")),
                        ("was_submitted", models.BooleanField(default=False, verbose_name="曾提交审查")),
                        ("is_backlog", models.BooleanField(default=False, verbose_name="历史清理")),
                        ("source_key", models.CharField(blank=True, max_length=120)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("changed_at", models.DateTimeField()),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="agencies.agency",
                                verbose_name="发布机构",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "original",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                                verbose_name="原制作机关",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                                verbose_name="责任单位",
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="agencies.section",
                                verbose_name="产生科室",
                            ),
                        ),
                        (
                            "current",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="information.revision",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["agency", "stage", "-changed_at", "-id"], name="info_agency_stage"),
                            models.Index(fields=["stage", "due_on"], name="info_stage_due"),
                            models.Index(fields=["agency", "-changed_at", "-id"], name="info_agency_changed"),
                            models.Index(fields=["-changed_at", "-id"], name="info_changed"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("source_key", ""), _negated=True),
                                fields=("agency", "source_key"),
                                name="info_source_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        [
                                            "draft",
                                            "first_review",
                                            "second_review",
                                            "secrecy_review",
                                            "approval",
                                            "referred",
                                            "returned",
                                            "ready",
                                            "scheduled",
                                            "published",
                                            "closed",
                                            "withdrawn",
                                            "repealed",
                                        ],
                                    )
                                ),
                                name="info_stage_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Revision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="版本")),
                        ("title", models.CharField(max_length=300, verbose_name="信息名称")),
                        ("subtitle", models.CharField(blank=True, max_length=300, verbose_name="副标题")),
                        ("doc_number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                        ("summary", models.TextField(blank=True, verbose_name="内容概述")),
                        ("body_html", models.TextField(blank=True, verbose_name="正文")),
                        ("body_text", models.TextField(blank=True)),
                        ("keywords", models.CharField(blank=True, max_length=200, verbose_name="关键词")),
                        ("column_code", models.CharField(blank=True, max_length=60, verbose_name="栏目")),
                        ("subject_code", models.CharField(blank=True, max_length=12, verbose_name="主题分类")),
                        ("genre_code", models.CharField(blank=True, max_length=12, verbose_name="体裁分类")),
                        ("language", models.CharField(default="zh", max_length=12, verbose_name="语种")),
                        (
                            "carrier",
                            models.CharField(
                                choices=[("document", "公文类"), ("other", "非公文类")],
                                default="document",
                                max_length=12,
                                verbose_name="载体形式",
                            ),
                        ),
                        ("made_on", models.DateField(verbose_name="生成日期")),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="签发日期")),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="收到日期")),
                        ("effective_on", models.DateField(blank=True, null=True, verbose_name="生效日期")),
                        ("expires_on", models.DateField(blank=True, null=True, verbose_name="失效日期")),
                        (
                            "openness",
                            models.CharField(
                                choices=[
                                    ("proactive", "主动公开"),
                                    ("on_request", "依申请公开"),
                                    ("withheld", "不予公开"),
                                    ("undetermined", "待定"),
                                ],
                                default="proactive",
                                max_length=20,
                                verbose_name="拟公开属性",
                            ),
                        ),
                        ("ground_code", models.CharField(blank=True, max_length=12, verbose_name="不予公开理由")),
                        ("ground_reason", models.TextField(blank=True, verbose_name="依据和理由说明")),
                        ("ways", models.JSONField(default=list, verbose_name="公开方式")),
                        ("paper_location", models.CharField(blank=True, max_length=120, verbose_name="纸质存放位置")),
                        ("source", models.CharField(blank=True, max_length=120, verbose_name="信息来源")),
                        ("related_numbers", models.JSONField(default=list, verbose_name="相关信息")),
                        ("extra", models.JSONField(default=dict, verbose_name="专用要素")),
                        ("change_note", models.CharField(blank=True, max_length=300, verbose_name="修改说明")),
                        ("digest", models.CharField(max_length=64)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="revisions",
                                to="information.infoitem",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["doc_number"], name="info_doc_number"),
                            models.Index(fields=["title"], name="info_title"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "number"), name="info_revision_number")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RevisionFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("position", models.PositiveIntegerField(default=0)),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="attachments.storedfile",
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="files",
                                to="information.revision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ImportProblem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row", models.PositiveIntegerField()),
                        ("cell", models.CharField(blank=True, max_length=12)),
                        ("column", models.CharField(blank=True, max_length=60)),
                        ("value", models.CharField(blank=True, max_length=200)),
                        ("message", models.CharField(max_length=500)),
                        ("is_note", models.BooleanField(default=False)),
                        ("cells", models.JSONField(default=list)),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="problems",
                                to="information.importbatch",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["row", "id"],
                        "indexes": [models.Index(fields=["batch", "is_note", "row"], name="info_import_problem")],
                    },
                ),
                migrations.CreateModel(
                    name="ImportStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", models.PositiveIntegerField()),
                        ("rows", models.JSONField(default=list)),
                        ("count", models.PositiveIntegerField()),
                        ("item_ids", models.JSONField(default=list)),
                        ("is_done", models.BooleanField(default=False)),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="information.importbatch",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("batch", "position"), name="info_import_position")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Draft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=40)),
                        ("fields", models.JSONField(default=dict)),
                        ("saved_at", models.DateTimeField()),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="drafts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="drafts",
                                to="information.infoitem",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("user", "key"), name="info_draft_key")],
                    },
                ),
            ],
        ),
    ]
