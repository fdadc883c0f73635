"""材料 that came with a complaint: held sealed for the form, then the complaint's own; never seen by the body it is about."""

from collections.abc import Sequence

from gongkai.attachments import sealed_papers
from gongkai.complaints.errors import PaperGone
from gongkai.complaints.models import Complaint, ComplaintPaper
from gongkai.info_requests.models import CaseFile


def take_over(complaint: Complaint, files: Sequence[int], *, form_key: str) -> int:
    """The papers held for the form become papers of the complaint, all of them or none; says how many.

    Law: Personal Information Law 2021, Art. 51.
    """
    if not files:
        return 0
    held = CaseFile.objects.select_for_update().filter(pk__in=files, info_request=None, form_key=form_key)
    found = list(held.exclude(form_key=""))
    if len(found) != len(set(files)):
        raise PaperGone(count=len(set(files)) - len(found))
    ComplaintPaper.objects.bulk_create(_own(one, complaint) for one in found)
    CaseFile.objects.filter(pk__in=[one.pk for one in found]).delete()
    sealed_papers.belong_to(complaint.agency_id, [one.place for one in found])
    return len(found)


def copy(complaint: Complaint, *, to: Complaint) -> None:
    """The same papers for the body a complaint is sent on to; one with a classification mark goes nowhere.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    mine = complaint.papers.all()
    marked = sealed_papers.sealed_off(mine.values_list("place", flat=True))
    ComplaintPaper.objects.bulk_create(_again(one, to) for one in mine.exclude(place__in=marked))


def _own(one: CaseFile, complaint: Complaint) -> ComplaintPaper:
    return ComplaintPaper(
        complaint=complaint, name=one.name, media_type=one.media_type, size=one.size, sha256=one.sha256,
        place=one.place, came_at=one.uploaded_at,
    )  # fmt: skip


def _again(one: ComplaintPaper, to: Complaint) -> ComplaintPaper:
    one.pk, one.complaint = None, to
    return one
