"""拟稿答复: what the body means to answer, kept as a draft until it is handed to the leader."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import answering, clock, deciding, reply_files, states
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest, Reply, ReplyPart
from gongkai.info_requests.vocabulary import ReplyState, State


@transaction.atomic
def prepare_reply(
    number: str,
    *,
    kind: str,
    findings: str = "",
    reasons: str = "",
    said: Mapping[str, str] | None = None,
    parts: Sequence[PartInput] = (),
    items: Sequence[str] = (),
    files: Sequence[int] = (),
    by: Actor,
) -> Reply:
    """Keep a reply as far as it is written; only its kind and its grounds must be ones the case's version knows.

    `said` holds what the kind asks for beside the text (`law.replies`), `items` the numbers of public items named in
    the answer, `files` the case files that go with it.

    Law: Regulation 2019, Arts. 36-39; Regulation 2008, Arts. 21-23.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    deciding.must_be_unanswered(info_request)
    states.must_allow("prepare_reply", info_request)
    found = answering.kind_of(info_request, kind)
    rows = answering.checked_parts(info_request, found, parts)
    given = reply_files.checked(info_request, files)

    values = {
        "kind": found.code,
        "findings": findings.strip(),
        "reasons": reasons.strip(),
        "said": {key: str(value).strip() for key, value in (said or {}).items()} | {"files": given},
        "items": [item.strip() for item in items if item.strip()],
    }
    reply = _keep(info_request, values, rows, by=by)
    if info_request.state == State.RECEIVED:
        states.move(info_request, "prepare_reply")
        clock.restate(info_request)
    journal.record("info_requests.prepare_reply", info_request, by=by, kind=found.code, parts=len(rows))
    return reply


def _keep(info_request: InfoRequest, values: Mapping[str, Any], rows: Sequence[ReplyPart], *, by: Actor) -> Reply:
    """The case's one reply: written, or written over while it is a draft."""
    reply = Reply.objects.filter(info_request=info_request).first() or Reply(info_request=info_request)
    for name, value in values.items():
        setattr(reply, name, value)
    if reply.state != ReplyState.RETURNED:
        reply.state = ReplyState.DRAFT
    reply.prepared_by_id, reply.prepared_at = by.person_id, timezone.now()
    reply.save()
    reply.parts.all().delete()
    for row in rows:
        row.reply = reply
    ReplyPart.objects.bulk_create(rows)
    return reply
