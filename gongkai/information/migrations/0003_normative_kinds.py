"""规章 and 行政规范性文件 become kinds of their own: the annual report counts them apart from other documents."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two more choices; nothing stored changes."""

    dependencies = [("information", "0002_append_only")]
    operations = [
        migrations.AlterField(
            model_name="infoitem",
            name="kind",
            field=models.CharField(
                choices=[
                    ("document", "公文"),
                    ("normative", "行政规范性文件"),
                    ("regulation", "规章"),
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
        )
    ]
