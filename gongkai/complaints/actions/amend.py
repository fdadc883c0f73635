"""更正登记: what a clerk entered wrongly, or what the web form put under the wrong head."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import entering, events, states
from gongkai.complaints.entering import Entry
from gongkai.complaints.locking import locked
from gongkai.complaints.models import Complaint
from gongkai.entry import plain
from gongkai.law.vocabulary import Version

FIELDS = (
    "sort", "reason", "against", "against_words", "wish", "title", "info_request", "item", "remedy_case", "earlier",
    "contested", "contested_on",
)  # fmt: skip


@transaction.atomic
def amend(pk: int, entry: Entry, *, reason_words: str, by: Actor) -> Complaint:
    """Mend what the complaint is filed under and joined to. Its own words and the person stay as they came."""
    complaint = locked(pk, "complaints.register", by=by)
    states.must_allow("amend", complaint)
    why = plain.needed(reason_words, what="更正理由", most=300, field="reason_words")
    said = entering.words(entry, version=Version(complaint.version)) | entering.joined(entry, by=by, own=complaint)

    changed = [name for name in FIELDS if name in said and getattr(complaint, name) != said[name]]
    if complaint.is_anonymous and "sort" in changed:
        changed.remove("sort")  # a report without a name cannot become a complaint
    if not changed:
        return complaint
    for name in changed:
        setattr(complaint, name, said[name])
    complaint.save(update_fields=changed)
    events.note(complaint, "amend", by=by, note=why)
    journal.record("complaints.amend", complaint, by=by, reason=why, changed=changed)
    return complaint
