"""A comment as it comes, by whatever way: tidied, its sender sealed, and known again when it comes twice."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from gongkai.consultations import identity, numbering
from gongkai.consultations.identity import Person
from gongkai.consultations.models import Comment, Consultation
from gongkai.consultations.vocabulary import Way
from gongkai.entry import plain
from gongkai.vault import sealing

LONGEST = 3000  # characters
COMMENT_KEY = "consultation comment"


@dataclass(frozen=True)
class Said:
    """What somebody says about a draft; `consents` is whether it may be shown, masked."""

    text: str
    concerns: str = ""
    name: str = ""
    contact: str = ""
    consents: bool = False


def keep(
    one: Consultation,
    said: Said,
    *,
    way: Way,
    received_on: date,
    entered_by_id: int | None = None,
    form_key: str | None = None,
) -> Comment:
    """Write the comment under the consultation's next number; the same words as before are marked as such."""
    text = plain.needed(said.text, what="意见内容", most=LONGEST, field="text")
    concerns = plain.said(plain.one_line(said.concerns), what="涉及条款", most=120, field="concerns")
    key = sealing.fingerprint(plain.compact(text), purpose=COMMENT_KEY)
    return Comment.objects.create(
        consultation=one, way=way, text=text, concerns=concerns, consents=bool(said.consents), text_key=key,
        received_on=received_on, received_at=timezone.now(), entered_by_id=entered_by_id, form_key=form_key,
        repeats=one.comments.filter(text_key=key).order_by("serial").first(),
        **_sender(said), **numbering.comment_number(one),
    )  # fmt: skip


def _sender(said: Said) -> dict[str, Any]:
    person = identity.checked(Person(said.name, said.contact))
    return {"sealed": identity.seal(person), "masked": identity.masked(person)}
