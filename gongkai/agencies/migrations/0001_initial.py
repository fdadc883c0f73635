"""The tables of the first release."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Agency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=18, unique=True, verbose_name="组织机构代码")),
                ("credit_code", models.CharField(blank=True, max_length=18, verbose_name="统一社会信用代码")),
                ("area_code", models.CharField(blank=True, max_length=12, verbose_name="行政区划代码")),
                ("name", models.CharField(max_length=120, unique=True, verbose_name="全称")),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="简称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("government", "人民政府"),
                            ("department", "政府部门"),
                            ("township", "乡镇人民政府"),
                            ("subdistrict", "街道办事处"),
                            ("institution", "事业单位"),
                            ("development_zone", "开发区管理机构"),
                            ("vertical", "垂直管理部门"),
                            ("dual", "双重管理部门"),
                            ("utility", "公共企事业单位"),
                            ("out_of_scope", "不适用《条例》的单位"),
                        ],
                        max_length=20,
                        verbose_name="单位类型",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("national", "国家级"),
                            ("province", "省级"),
                            ("city", "设区的市级"),
                            ("county", "县级"),
                            ("township", "乡级"),
                        ],
                        max_length=12,
                        verbose_name="行政层级",
                    ),
                ),
                ("is_competent", models.BooleanField(default=False, verbose_name="政府信息公开工作主管部门")),
                ("is_active", models.BooleanField(default=True, verbose_name="在用")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="撤销日期")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="排序")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="办公地址")),
                ("postcode", models.CharField(blank=True, max_length=6, verbose_name="邮政编码")),
                ("office_hours", models.CharField(blank=True, max_length=120, verbose_name="办公时间")),
                ("phone", models.CharField(blank=True, max_length=60, verbose_name="联系电话")),
                ("fax", models.CharField(blank=True, max_length=60, verbose_name="传真号码")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="电子邮箱")),
                ("website", models.URLField(blank=True, verbose_name="网站")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="children",
                        to="agencies.agency",
                        verbose_name="parent",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessors",
                        to="agencies.agency",
                        verbose_name="承继机构",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="AgencyName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("from_on", models.DateField()),
                ("to_on", models.DateField(blank=True, null=True)),
                ("basis", models.CharField(blank=True, max_length=200, verbose_name="依据")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="names", to="agencies.agency"
                    ),
                ),
            ],
            options={
                "ordering": ["agency_id", "from_on"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("to_on__isnull", True)), fields=("agency",), name="agencies_name_open"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_on__isnull", True), ("to_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="agencies_name_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgencyPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_on", models.DateField()),
                ("to_on", models.DateField(blank=True, null=True)),
                ("basis", models.CharField(blank=True, max_length=200, verbose_name="依据")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="places", to="agencies.agency"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                    ),
                ),
            ],
            options={
                "ordering": ["agency_id", "from_on"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("to_on__isnull", True)), fields=("agency",), name="agencies_place_open"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_on__isnull", True), ("to_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="agencies_place_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60)),
                ("is_active", models.BooleanField(default=True)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sections", to="agencies.agency"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [models.UniqueConstraint(fields=("agency", "name"), name="agencies_section_name")],
            },
        ),
    ]
