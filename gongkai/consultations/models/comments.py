"""Comments on a draft, and the points under which they are answered."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.consultations.models.drafts import Consultation
from gongkai.consultations.vocabulary import KeptWhy, Response, Showing, Way


class Point(models.Model):
    """意见归类: what several comments say about one point of the draft, and what became of it."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="points")
    position = models.PositiveSmallIntegerField("序号")
    title = models.CharField("涉及内容", max_length=120)
    summary = models.CharField("意见归纳", max_length=1000)
    response = models.CharField("采纳情况", max_length=12, choices=Response.choices(), blank=True)
    reason = models.CharField("理由", max_length=1000, blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "position"], name="consultations_point_once"),
            models.CheckConstraint(
                condition=Q(response__in=["", *(r.value for r in Response)]), name="consultations_response_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"

    @property
    def journal_agency_id(self) -> int:
        """Whose auditors read of it."""
        return self.consultation.agency_id


class Comment(models.Model):
    """意见: what one person or body said about a draft; who said it stays sealed."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="comments")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("回执编号", max_length=60, unique=True)  # 征2026-0003-A1B2-0012
    way = models.CharField("途径", max_length=10, choices=Way.choices())
    text = models.TextField("意见内容")
    concerns = models.CharField("涉及条款", max_length=120, blank=True)
    tags = models.CharField("标签", max_length=200, blank=True)  # parted by 、
    sealed = models.TextField(blank=True)  # name and contact, by vault.sealing; empty: nobody said who
    masked = models.CharField("提交人", max_length=120, blank=True)
    consents = models.BooleanField("同意公布", default=False)
    received_on = models.DateField("收到日期")
    received_at = models.DateTimeField()
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # none: by the web
    text_key = models.CharField(max_length=64, db_index=True)  # the same words give the same key
    form_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001  one sending of the form, one comment
    repeats = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="repeated")
    showing = models.CharField("审核", max_length=10, choices=Showing.choices(), default=Showing.WAITING)
    kept_why = models.CharField("不公布的原因", max_length=12, choices=KeptWhy.choices(), blank=True)
    kept_note = models.CharField("说明", max_length=200, blank=True)
    judged_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    judged_at = models.DateTimeField(null=True)
    point = models.ForeignKey(Point, on_delete=models.PROTECT, null=True, related_name="comments")

    class Meta:
        indexes = [
            models.Index(fields=["consultation", "showing", "-id"], name="consultations_comments"),
            models.Index(fields=["received_on"], name="consultations_comment_days"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "serial"], name="consultations_comment_once"),
            models.CheckConstraint(condition=Q(way__in=[w.value for w in Way]), name="consultations_way_known"),
            models.CheckConstraint(
                condition=Q(showing__in=[Showing.WAITING, Showing.SHOWN], kept_why="")
                | Q(showing=Showing.KEPT, kept_why__in=[w.value for w in KeptWhy]),
                name="consultations_kept_why",
            ),
            models.CheckConstraint(
                condition=~Q(showing=Showing.SHOWN) | Q(consents=True), name="consultations_shown_with_consent"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def agency_id(self) -> int:
        """Whose comment it is to answer."""
        return self.consultation.agency_id
