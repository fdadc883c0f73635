"""Who complains: checked, sealed for the database, shown masked, found again by a keyed hash."""

import json
from dataclasses import asdict, dataclass, fields

from gongkai.complaints.errors import NameMissing
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import Sort
from gongkai.entry import plain
from gongkai.entry.errors import BadWords
from gongkai.info_requests import contacts
from gongkai.info_requests.identity import Party, masked_party
from gongkai.vault import sealing

LABELS = {"name": "姓名或者单位名称", "phone": "联系电话", "email": "电子邮箱", "address": "通信地址"}
LENGTHS = {"name": 100, "phone": 40, "email": 254, "address": 200}
ANONYMOUS = "匿名"


@dataclass(frozen=True)
class Person:
    """The complainant as the form asks; sealed whole."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    def __repr__(self) -> str:
        return "Person(…)"  # never in a log or an error page


def checked(person: Person, *, sort: Sort, is_anonymous: bool) -> Person:
    """The person tidied and reachable; nobody at all for an anonymous report.

    Law: Personal Information Law 2021, Arts. 6, 51.
    """
    if is_anonymous and sort is Sort.REPORT:
        return Person()
    tidied = Person(**{name: _word(name, value) for name, value in asdict(person).items()})
    if not tidied.name or not (tidied.phone or tidied.email or tidied.address):
        raise NameMissing(field="name" if not tidied.name else "phone")
    _must_reach("phone", contacts.phone_problem(tidied.phone) if tidied.phone else "")
    _must_reach("email", contacts.email_problem(tidied.email) if tidied.email else "")
    return tidied


def fill(complaint: Complaint, person: Person) -> None:
    """Put the person into a row, sealed and masked; not saved.

    Law: Personal Information Law 2021, Art. 51.
    """
    complaint.sealed = sealing.seal(json.dumps(asdict(person), ensure_ascii=False)) if person.name else ""
    complaint.masked = masked_party(Party(name=person.name)) if person.name else ANONYMOUS
    complaint.person_key = person_key(person)


def person_key(person: Person) -> str:
    """The same for the same name and telephone (or address); empty for nobody."""
    near = person.phone or person.email or person.address
    bare = plain.compact(f"{person.name}/{near}")
    return sealing.fingerprint(bare, purpose="complainant") if person.name else ""


def opened(complaint: Complaint) -> Person:
    """The person in clear, for the room's own letters; faces use the action."""
    said = json.loads(sealing.unseal(complaint.sealed)) if complaint.sealed else {}
    return Person(**{field.name: said.get(field.name, "") for field in fields(Person)})


def _word(name: str, value: str) -> str:
    return plain.said(plain.one_line(value), what=LABELS[name], most=LENGTHS[name], field=name)


def _must_reach(name: str, wrong: str) -> None:
    if wrong:
        raise BadWords(wrong, field=name)
