import django.db.models.deletion
import gongkai.information.vocabulary
import gongkai.law.vocabulary
import gongkai.tables
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("information", "0003_normative_kinds"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="ImportConflict",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "batch",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="conflicts",
                                to="information.importbatch",
                            ),
                        ),
                        ("row", models.PositiveIntegerField()),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="information.infoitem"
                            ),
                        ),
                        ("base", models.PositiveIntegerField()),
                        ("against", models.PositiveIntegerField()),
                        ("title", models.CharField(max_length=300)),
                        ("mine", models.JSONField(default=dict)),
                        ("theirs", models.JSONField(default=dict)),
                        ("chosen", models.JSONField(default=dict)),
                        ("changed_by", models.CharField(max_length=40)),
                        ("changed_at", models.DateTimeField()),
                        ("is_settled", models.BooleanField(default=False)),
                        ("is_done", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["row", "id"],
                        "indexes": [models.Index(fields=["batch", "is_settled", "row"], name="info_conflict_open")],
                        "constraints": [models.UniqueConstraint(fields=("batch", "item"), name="info_conflict_once")],
                    },
                )
            ],
        ),
        gongkai.tables.ChangeTables(
            steps=[
                migrations.AddField(
                    model_name="importbatch",
                    name="changed",
                    field=models.PositiveIntegerField(default=0),
                ),
                migrations.AddField(
                    model_name="importbatch",
                    name="held",
                    field=models.PositiveIntegerField(default=0),
                ),
                migrations.AddField(
                    model_name="importbatch",
                    name="unchanged",
                    field=models.PositiveIntegerField(default=0),
                ),
                migrations.AddField(
                    model_name="importstep",
                    name="changes",
                    field=models.JSONField(default=list),
                ),
                migrations.AddField(
                    model_name="importstep",
                    name="made_ids",
                    field=models.JSONField(default=list),
                ),
                migrations.AlterField(
                    model_name="importbatch",
                    name="state",
                    field=models.CharField(
                        choices=[
                            ("checked", "待确认"),
                            ("refused", "有错误，未导入"),
                            ("running", "正在导入"),
                            ("stopped", "已停止"),
                            ("done", "已完成"),
                            ("undone", "已撤销"),
                        ],
                        default=gongkai.information.vocabulary.ImportState["CHECKED"],
                        max_length=12,
                    ),
                ),
                migrations.AlterField(
                    model_name="infoitem",
                    name="kind",
                    field=models.CharField(
                        default=gongkai.law.vocabulary.ItemKind["DOCUMENT"], max_length=20, verbose_name="信息种类"
                    ),
                ),
            ],
        ),
    ]
