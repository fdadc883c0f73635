"""查阅投诉举报人提交的材料: the bytes of one paper, with a line in the journal each time."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import sealed_papers
from gongkai.audit import journal
from gongkai.complaints.models import ComplaintPaper
from gongkai.complaints.visibility import READ


@transaction.atomic
def open_paper(pk: int, *, paper_id: int, by: Actor) -> tuple[ComplaintPaper, bytes]:
    """One paper of a complaint with its bytes, for the desk alone; it may say who complains.

    Law: Personal Information Law 2021, Arts. 6, 51.
    """
    found = ComplaintPaper.objects.select_related("complaint").filter(pk=paper_id, complaint_id=pk).first()
    if found is None or not by.may(READ, found.complaint):
        raise Unknown
    by.must("complaints.papers", found.complaint)
    journal.record("complaints.open_paper", found.complaint, by=by)
    return found, sealed_papers.open_paper(found.place, name=found.name, reader=by.user_id)
