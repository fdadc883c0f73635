"""文书: what is sent to a complainant, with its number and how it was served."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.complaints.models.cases import Complaint
from gongkai.complaints.vocabulary import DeliveryWay, LetterKind


class ComplaintLetter(models.Model):
    """One letter as it was issued: its paragraphs are kept, the name is put in when it is printed."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="letters")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("文书", max_length=10, choices=LetterKind.choices())
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField("文号", max_length=60)
    lines = models.JSONField()  # [[style, text], …]
    issued_on = models.DateField("制发日期")
    issued_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    delivered_on = models.DateField("送达日期", null=True)
    delivery_way = models.CharField("送达方式", max_length=10, blank=True, choices=DeliveryWay.choices())
    delivery_note = models.CharField("送达记录", max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="complaints_letter_serial_once"),
            models.UniqueConstraint(fields=["complaint", "kind"], name="complaints_letter_kind_once"),
            models.CheckConstraint(
                condition=Q(delivered_on__isnull=True) | Q(delivered_on__gte=F("issued_on")),
                name="complaints_letter_days",
            ),
        ]

    def __str__(self) -> str:
        return self.number
