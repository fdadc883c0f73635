import django.db.models.deletion
import gongkai.remedies.vocabulary
import gongkai.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("agencies", "0002_history"),
        ("attachments", "0001_initial"),
        ("info_requests", "0003_requests_counted"),
        ("information", "0003_normative_kinds"),
        ("remedies", "0001_initial"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="RemedyEvent",
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
                                    ("notice", "收到答复、应诉通知"),
                                    ("replied", "提交答复、答辩和证据"),
                                    ("evidence", "补充证据、意见"),
                                    ("hearing", "听证、开庭"),
                                    ("suspended", "中止审理"),
                                    ("resumed", "恢复审理"),
                                    ("mediated", "调解"),
                                    ("decision", "收到决定、裁判"),
                                    ("appealed", "提起上诉"),
                                    ("performed", "履行决定、裁判"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="进程",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("clock_time", models.TimeField(null=True, verbose_name="时间")),
                        ("place", models.CharField(blank=True, max_length=120, verbose_name="地点")),
                        ("words", models.CharField(blank=True, max_length=500, verbose_name="说明")),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="remedies.remedycase",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["on", "id"],
                        "indexes": [models.Index(fields=["kind", "on"], name="remedies_hearings")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "notice",
                                            "replied",
                                            "evidence",
                                            "hearing",
                                            "suspended",
                                            "resumed",
                                            "mediated",
                                            "decision",
                                            "appealed",
                                            "performed",
                                            "other",
                                        ],
                                    )
                                ),
                                name="remedies_event_known",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RemedyPaper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="文件名")),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="说明")),
                        ("added_at", models.DateTimeField()),
                        (
                            "added_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "case",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="remedies.remedycase",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="attachments.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "abstract": False,
                    },
                ),
            ],
        ),
        gongkai.tables.ChangeTables(
            steps=[
                migrations.AddField(
                    model_name="remedycase",
                    name="appeal_of",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="remedies.remedycase",
                    ),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="contest_until",
                    field=models.DateField(null=True, verbose_name="可以起诉、上诉至"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="decision_paper",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("decision", "行政复议决定书"),
                            ("judgment", "判决书"),
                            ("ruling", "裁定书"),
                            ("mediation", "调解书"),
                            ("other", "其他文书"),
                        ],
                        max_length=10,
                        verbose_name="裁决文书",
                    ),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="decision_received_on",
                    field=models.DateField(null=True, verbose_name="收到裁决日期"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="instance",
                    field=models.CharField(
                        choices=[("first", "一审"), ("second", "二审"), ("retrial", "再审")],
                        default=gongkai.remedies.vocabulary.Instance["FIRST"],
                        max_length=10,
                        verbose_name="审级",
                    ),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="notified_on",
                    field=models.DateField(null=True, verbose_name="收到通知日期"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="perform_by",
                    field=models.DateField(null=True, verbose_name="履行期限"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="perform_provisional",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="performed_on",
                    field=models.DateField(null=True, verbose_name="履行日期"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="procedure",
                    field=models.CharField(
                        choices=[("ordinary", "普通程序"), ("simple", "简易程序")],
                        default=gongkai.remedies.vocabulary.Procedure["ORDINARY"],
                        max_length=10,
                        verbose_name="复议程序",
                    ),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="redone_request",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="info_requests.inforequest",
                    ),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="replied_on",
                    field=models.DateField(null=True, verbose_name="提交答复、答辩日期"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="reply_due_on",
                    field=models.DateField(null=True, verbose_name="答复、答辩期限"),
                ),
                migrations.AddField(
                    model_name="remedycase",
                    name="reply_provisional",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddIndex(
                    model_name="remedycase",
                    index=models.Index(fields=["agency", "replied_on", "reply_due_on"], name="remedies_reply_due"),
                ),
                migrations.AddIndex(
                    model_name="remedycase",
                    index=models.Index(fields=["agency", "performed_on", "perform_by"], name="remedies_perform_due"),
                ),
                migrations.AddConstraint(
                    model_name="remedycase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("appeal_of__isnull", True), ("instance", "first")),
                            models.Q(
                                ("instance__in", ["second", "retrial"]),
                                models.Q(("block", "reconsideration"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="remedies_instance_of_suits",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="remedycase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("procedure__in", ["ordinary", "simple"])), name="remedies_procedure_known"
                    ),
                ),
            ],
        ),
    ]
