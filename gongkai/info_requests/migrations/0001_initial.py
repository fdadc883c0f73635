import django.db.models.deletion
import gongkai.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("agencies", "0001_initial"),
        ("information", "0002_append_only"),
    ]

    operations = [
        gongkai.tables.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Applicant",
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
                                    ("person", "自然人"),
                                    ("company", "商业企业"),
                                    ("research", "科研机构"),
                                    ("social", "社会公益组织"),
                                    ("legal", "法律服务机构"),
                                    ("other", "其他"),
                                ],
                                max_length=10,
                                verbose_name="申请人类别",
                            ),
                        ),
                        ("sealed", models.TextField(blank=True)),
                        ("masked", models.CharField(max_length=120, verbose_name="称呼")),
                        ("person_key", models.CharField(blank=True, db_index=True, max_length=64)),
                        ("name_key", models.CharField(blank=True, db_index=True, max_length=64)),
                        ("erased_at", models.DateTimeField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="SearchTally",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(unique=True)),
                        ("shown", models.PositiveIntegerField(default=0)),
                        ("clicked", models.PositiveIntegerField(default=0)),
                        ("satisfied", models.PositiveIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="Attempt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("hour", models.DateTimeField()),
                        ("count", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("key", "hour"), name="requests_attempts")],
                    },
                ),
                migrations.CreateModel(
                    name="CalendarLoad",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("notice", models.CharField(max_length=120, verbose_name="通知文号")),
                        ("text", models.TextField()),
                        ("moved", models.JSONField(default=list)),
                        ("turned_in_at", models.DateTimeField()),
                        (
                            "turned_in_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                    },
                ),
                migrations.CreateModel(
                    name="InfoRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=60, unique=True, verbose_name="申请编号")),
                        (
                            "version",
                            models.CharField(
                                choices=[
                                    ("2008", "2008年《条例》（国务院令第492号）"),
                                    ("2019", "2019年《条例》（国务院令第711号）"),
                                ],
                                max_length=4,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("disclosure", "申请公开信息"), ("correction", "申请更正信息")],
                                default="disclosure",
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("unconfirmed", "待确认收到"),
                                    ("received", "已登记"),
                                    ("correcting", "补正中"),
                                    ("handling", "办理中"),
                                    ("consulting", "征求意见中"),
                                    ("explaining", "待说明理由"),
                                    ("awaiting_fee", "待缴费"),
                                    ("signing", "待签发"),
                                    ("decided", "待送达"),
                                    ("closed", "已办结"),
                                    ("archived", "已归档"),
                                ],
                                max_length=14,
                            ),
                        ),
                        ("outcome", models.CharField(blank=True, max_length=12)),
                        ("is_open", models.BooleanField(default=True)),
                        ("title", models.CharField(max_length=200, verbose_name="所需信息名称")),
                        ("doc_hint", models.CharField(blank=True, max_length=100, verbose_name="文号")),
                        ("description", models.TextField(blank=True, verbose_name="内容描述")),
                        ("purpose", models.CharField(blank=True, max_length=300, verbose_name="用途")),
                        (
                            "form_wanted",
                            models.CharField(
                                choices=[("paper", "纸质文本"), ("electronic", "电子文本"), ("disc", "光盘等存储介质")],
                                max_length=12,
                                verbose_name="载体形式",
                            ),
                        ),
                        (
                            "way_wanted",
                            models.CharField(
                                choices=[
                                    ("online", "网上下载"),
                                    ("email", "电子邮件"),
                                    ("post", "邮寄"),
                                    ("pickup", "当面领取"),
                                    ("inspect", "现场查阅、抄录"),
                                    ("fax", "传真"),
                                ],
                                max_length=10,
                                verbose_name="获取方式",
                            ),
                        ),
                        (
                            "waiver_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="申请减免费用的理由"),
                        ),
                        ("help_needed", models.CharField(blank=True, max_length=200, verbose_name="需要的帮助")),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("counter", "当面提交"),
                                    ("registered", "邮寄（挂号、特快）"),
                                    ("letter", "平常信函"),
                                    ("online", "网上提交"),
                                    ("fax", "传真"),
                                    ("email", "电子邮件"),
                                    ("oral", "口头提出（代为填写）"),
                                ],
                                max_length=12,
                                verbose_name="申请渠道",
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(verbose_name="提交时间")),
                        ("arrived_on", models.DateField(verbose_name="到达日期")),
                        ("received_on", models.DateField(null=True, verbose_name="收到日期")),
                        ("receipt_rule", models.CharField(blank=True, max_length=30)),
                        ("postal_number", models.CharField(blank=True, max_length=60, verbose_name="邮件号码")),
                        ("form_key", models.CharField(max_length=64, null=True, unique=True)),
                        ("digest", models.CharField(blank=True, max_length=64)),
                        ("code_version", models.PositiveSmallIntegerField(default=1)),
                        ("period_from", models.DateField(null=True, verbose_name="起算日")),
                        ("due_on", models.DateField(null=True, verbose_name="答复期限")),
                        ("due_provisional", models.BooleanField(default=False)),
                        ("is_paused", models.BooleanField(default=False)),
                        ("days_extended", models.PositiveSmallIntegerField(default=0)),
                        (
                            "next_step",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("confirm", "确认收到"),
                                    ("correction_notice", "告知补正（如需）"),
                                    ("section_draft", "承办意见"),
                                    ("correction", "申请人补正"),
                                    ("opinion", "征求意见"),
                                    ("reasons", "申请人说明理由"),
                                    ("payment", "缴费"),
                                    ("reply", "答复"),
                                    ("delivery", "送达"),
                                    ("", "无"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("next_due_on", models.DateField(null=True)),
                        ("next_provisional", models.BooleanField(default=False)),
                        ("is_sensitive", models.BooleanField(default=False, verbose_name="敏感事项")),
                        ("is_group", models.BooleanField(default=False, verbose_name="群体申请")),
                        ("is_improper", models.BooleanField(default=False, verbose_name="违规申请")),
                        ("is_vexatious", models.BooleanField(default=False, verbose_name="纠缠申请")),
                        ("plan", models.TextField(blank=True, verbose_name="处置预案")),
                        ("closed_on", models.DateField(null=True, verbose_name="办结日期")),
                        ("archived_on", models.DateField(null=True, verbose_name="归档日期")),
                        ("archive_number", models.CharField(blank=True, max_length=60, verbose_name="案卷号")),
                        ("rating", models.PositiveSmallIntegerField(null=True, verbose_name="评价")),
                        ("rating_words", models.CharField(blank=True, max_length=500)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="info_requests",
                                to="agencies.agency",
                            ),
                        ),
                        (
                            "applicant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="info_requests",
                                to="info_requests.applicant",
                            ),
                        ),
                        (
                            "handler",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="经办人",
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="info_requests.inforequest",
                            ),
                        ),
                        (
                            "registered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.section",
                                verbose_name="承办科室",
                            ),
                        ),
                        (
                            "sent_on_from",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sent_on_as",
                                to="info_requests.inforequest",
                            ),
                        ),
                        (
                            "split_from",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="split_into",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("is_open", True)),
                                fields=[
                                    "agency",
                                    "is_open",
                                    "next_due_on",
                                    "id",
                                    "section",
                                    "state",
                                    "is_paused",
                                    "handler",
                                    "channel",
                                    "received_on",
                                    "due_on",
                                    "is_sensitive",
                                    "title",
                                    "number",
                                    "postal_number",
                                    "applicant",
                                ],
                                name="requests_open",
                            ),
                            models.Index(
                                fields=["agency", "title", "number", "postal_number", "applicant", "section"],
                                name="requests_words",
                            ),
                            models.Index(fields=["agency", "-id"], name="requests_agency_newest"),
                            models.Index(fields=["state", "closed_on", "agency"], name="requests_state"),
                            models.Index(fields=["agency", "received_on"], name="requests_received"),
                            models.Index(fields=["agency", "closed_on", "outcome"], name="requests_closed"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "unconfirmed",
                                            "received",
                                            "correcting",
                                            "handling",
                                            "consulting",
                                            "explaining",
                                            "awaiting_fee",
                                            "signing",
                                            "decided",
                                            "closed",
                                            "archived",
                                        ],
                                    )
                                ),
                                name="requests_state_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("received_on__isnull", False),
                                    ("state__in", ["unconfirmed", "closed", "archived"]),
                                    _connector="OR",
                                ),
                                name="requests_received_before_handled",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rating__isnull", True), ("rating__range", (1, 5)), _connector="OR"
                                ),
                                name="requests_rating",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FeeNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("cost", "成本费用"), ("piece", "按件计收"), ("page", "按量计收")],
                                max_length=6,
                            ),
                        ),
                        ("month", models.CharField(blank=True, max_length=7)),
                        ("first_piece", models.PositiveIntegerField(null=True)),
                        ("pieces", models.PositiveIntegerField(null=True)),
                        ("pages", models.PositiveIntegerField(null=True)),
                        ("bands", models.JSONField(default=list)),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="应收")),
                        (
                            "waived",
                            models.DecimalField(decimal_places=2, default=0, max_digits=12, verbose_name="减免"),
                        ),
                        ("waiver_reason", models.CharField(blank=True, max_length=300)),
                        ("legal_basis", models.CharField(max_length=300)),
                        ("pay_channel", models.CharField(max_length=300, verbose_name="缴纳方式")),
                        ("notified_on", models.DateField()),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("online", "网上下载"),
                                    ("email", "电子邮件"),
                                    ("post", "邮寄"),
                                    ("pickup", "当面领取"),
                                    ("inspect", "现场查阅、抄录"),
                                    ("fax", "传真"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("received_on", models.DateField(null=True, verbose_name="申请人收到日期")),
                        ("due_on", models.DateField(null=True)),
                        ("due_provisional", models.BooleanField(default=False)),
                        ("paid_on", models.DateField(null=True)),
                        ("receipt_number", models.CharField(blank=True, max_length=60, verbose_name="票据号")),
                        ("lapsed_on", models.DateField(null=True)),
                        ("refunded_on", models.DateField(null=True)),
                        ("refund_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "waived_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "info_request",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fee",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__gte", 0), ("waived__gte", 0), ("waived__lte", models.F("amount"))
                                ),
                                name="requests_fee_amounts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("paid_on__isnull", True), ("lapsed_on__isnull", True), _connector="OR"
                                ),
                                name="requests_fee_end",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Extension",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("working_days", models.PositiveSmallIntegerField()),
                        ("reason", models.CharField(max_length=500, verbose_name="理由")),
                        ("proposed_on", models.DateField()),
                        ("agreed", models.BooleanField(null=True)),
                        ("decided_on", models.DateField(null=True)),
                        ("words", models.CharField(blank=True, max_length=300, verbose_name="意见")),
                        ("is_void", models.BooleanField(default=False)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="extensions",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("is_void", False), models.Q(("agreed", False), _negated=True)),
                                fields=("info_request",),
                                name="requests_extended_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Explanation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="申请数量、频次的事实")),
                        ("asked_on", models.DateField()),
                        ("due_on", models.DateField()),
                        ("answer", models.TextField(blank=True)),
                        ("answered_on", models.DateField(null=True)),
                        ("is_reasonable", models.BooleanField(null=True)),
                        ("finding", models.TextField(blank=True)),
                        ("period_until", models.DateField(null=True, verbose_name="合理的答复期限至")),
                        (
                            "info_request",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="explanation",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Correction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("items", models.JSONField(default=list, verbose_name="需要补正的内容")),
                        ("guidance", models.TextField(blank=True, verbose_name="指导")),
                        ("working_days", models.PositiveSmallIntegerField(verbose_name="补正期限（工作日）")),
                        ("asked_on", models.DateField()),
                        ("told_on", models.DateField(null=True, verbose_name="申请人收到告知的日期")),
                        ("due_on", models.DateField(null=True)),
                        ("due_provisional", models.BooleanField(default=False)),
                        ("answer", models.TextField(blank=True)),
                        ("before", models.JSONField(default=dict)),
                        ("answered_on", models.DateField(null=True)),
                        ("late_reason", models.CharField(blank=True, max_length=300, verbose_name="逾期的正当理由")),
                        ("lapsed_on", models.DateField(null=True)),
                        (
                            "info_request",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="correction",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Consultation",
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
                                    ("third_party", "第三方"),
                                    ("co_maker", "共同制作机关"),
                                    ("other_organ", "其他机关"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("sealed", models.TextField(blank=True)),
                        ("masked", models.CharField(max_length=120)),
                        ("content", models.TextField(verbose_name="涉及的内容")),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("online", "网上下载"),
                                    ("email", "电子邮件"),
                                    ("post", "邮寄"),
                                    ("pickup", "当面领取"),
                                    ("inspect", "现场查阅、抄录"),
                                    ("fax", "传真"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("sent_on", models.DateField()),
                        ("received_on", models.DateField(null=True, verbose_name="对方收到日期")),
                        ("due_on", models.DateField(null=True, verbose_name="应于")),
                        ("due_provisional", models.BooleanField(default=False)),
                        (
                            "opinion",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agree", "同意公开"),
                                    ("partly", "同意部分公开"),
                                    ("disagree", "不同意公开"),
                                    ("silent", "逾期未提出意见"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("opinion_reasons", models.TextField(blank=True)),
                        ("answered_on", models.DateField(null=True)),
                        ("is_reasonable", models.BooleanField(null=True, verbose_name="理由合理")),
                        ("is_overridden", models.BooleanField(default=False, verbose_name="因公共利益决定公开")),
                        ("override_reason", models.TextField(blank=True)),
                        ("overridden_on", models.DateField(null=True)),
                        (
                            "organ",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                            ),
                        ),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consultations",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="CaseFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("form_key", models.CharField(blank=True, db_index=True, max_length=64)),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("identity", "身份证明"),
                                    ("authority", "授权委托书"),
                                    ("application", "申请材料"),
                                    ("correction", "补正材料"),
                                    ("opinion", "征求意见回复"),
                                    ("reply", "提供的信息"),
                                    ("minutes", "会议纪要"),
                                    ("proof", "送达凭证"),
                                    ("other", "其他材料"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("kind", models.CharField(max_length=10)),
                        ("media_type", models.CharField(max_length=100)),
                        ("size", models.BigIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("place", models.CharField(max_length=120)),
                        ("uploaded_at", models.DateTimeField()),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "info_request",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="files",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500, verbose_name="要求")),
                        ("assigned_on", models.DateField()),
                        ("due_on", models.DateField(verbose_name="应于")),
                        ("draft", models.TextField(blank=True, verbose_name="承办意见")),
                        ("draft_kind", models.CharField(blank=True, max_length=12, verbose_name="建议的答复")),
                        ("handed_in_on", models.DateField(null=True)),
                        ("sent_back_note", models.CharField(blank=True, max_length=500)),
                        ("is_current", models.BooleanField(default=True)),
                        (
                            "assigned_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "handed_in_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.section"
                            ),
                        ),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("info_request",),
                                name="requests_one_section",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Letter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=6)),
                        ("title", models.CharField(max_length=120)),
                        (
                            "state",
                            models.CharField(
                                choices=[("draft", "拟稿"), ("issued", "已制发"), ("void", "已作废")],
                                default="draft",
                                max_length=8,
                            ),
                        ),
                        ("series", models.CharField(blank=True, max_length=20)),
                        ("year", models.PositiveSmallIntegerField(null=True)),
                        ("serial", models.PositiveIntegerField(null=True)),
                        ("number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                        ("parts", models.JSONField(default=dict)),
                        ("content", models.JSONField(default=list)),
                        ("digest", models.CharField(blank=True, max_length=64)),
                        ("created_at", models.DateTimeField()),
                        ("signed_on", models.DateField(null=True, verbose_name="成文日期")),
                        ("issued_at", models.DateTimeField(null=True)),
                        ("void_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                            ),
                        ),
                        (
                            "consultation",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="info_requests.consultation",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="info_requests.inforequest",
                            ),
                        ),
                        (
                            "issued_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("serial__isnull", False)),
                                fields=("agency", "series", "year", "serial"),
                                name="requests_letter_serial",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("number", ""), _negated=True),
                                fields=("agency", "number"),
                                name="requests_letter_number",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Delivery",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("online", "网上下载"),
                                    ("email", "电子邮件"),
                                    ("post", "邮寄"),
                                    ("pickup", "当面领取"),
                                    ("inspect", "现场查阅、抄录"),
                                    ("fax", "传真"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("sent_on", models.DateField(verbose_name="寄出（发出）日期")),
                        ("tracking_number", models.CharField(blank=True, max_length=60, verbose_name="邮件号码")),
                        ("signed_on", models.DateField(null=True, verbose_name="签收日期")),
                        ("signed_by", models.CharField(blank=True, max_length=40, verbose_name="签收人")),
                        ("downloaded_at", models.DateTimeField(null=True)),
                        ("returned_on", models.DateField(null=True, verbose_name="退回日期")),
                        ("return_reason", models.CharField(blank=True, max_length=200)),
                        ("in_time", models.BooleanField(null=True)),
                        ("recorded_at", models.DateTimeField()),
                        (
                            "proof",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="info_requests.casefile",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="info_requests.letter",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="LetterCounter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("series", models.CharField(max_length=20)),
                        ("year", models.PositiveSmallIntegerField()),
                        ("last", models.PositiveIntegerField(default=0)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("agency", "series", "year"), name="requests_letter_counter")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LetterText",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=6)),
                        ("part", models.CharField(max_length=20)),
                        ("text", models.TextField()),
                        (
                            "agency",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("agency__isnull", False)),
                                fields=("agency", "code", "part"),
                                name="requests_letter_text",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("agency__isnull", True)),
                                fields=("code", "part"),
                                name="requests_letter_text_all",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LikenessMark",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("band", models.BigIntegerField(db_index=True)),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="likeness",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("info_request", "band"), name="requests_likeness")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PaperForms",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField()),
                        ("count", models.PositiveIntegerField(default=0)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("agency", "on"), name="requests_paper_forms")],
                    },
                ),
                migrations.CreateModel(
                    name="RelatedCase",
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
                                    ("complaint", "投诉举报"),
                                    ("petition", "信访"),
                                    ("reconsideration", "行政复议"),
                                    ("litigation", "行政诉讼"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("number", models.CharField(max_length=80, verbose_name="编号")),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="说明")),
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
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="related",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Reply",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=12, verbose_name="答复种类")),
                        ("findings", models.TextField(blank=True, verbose_name="查明的情况")),
                        ("reasons", models.TextField(blank=True, verbose_name="理由")),
                        ("said", models.JSONField(default=dict)),
                        ("items", models.JSONField(default=list)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "拟稿"),
                                    ("submitted", "待签发"),
                                    ("returned", "退回修改"),
                                    ("signed", "已签发"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("prepared_at", models.DateTimeField()),
                        ("sent_back_note", models.CharField(blank=True, max_length=500)),
                        ("meeting", models.CharField(blank=True, max_length=200, verbose_name="集体研究的会议")),
                        ("meeting_on", models.DateField(null=True)),
                        ("meeting_conclusion", models.TextField(blank=True)),
                        ("signer_name", models.CharField(blank=True, max_length=40)),
                        ("signer_post", models.CharField(blank=True, max_length=60)),
                        ("signed_on", models.DateField(null=True)),
                        ("opinion", models.CharField(blank=True, max_length=300, verbose_name="签发意见")),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replies",
                                to="info_requests.inforequest",
                            ),
                        ),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [models.UniqueConstraint(fields=("info_request",), name="requests_one_reply")],
                    },
                ),
                migrations.CreateModel(
                    name="ReplyPart",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("what", models.CharField(max_length=300, verbose_name="信息")),
                        ("is_given", models.BooleanField(verbose_name="公开")),
                        ("ground_code", models.CharField(blank=True, max_length=12)),
                        ("reason", models.TextField(blank=True)),
                        (
                            "reply",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="info_requests.reply",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_given", True), models.Q(("ground_code", ""), _negated=True), _connector="OR"
                                ),
                                name="requests_withheld_on_ground",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RequestCounter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("last", models.PositiveIntegerField(default=0)),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("agency", "year"), name="requests_counter")],
                    },
                ),
                migrations.CreateModel(
                    name="RequestEvent",
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
                                    ("submitted", "提交申请"),
                                    ("received", "收到申请"),
                                    ("correction_asked", "告知补正"),
                                    ("corrected", "收到补正"),
                                    ("consulted", "征求意见"),
                                    ("opinion", "收到意见"),
                                    ("extended", "延长答复期限"),
                                    ("fee_notified", "收费通知"),
                                    ("fee_paid", "缴费"),
                                    ("reasons_asked", "要求说明理由"),
                                    ("reasons_given", "说明理由"),
                                    ("delayed", "确定合理答复期限"),
                                    ("assigned", "交办"),
                                    ("drafted", "提交承办意见"),
                                    ("prepared", "送审答复"),
                                    ("sent_back", "退回修改"),
                                    ("group_decided", "集体研究"),
                                    ("decided", "作出答复"),
                                    ("delivered", "送达"),
                                    ("withdrawn", "撤回申请"),
                                    ("abandoned", "视为放弃"),
                                    ("sent_on", "移送"),
                                    ("split", "拆分"),
                                    ("merged", "合并"),
                                    ("archived", "归档"),
                                    ("flagged", "标记"),
                                    ("amended", "更正登记"),
                                    ("rated", "评价"),
                                    ("suggested", "建议转为主动公开"),
                                    ("overridden", "因公共利益决定公开"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("on", models.DateField()),
                        ("until", models.DateField(null=True)),
                        ("working_days", models.PositiveSmallIntegerField(null=True)),
                        ("key", models.CharField(blank=True, max_length=20)),
                        ("note", models.TextField(blank=True)),
                        ("is_public", models.BooleanField(default=True)),
                        ("by_id", models.BigIntegerField(null=True)),
                        ("by_name", models.CharField(blank=True, max_length=40)),
                        ("at", models.DateTimeField()),
                        (
                            "info_request",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="info_requests.inforequest",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="RequestPolicy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("office_name", models.CharField(blank=True, max_length=120, verbose_name="受理机构名称")),
                        ("address", models.CharField(blank=True, max_length=200, verbose_name="受理地址")),
                        ("hours", models.CharField(blank=True, max_length=120, verbose_name="受理时间")),
                        ("phone", models.CharField(blank=True, max_length=60, verbose_name="联系电话")),
                        ("fax", models.CharField(blank=True, max_length=60, verbose_name="传真")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="电子邮箱")),
                        ("channels", models.JSONField(default=list, verbose_name="公布的申请渠道")),
                        ("letter_mark", models.CharField(blank=True, max_length=20, verbose_name="机关代字")),
                        ("petition_window", models.CharField(blank=True, max_length=300, verbose_name="信访渠道")),
                        (
                            "correction_days",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="补正期限（工作日）"),
                        ),
                        (
                            "consult_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="2008年规则下第三方答复期限（工作日）"
                            ),
                        ),
                        (
                            "section_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="科室办理期限（工作日）"
                            ),
                        ),
                        (
                            "warning_days",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="提前提醒（工作日）"),
                        ),
                        (
                            "group_decision",
                            models.CharField(
                                choices=[
                                    ("never", "不需要"),
                                    ("flagged", "敏感、群体性申请需要"),
                                    ("always", "都需要"),
                                ],
                                default="never",
                                max_length=8,
                                verbose_name="集体研究",
                            ),
                        ),
                        (
                            "reconsideration_body",
                            models.CharField(blank=True, max_length=120, verbose_name="行政复议机关"),
                        ),
                        (
                            "former_reconsideration_body",
                            models.CharField(blank=True, max_length=120, verbose_name="2023年以前另可申请复议的机关"),
                        ),
                        (
                            "reconsideration_address",
                            models.CharField(blank=True, max_length=200, verbose_name="行政复议申请地址"),
                        ),
                        (
                            "reconsideration_online",
                            models.CharField(blank=True, max_length=200, verbose_name="网上申请行政复议的途径"),
                        ),
                        ("court", models.CharField(blank=True, max_length=120, verbose_name="管辖法院")),
                        (
                            "fee_basis",
                            models.CharField(
                                choices=[("cost", "成本费用"), ("piece", "按件计收"), ("page", "按量计收")],
                                default="piece",
                                max_length=6,
                                verbose_name="信息处理费计收方式",
                            ),
                        ),
                        ("pay_channel", models.CharField(blank=True, max_length=300, verbose_name="缴费方式")),
                        (
                            "tariff_region",
                            models.CharField(blank=True, max_length=12, verbose_name="收费标准地区（区划代码）"),
                        ),
                        (
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                                verbose_name="受理机构所在单位",
                            ),
                        ),
                        (
                            "agency",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="request_policy",
                                to="agencies.agency",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Script",
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
                                    ("reason", "理由"),
                                    ("explanation", "解释口径"),
                                    ("plan", "处置预案"),
                                    ("letter", "文书用语"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="标题")),
                        ("code", models.CharField(blank=True, max_length=12, verbose_name="适用的答复种类或理由")),
                        ("text", models.TextField(verbose_name="正文")),
                        ("is_active", models.BooleanField(default=True)),
                        ("saved_at", models.DateTimeField()),
                        (
                            "agency",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="agencies.agency",
                            ),
                        ),
                        (
                            "saved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["kind", "title"],
                    },
                ),
                migrations.CreateModel(
                    name="Suggestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("suggested_on", models.DateField()),
                        ("adopted", models.BooleanField(null=True)),
                        ("answer", models.CharField(blank=True, max_length=500)),
                        ("decided_on", models.DateField(null=True)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "info_request",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="suggestion",
                                to="info_requests.inforequest",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="information.infoitem",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="FeeLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "item",
                            models.CharField(
                                choices=[("search", "检索费"), ("copy", "复制费"), ("postage", "邮寄费")], max_length=8
                            ),
                        ),
                        ("medium", models.CharField(blank=True, max_length=60)),
                        ("quantity", models.DecimalField(decimal_places=2, max_digits=10)),
                        ("rate", models.DecimalField(decimal_places=2, max_digits=10)),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=12)),
                        (
                            "notice",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lines",
                                to="info_requests.feenotice",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("item__in", ["search", "copy", "postage"])),
                                name="requests_three_cost_fees",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
