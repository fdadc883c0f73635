"""Marks by which requests that ask nearly the same are found without reading them all."""

from django.db import models

from gongkai.info_requests.models.cases import InfoRequest


class LikenessMark(models.Model):
    """One band of a request's fingerprint; two requests sharing a band may be alike."""

    info_request = models.ForeignKey(InfoRequest, on_delete=models.CASCADE, related_name="likeness")
    band = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["info_request", "band"], name="requests_likeness")]
