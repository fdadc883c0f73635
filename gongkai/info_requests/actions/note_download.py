"""登记下载: the applicant took a letter from the page where the case is followed."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.info_requests import serving
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import Delivery, Letter
from gongkai.info_requests.vocabulary import State, Way


@transaction.atomic
def note_download(letter_id: int, *, at: datetime) -> Delivery:
    """Keep the first download as proof; where nobody had put the letter online, the download is its service.

    Law: Service Letter 2016.
    """
    letter = serving.locked_letter(letter_id, "info_requests.read", by=APPLICANT, own=True)
    if not serving.is_for_applicant(letter):
        raise Unknown
    serving.must_stand(letter, verb="下载")
    newest = letter.deliveries.filter(way=Way.ONLINE, returned_on=None).order_by("-id").first()
    if newest is None:
        return _served(letter, at=at)
    if newest.downloaded_at is None:
        newest.downloaded_at = at
        newest.save(update_fields=["downloaded_at"])
        journal.record("info_requests.note_download", letter.info_request, by=APPLICANT, letter=letter.number)
    return newest


def _served(letter: Letter, *, at: datetime) -> Delivery:
    delivery = Delivery(letter=letter, way=Way.ONLINE, sent_on=timezone.localdate(at), downloaded_at=at)
    delivery.in_time = serving.met(delivery)
    delivery.recorded_at = timezone.now()
    delivery.save()
    if letter.info_request.state != State.ARCHIVED:
        serving.settle(delivery, by=APPLICANT)
    journal.record("info_requests.note_download", letter.info_request, by=APPLICANT, letter=letter.number)
    return delivery
