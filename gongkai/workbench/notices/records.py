"""The records a message may be about: how each is read, named and opened. Only what the sender may read is named."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.complaints import queries as complaints
from gongkai.info_requests import queries as info_requests
from gongkai.information import queries as information
from gongkai.notices.actions.send_message import Record
from gongkai.review import queries as review
from gongkai.review.scan import Severity, scan_title

Reader = Callable[[Actor, str], Record]


def record(actor: Actor, kind: str, key: str) -> Record:
    """The record of a kind (as the journal names it) and key; none for a kind nothing is written about."""
    if not kind:
        return Record()
    reader = READERS.get(kind)
    if reader is None:
        raise Unknown
    return reader(actor, key)


def _item(actor: Actor, key: str) -> Record:
    found = information.item(actor, _number(key))
    return Record("information.infoitem", key, safe_label(str(found), key), reverse("workbench:item", args=[found.pk]))


def _slip(actor: Actor, key: str) -> Record:
    found = review.slip(actor, _number(key))
    return Record("review.reviewslip", key, found.head.number, reverse("workbench:slip", args=[_number(key)]))


def _request(actor: Actor, key: str) -> Record:
    found = info_requests.case(actor, key)
    return Record("info_requests.inforequest", key, found.number, reverse("workbench:request", args=[found.number]))


def _complaint(actor: Actor, key: str) -> Record:
    found = complaints.complaint(actor, _number(key))
    return Record("complaints.complaint", key, found.number, reverse("workbench:complaint", args=[_number(key)]))


def safe_label(title: str, key: str) -> str:
    """A title as it may stand in a notification: one that holds personal data is replaced by the number."""
    if any(one.severity is Severity.BLOCK for one in scan_title(title)):
        return _("第{n}号信息").format(n=key)
    return title


def _number(key: str) -> int:
    if not (key.isascii() and key.isdecimal() and len(key) < 16):
        raise Unknown
    return int(key)


READERS: dict[str, Reader] = {
    "information.infoitem": _item,
    "review.reviewslip": _slip,
    "info_requests.inforequest": _request,
    "complaints.complaint": _complaint,
}
