"""责任人: name and post, sealed in the database, opened only with a reason."""

import json
from dataclasses import asdict, dataclass

from gongkai.info_requests.identity import Party, masked_party
from gongkai.vault import sealing


@dataclass(frozen=True)
class Answerable:
    """Who answers for something."""

    name: str
    post: str = ""

    def __repr__(self) -> str:
        return "Answerable(…)"


def seal(person: Answerable) -> str:
    """The person as the database may hold it.

    Law: Personal Information Law 2021, Art. 51.
    """
    return sealing.seal(json.dumps(asdict(person), ensure_ascii=False))


def opened(sealed: str) -> Answerable:
    """The person in clear."""
    return Answerable(**json.loads(sealing.unseal(sealed)))


def masked(person: Answerable) -> str:
    """What lists show: the surname."""
    return masked_party(Party(name=person.name))
