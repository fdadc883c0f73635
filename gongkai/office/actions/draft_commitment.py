"""拟定服务承诺: a promise to everybody who comes, or its wording put right before it is shown."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.errors import NothingFound
from gongkai.office import states_rules, visibility_work
from gongkai.office.locking_work import WRITE, body, locked
from gongkai.office.models import Commitment, Rule
from gongkai.office.vocabulary_work import CommitmentKind


@dataclass(frozen=True)
class Promise:
    """A commitment as it is typed."""

    kind: CommitmentKind
    title: str
    text: str
    phone: str = ""
    rule_id: int | None = None


@transaction.atomic
def draft_commitment(agency_id: int, promise: Promise, *, pk: int | None = None, by: Actor) -> Commitment:
    """Write a commitment, or change one nobody has shown yet; another person shows it to the public.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    agency = body(agency_id, by=by)
    values = _checked(promise, by=by)
    if pk is None:
        made = Commitment.objects.create(agency=agency, written_by_id=by.person_id, written_at=timezone.now(), **values)
    else:
        made = locked(visibility_work.commitments(by).filter(agency=agency), pk, permission=WRITE, by=by)
        states_rules.must_allow(states_rules.COMMITMENTS, "amend", made.state, title=made.title)
        for name, value in (values | {"written_by_id": by.person_id, "written_at": timezone.now()}).items():
            setattr(made, name, value)
        made.save()
    journal.record("office.draft_commitment", made, by=by, block=CommitmentKind(made.kind).label)
    return made


def _checked(promise: Promise, *, by: Actor) -> dict[str, Any]:
    return {
        "kind": CommitmentKind(promise.kind),
        "title": plain.needed(plain.one_line(promise.title), what="名称", most=120, field="title"),
        "text": plain.needed(promise.text, what="承诺内容", most=3000, field="text"),
        "phone": plain.said(plain.one_line(promise.phone), what="监督电话", most=60, field="phone"),
        "rule": _rule(promise.rule_id, by=by),
    }


def _rule(pk: int | None, *, by: Actor) -> Rule | None:
    if pk is None:
        return None
    found = visibility_work.rules(by).filter(pk=pk).first()
    if found is None:
        raise NothingFound(given=pk, what="制度", field="rule_id")
    return found
