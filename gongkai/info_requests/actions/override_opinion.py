"""因公共利益决定公开: a third party's refusal yields to the public interest, and the third party is told."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, states
from gongkai.info_requests.errors_handling import NothingToOverride
from gongkai.info_requests.models import Consultation
from gongkai.info_requests.papers import issuing
from gongkai.info_requests.vocabulary import ConsultationKind
from gongkai.law.citations import chinese
from gongkai.law.vocabulary import EventKind, Version

LETTERS = {Version.R2019: "D22", Version.R2008: "L15"}
ARTICLES = {Version.R2019: "Regulation 2019, Art. 32", Version.R2008: "Regulation 2008, Art. 23"}
REASON = 2000


@transaction.atomic
def override_opinion(consultation_id: int, *, reason: str, on: date, by: Actor) -> Consultation:
    """Decide to disclose against a third party's refusal, and tell it in writing what is disclosed and why.

    Only where withholding may do great harm to the public interest, which `reason` must show.

    Law: Regulation 2019, Art. 32; Regulation 2008, Art. 23.
    """
    consultation = consulting.locked_consultation(consultation_id, by=by)
    info_request = consultation.info_request
    states.must_allow("override_opinion", info_request)
    _must_stand(consultation, version=Version(info_request.version))
    days.must_be_possible(on, what="决定公开的日期", after=consultation.answered_on, after_what="收到意见的日期")

    consultation.override_reason = plain.needed(reason, what="公共利益的理由", most=REASON, field="reason")
    consultation.is_overridden, consultation.overridden_on = True, on
    consultation.save(update_fields=["is_overridden", "override_reason", "overridden_on"])
    issuing.issue(
        info_request,
        LETTERS[Version(info_request.version)],
        parts={"content": consultation.content, "reasons": consultation.override_reason},
        on=on,
        by=by,
        consultation=consultation,
    )
    events.add(info_request, EventKind.OVERRIDDEN, on=on, by=by, key=consultation.key)
    clock.restate(info_request)
    journal.record("info_requests.override_opinion", info_request, by=by, key=consultation.key, on=on)
    return consultation


def _must_stand(consultation: Consultation, *, version: Version) -> None:
    why = ""
    if consultation.kind != ConsultationKind.THIRD_PARTY:
        why = "不是征求第三方意见"
    elif consultation.is_overridden:
        why = "已经决定公开"
    elif consultation.opinion not in consulting.REFUSING:
        why = "没有不同意公开的意见"
    if why:
        raise NothingToOverride(who=consultation.masked, why=why, law=chinese(ARTICLES[version]))
