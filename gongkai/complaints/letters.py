"""文书 of a complaint: composed from the data of law, numbered, kept; drawn with the name put in last.

Law: Document Layout 2012; Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
"""

from datetime import date
from typing import Any

from django.db.models import Max

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.complaints import codes, people
from gongkai.complaints.desks import desk_of
from gongkai.complaints.models import Complaint, ComplaintDesk, ComplaintLetter
from gongkai.complaints.vocabulary import Channel, LetterKind, Sort
from gongkai.info_requests.papers.wording import name_on
from gongkai.law.complaints import letter_text, receivers
from gongkai.law.instruments import regulation
from gongkai.law.vocabulary import Version
from gongkai.letters import Paper

CODE = "{query_code}"  # stays in the kept text: the code itself is reckoned when the letter is drawn
NUMBER = "{mark}{register}{series}〔{year}〕{serial}号"
REGISTERS = {Sort.APPEAL: "申"}  # all others: 投


def issue(complaint: Complaint, kind: LetterKind, *, on: date, by: Actor, **values: Any) -> ComplaintLetter:
    """Compose and number one letter; each kind once for a complaint."""
    Agency.objects.select_for_update().get(pk=complaint.agency_id)
    desk, text = desk_of(complaint.agency), letter_text(kind)
    filled = _values(complaint, desk) | values
    lines = [line.format(**filled).strip() for line in text.paragraphs]
    letters = ComplaintLetter.objects.filter(agency_id=complaint.agency_id, year=on.year)
    serial = (letters.aggregate(last=Max("serial"))["last"] or 0) + 1
    mark = desk.mark or complaint.agency.short_name or complaint.agency.name[:4]
    return ComplaintLetter.objects.create(
        complaint=complaint, agency_id=complaint.agency_id, kind=kind, year=on.year, serial=serial,
        number=NUMBER.format(
            mark=mark, register=REGISTERS.get(Sort(complaint.sort), "投"), series=text.series, year=on.year, serial=serial,
        ),
        lines=[[_style(line), line] for line in lines if line], issued_on=on, issued_by_id=by.person_id,
    )  # fmt: skip


def paper_of(letter: ComplaintLetter) -> Paper:
    """The letter as a sheet; the name and the query code are filled in only now."""
    complaint = letter.complaint
    name = name_on(letter.agency, letter.issued_on)
    code = codes.code_of(complaint)
    return Paper(
        mark=name,
        number=letter.number,
        title=letter_text(letter.kind).title.format(sort=Sort(complaint.sort).label),
        addressee=people.opened(complaint).name or complaint.masked,
        lines=[(style, text.replace(CODE, code)) for style, text in letter.lines],
        attachments=[one.name for one in letter.enclosures.all()],
        signer=name,
        signed_on=letter.issued_on,
    )


def _values(complaint: Complaint, desk: ComplaintDesk) -> dict[str, Any]:
    version = Version(complaint.version)
    return {
        "sort": Sort(complaint.sort).label,
        "number": complaint.number,
        "received_on": _day(complaint.received_on),
        "accepted_on": _day(complaint.accepted_on),
        "due_on": _day(complaint.due_on),
        "channel": Channel(complaint.channel).label,
        "about": complaint.about_whom,
        "title": complaint.title,
        "regulation": f"《{regulation(version).title}》",
        "article": receivers(version).article.replace("《条例》", ""),
        "query_code": CODE,
        "contact": _contact(complaint.agency, desk),
    }


def _contact(agency: Agency, desk: ComplaintDesk) -> str:
    parts = (desk.office_name or agency.name, desk.phone or agency.phone, desk.address or agency.address)
    return "，".join(part for part in parts if part)


def _day(on: date | None) -> str:
    return f"{on.year}年{on.month}月{on.day}日" if on else ""


def _style(line: str) -> str:
    return "h1" if line.startswith(("一、", "二、")) and len(line) < 12 else "body"
