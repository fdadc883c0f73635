"""Who commented or asked: sealed for the database, shown masked."""

import json
from dataclasses import asdict, dataclass

from gongkai.entry import plain
from gongkai.vault import masking, sealing


@dataclass(frozen=True)
class Person:
    """What somebody said of themselves; both may stay empty."""

    name: str = ""
    contact: str = ""

    def __repr__(self) -> str:
        return "Person(…)"  # never in a log or an error page


def checked(person: Person) -> Person:
    """The person tidied and possible."""
    return Person(
        plain.said(plain.one_line(person.name), what="姓名或者单位名称", most=60, field="name"),
        plain.said(plain.one_line(person.contact), what="联系方式", most=120, field="contact"),
    )


def seal(person: Person) -> str:
    """The person as the database may hold them; empty where nothing was said.

    Law: Personal Information Law 2021, Art. 51.
    """
    if not (person.name or person.contact):
        return ""
    return sealing.seal(json.dumps(asdict(person), ensure_ascii=False))


def opened(sealed: str) -> Person:
    """The person in clear, for the actions that open it with a reason."""
    return Person(**json.loads(sealing.unseal(sealed))) if sealed else Person()


def masked(person: Person) -> str:
    """What lists show: the surname alone; empty where nobody said a name."""
    return masking.surname(person.name)
