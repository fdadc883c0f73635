"""登记发布渠道: the clarification also went out in the gazette, at a press conference, through media or new media."""

from datetime import datetime
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.clarifications import clock, entering, states
from gongkai.clarifications.errors import ReleasedTwice, SiteOnce
from gongkai.clarifications.locking import PUBLISH, locked
from gongkai.clarifications.models import Clarification, ClarificationFile, Release
from gongkai.clarifications.vocabulary import Channel, FileRole
from gongkai.entry import plain


@transaction.atomic
def note_release(
    pk: int,
    *,
    channel: Channel,
    at: datetime,
    where: str = "",
    proof: str = "",
    upload: BinaryIO | None = None,
    by: Actor,
) -> Release:
    """Keep channel, moment, place and proof; the first press conference stops the hours of the gravest matters.

    Law: Regulation 2019, Arts. 6, 23; Regulation 2008, Arts. 6, 15; Response Notice 2016.
    """
    case = locked(pk, PUBLISH, by=by)
    states.must_allow("note_release", case)
    after = (case.found_at, entering.FOUND)
    entering.must_have_happened(at, what="发布时间", field="at", after=after)
    spot = plain.said(plain.one_line(where), what="名称、地点或者网址", most=300, field="where")
    _must_be_new(case, channel, at, spot)

    release = Release.objects.create(
        case=case,
        channel=Channel(channel),
        at=at,
        on=timezone.localdate(at),
        where=spot,
        proof=plain.said(plain.one_line(proof), what="凭证说明", most=200, field="proof"),
        recorded_by_id=by.person_id,
    )
    if upload is not None:
        name = getattr(upload, "name", "") or ""
        attach(ClarificationFile, upload, name=name, by=by, case=case, role=FileRole.PROOF, release=release)
    clock.restate(case)
    journal.record("clarifications.note_release", case, by=by, channel=Channel(channel).label, on=release.on)
    return release


def _must_be_new(case: Clarification, channel: Channel, at: datetime, where: str) -> None:
    if channel == Channel.SITE and not where:
        raise SiteOnce(field="where")
    if case.releases.filter(channel=channel, at=at).exists():
        raise ReleasedTwice(channel=Channel(channel).label, at=timezone.localtime(at), field="at")
