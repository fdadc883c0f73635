"""登记: a complaint that came by letter, telephone or visit, entered by a clerk on one screen."""

from collections.abc import Sequence

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.complaints import entering, events, papers, people
from gongkai.complaints.entering import Entry
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from gongkai.complaints.visibility import READ
from gongkai.complaints.vocabulary import Channel


@transaction.atomic
def register(
    agency_id: int, entry: Entry, person: Person, *, files: Sequence[int] = (), form_key: str = "", by: Actor
) -> Complaint:
    """Enter a complaint under the next number of the desk; what was said at the telephone or in the room stands in it.

    `files` are the papers that came with it, held for the form with this key.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    if not by.may(READ, At(agency_id)):
        raise Unknown
    by.must("complaints.register", At(agency_id))
    version = entering.version_on(entry.received_on)
    values = (
        entering.words(entry, version=version) | entering.joined(entry, by=by) | {"channel": Channel(entry.channel)}
    )
    who = people.checked(person, sort=entry.sort, is_anonymous=entry.is_anonymous)

    complaint = entering.numbered(agency_id, values, who, received_on=entry.received_on, by=by)
    kept = papers.take_over(complaint, files, form_key=form_key)
    events.note(complaint, "register", by=by)
    about = complaint.against.pk if complaint.against else None
    journal.record(
        "complaints.register", complaint, by=by, channel=Channel(entry.channel).label, against=about, papers=kept
    )
    return complaint
