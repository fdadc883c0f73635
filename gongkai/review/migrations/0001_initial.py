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
        ("information", "0001_initial"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="ReviewPolicy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("second_review", models.BooleanField(default=False, verbose_name="设复审")),
                        ("section_days", models.PositiveIntegerField(blank=True, null=True, verbose_name="初审工作日")),
                        (
                            "body_days",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="保密审查工作日"),
                        ),
                        ("leader_days", models.PositiveIntegerField(blank=True, null=True, verbose_name="签发工作日")),
                        ("office_phones", models.TextField(blank=True, verbose_name="可公开的办公电话")),
                        (
                            "agency",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="review_policy",
                                to="agencies.agency",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ReviewSlip",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=60, unique=True, verbose_name="编号")),
                        ("digest", models.CharField(max_length=64)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "审查中"),
                                    ("concluded", "已审定"),
                                    ("returned", "已退回"),
                                    ("referred", "报审中"),
                                    ("void", "已作废"),
                                ],
                                default="open",
                                max_length=12,
                            ),
                        ),
                        (
                            "waits_for",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("first_review", "部门负责人初审"),
                                    ("second_review", "复审"),
                                    ("secrecy_review", "保密审查机构审查"),
                                    ("approval", "主管领导签发"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("step_due_on", models.DateField(null=True, verbose_name="本环节应于")),
                        (
                            "proposed_openness",
                            models.CharField(
                                choices=[
                                    ("proactive", "主动公开"),
                                    ("on_request", "依申请公开"),
                                    ("withheld", "不予公开"),
                                    ("undetermined", "待定"),
                                ],
                                max_length=20,
                                verbose_name="拟公开属性",
                            ),
                        ),
                        (
                            "final_openness",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("proactive", "主动公开"),
                                    ("on_request", "依申请公开"),
                                    ("withheld", "不予公开"),
                                    ("undetermined", "待定"),
                                ],
                                max_length=20,
                                verbose_name="最终公开属性",
                            ),
                        ),
                        (
                            "conclusion",
                            models.CharField(
                                blank=True,
                                choices=[("open", "公开"), ("exempt", "免于公开"), ("refer", "需报审")],
                                max_length=12,
                                verbose_name="审查结论",
                            ),
                        ),
                        ("ground_code", models.CharField(blank=True, max_length=12, verbose_name="依据")),
                        ("ground_reason", models.TextField(blank=True, verbose_name="理由")),
                        ("answers", models.JSONField(default=dict, verbose_name="逐项审查")),
                        ("opened_at", models.DateTimeField()),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("void_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="slips",
                                to="information.infoitem",
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="承办人",
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="slips",
                                to="information.revision",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["state", "waits_for", "step_due_on"], name="review_waiting"),
                            models.Index(fields=["item", "-id"], name="review_item"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["open", "referred"])),
                                fields=("item",),
                                name="review_one_open",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["open", "concluded", "returned", "referred", "void"])
                                ),
                                name="review_state_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Referral",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sent_to", models.CharField(max_length=120, verbose_name="报送机关")),
                        ("reason", models.TextField(verbose_name="不能确定的理由")),
                        (
                            "provisions",
                            models.CharField(blank=True, max_length=300, verbose_name="涉及的保密事项范围或法律条款"),
                        ),
                        ("own_opinion", models.TextField(blank=True, verbose_name="本机关初步意见")),
                        ("sent_on", models.DateField()),
                        ("answer_due_on", models.DateField(null=True)),
                        ("answered_on", models.DateField(null=True)),
                        ("answer_number", models.CharField(blank=True, max_length=80, verbose_name="答复文号")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("open", "公开"), ("exempt", "免于公开"), ("refer", "需报审")],
                                max_length=12,
                                verbose_name="答复结论",
                            ),
                        ),
                        ("answer_text", models.TextField(blank=True)),
                        (
                            "sent_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "slip",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="referrals",
                                to="review.reviewslip",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Scan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("ran_at", models.DateTimeField()),
                        ("blocks", models.PositiveIntegerField(default=0)),
                        ("warnings", models.PositiveIntegerField(default=0)),
                        (
                            "revision",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scan",
                                to="information.revision",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Finding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("rule", models.CharField(max_length=30)),
                        ("severity", models.CharField(max_length=8)),
                        ("place", models.CharField(max_length=200)),
                        ("offset", models.PositiveIntegerField(default=0)),
                        ("masked", models.CharField(max_length=200)),
                        ("message", models.CharField(max_length=300)),
                        ("fingerprint", models.CharField(max_length=64)),
                        ("asked_reason", models.CharField(blank=True, max_length=300, verbose_name="误报说明")),
                        ("lifted_at", models.DateTimeField(null=True)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "lifted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "scan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="findings", to="review.scan"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("lifted_by__isnull", True),
                                    models.Q(("lifted_by", models.F("asked_by")), _negated=True),
                                    _connector="OR",
                                ),
                                name="review_second_person",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("first_review", "部门负责人初审"),
                                    ("second_review", "复审"),
                                    ("secrecy_review", "保密审查机构审查"),
                                    ("approval", "主管领导签发"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                choices=[("pass", "同意"), ("return", "退回修改"), ("refer", "需报审")], max_length=12
                            ),
                        ),
                        ("opinion", models.TextField(blank=True, verbose_name="意见")),
                        ("signer_name", models.CharField(max_length=40)),
                        ("post", models.CharField(blank=True, max_length=60)),
                        (
                            "meeting",
                            models.CharField(blank=True, max_length=200, verbose_name="集体研究的会议和纪要文号"),
                        ),
                        ("signed_at", models.DateTimeField()),
                        (
                            "signer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "slip",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="review.reviewslip",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [models.UniqueConstraint(fields=("slip", "signer"), name="review_signs_once")],
                    },
                ),
                migrations.CreateModel(
                    name="SlipCounter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveIntegerField()),
                        ("last", models.PositiveIntegerField(default=0)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("agency", "year"), name="review_counter")],
                    },
                ),
            ],
        ),
    ]
