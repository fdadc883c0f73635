"""The answer to a request: replies, letters with their numbers, and proof that they arrived."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.info_requests.models.cases import CaseFile, InfoRequest
from gongkai.info_requests.models.handling import Consultation
from gongkai.info_requests.vocabulary import LetterState, ReplyState, Way


class Reply(models.Model):
    """答复: what the body decides, drafted, signed by its leader, and then said in a letter.

    Law: Regulation 2019, Arts. 33-39; Regulation 2008, Arts. 21-24.
    """

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="replies")
    kind = models.CharField("答复种类", max_length=12)  # a code of law.replies
    findings = models.TextField("查明的情况", blank=True)
    reasons = models.TextField("理由", blank=True)
    said = models.JSONField(default=dict)  # what the kind asks for beside: way, body, earlier, channel … (law.replies)
    items = models.JSONField(default=list)  # public items named in the answer, by number
    state = models.CharField(max_length=10, choices=ReplyState.choices(), default=ReplyState.DRAFT)
    prepared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    sent_back_note = models.CharField(max_length=500, blank=True)
    meeting = models.CharField("集体研究的会议", max_length=200, blank=True)
    meeting_on = models.DateField(null=True)
    meeting_conclusion = models.TextField(blank=True)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    signer_name = models.CharField(max_length=40, blank=True)
    signer_post = models.CharField(max_length=60, blank=True)
    signed_on = models.DateField(null=True)
    opinion = models.CharField("签发意见", max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["info_request"], name="requests_one_reply"),
        ]


class ReplyPart(models.Model):
    """One part of what was asked for: given, or withheld on a ground, with the reason.

    Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
    """

    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="parts")
    what = models.CharField("信息", max_length=300)
    is_given = models.BooleanField("公开")
    ground_code = models.CharField(max_length=12, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(is_given=True) | ~Q(ground_code=""), name="requests_withheld_on_ground"),
        ]


class Letter(models.Model):
    """文书. Its number is given when it is issued, in order, without gaps; from then on its text stands.

    The addressee is not in the text: it is filled in from the sealed identity when the letter is drawn.
    """

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="letters")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=6)  # of law.letters: D01 … D23, L1 … L15
    title = models.CharField(max_length=120)
    state = models.CharField(max_length=8, choices=LetterState.choices(), default=LetterState.DRAFT)
    series = models.CharField(max_length=20, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    serial = models.PositiveIntegerField(null=True)
    number = models.CharField("文号", max_length=80, blank=True)
    parts = models.JSONField(default=dict)  # the editable parts: key → text
    content = models.JSONField(default=list)  # once issued: every paragraph as it stands, [[style, text], …]
    digest = models.CharField(max_length=64, blank=True)
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, null=True, related_name="letters")
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()
    signed_on = models.DateField("成文日期", null=True)
    issued_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    issued_at = models.DateTimeField(null=True)
    void_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "series", "year", "serial"], condition=Q(serial__isnull=False), name="requests_letter_serial"
            ),
            models.UniqueConstraint(
                fields=["agency", "number"], condition=~Q(number=""), name="requests_letter_number"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.number or self.title

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done to it."""
        return self.agency_id


class Delivery(models.Model):
    """送达: how and when a letter went out, and the proof that it did; by post the day of posting counts.

    Law: Service Letter 2016; Civil Procedure Law 2023, Art. 85.
    """

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="deliveries")
    way = models.CharField(max_length=10, choices=Way.choices())
    sent_on = models.DateField("寄出（发出）日期")
    tracking_number = models.CharField("邮件号码", max_length=60, blank=True)
    signed_on = models.DateField("签收日期", null=True)
    signed_by = models.CharField("签收人", max_length=40, blank=True)  # 本人 家属 收发室 …, no name
    downloaded_at = models.DateTimeField(null=True)
    returned_on = models.DateField("退回日期", null=True)
    return_reason = models.CharField(max_length=200, blank=True)
    proof = models.ForeignKey(CaseFile, on_delete=models.PROTECT, null=True, related_name="+")
    in_time = models.BooleanField(null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
