"""社会评议: the plan with its questionnaire, whom it is about, who was invited, and the answers."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.supervision.vocabulary import BallotChannel, EvaluationState, GuestKind, RemarkState, Scale

MINIMUM_SAMPLE = 30  # a local number: a small county's usual round of paper forms; each plan sets its own
PER_ADDRESS = 5  # a local number: answers a day from one network address, such as a village's service hall


class Evaluation(models.Model):
    """One evaluation: the plan the public reads beforehand, the window in which people answer, the conclusion."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="组织单位")
    year = models.PositiveSmallIntegerField("编号年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    title = models.CharField("名称", max_length=120)
    about_from = models.DateField("评议期间起")
    about_to = models.DateField("评议期间止")
    whom = models.CharField("评议对象", max_length=500)
    content = models.CharField("评议内容", max_length=1000)
    people = models.CharField("参加人员", max_length=500)
    is_named = models.BooleanField("实名", default=False)
    scale = models.CharField("等次", max_length=20, choices=Scale.choices())
    opens_on = models.DateField("开始日期")
    closes_on = models.DateField("截止日期")
    minimum_sample = models.PositiveIntegerField("最少有效份数", default=MINIMUM_SAMPLE)
    per_address = models.PositiveIntegerField("同一网络地址每日份数", default=PER_ADDRESS)
    state = models.CharField("进度", max_length=10, choices=EvaluationState.choices())
    drafted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    announced_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    announced_on = models.DateField("方案公布日期", null=True)
    conclusion = models.CharField("评议结论", max_length=4000, blank=True)
    summed_up_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    summed_up_on = models.DateField("汇总日期", null=True)
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    published_on = models.DateField("结果公布日期", null=True)

    class Meta:
        indexes = [models.Index(fields=["-opens_on", "-id"], name="supervision_eval_newest")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="supervision_eval_once"),
            models.CheckConstraint(condition=Q(scale__in=[s.value for s in Scale]), name="supervision_eval_scale"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in EvaluationState]), name="supervision_eval_state"
            ),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="supervision_eval_window"),
            models.CheckConstraint(condition=Q(about_to__gte=F("about_from")), name="supervision_eval_period"),
            models.CheckConstraint(
                condition=Q(announced_by__isnull=True) | ~Q(announced_by=F("drafted_by")),
                name="supervision_eval_plan_by_another",
            ),
            models.CheckConstraint(
                condition=Q(published_by__isnull=True) | ~Q(published_by=F("summed_up_by")),
                name="supervision_eval_result_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class EvaluationRow(models.Model):
    """评议项目: one row of the questionnaire."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveSmallIntegerField()
    words = models.CharField("评议项目", max_length=120)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "position"], name="supervision_row_place_once")]


class Evaluated(models.Model):
    """被评议单位, with the letter that tells it the result."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="units")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="被评议单位")
    feedback = models.CharField("反馈意见", max_length=2000, blank=True)
    feedback_on = models.DateField("反馈日期", null=True)
    feedback_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["agency__position", "agency_id"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "agency"], name="supervision_evaluated_once")]

    def __str__(self) -> str:
        return f"{self.evaluation.number} {self.agency}"


class Invitation(models.Model):
    """邀请码: of one invited person; the code itself is computed, only its fingerprint is kept."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="invitations")
    serial = models.PositiveIntegerField("序号")
    kind = models.CharField("身份", max_length=10, choices=GuestKind.choices())
    code_key = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["serial"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "serial"], name="supervision_invitation_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in GuestKind]), name="supervision_guest_kind"),
        ]


class Ballot(models.Model):
    """One answer about one unit; `person_key` is the same for the same person, and says nothing to who has no key."""

    unit = models.ForeignKey(Evaluated, on_delete=models.PROTECT, related_name="ballots")
    channel = models.CharField("渠道", max_length=6, choices=BallotChannel.choices())
    kind = models.CharField("身份", max_length=10, blank=True, choices=GuestKind.choices())
    person_key = models.CharField(max_length=64, blank=True)
    batch = models.CharField("批次", max_length=40, blank=True)
    remark = models.CharField("意见", max_length=500, blank=True)
    remark_state = models.CharField(max_length=8, choices=RemarkState.choices())
    remark_why = models.CharField("审核说明", max_length=200, blank=True)
    moderated_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    given_on = models.DateField("答卷日期")
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["unit", "remark_state"], name="supervision_remarks")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "person_key"], condition=~Q(person_key=""), name="supervision_one_answer"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[c.value for c in BallotChannel]), name="supervision_ballot_channel"
            ),
            models.CheckConstraint(
                condition=Q(remark_state__in=[s.value for s in RemarkState]), name="supervision_remark_state"
            ),
            models.CheckConstraint(
                condition=~Q(person_key="") | Q(channel=BallotChannel.PAPER.value), name="supervision_ballot_person"
            ),
        ]


class Mark(models.Model):
    """The grade one answer gives one row: 1 is the best."""

    ballot = models.ForeignKey(Ballot, on_delete=models.CASCADE, related_name="marks")
    row = models.ForeignKey(EvaluationRow, on_delete=models.PROTECT, related_name="+")
    grade = models.PositiveSmallIntegerField("等次")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ballot", "row"], name="supervision_mark_once"),
            models.CheckConstraint(condition=Q(grade__gte=1, grade__lte=4), name="supervision_mark_grade"),
        ]
