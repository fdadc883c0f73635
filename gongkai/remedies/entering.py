"""What is entered about a case: tidied, possible, and joined to what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.info_requests import identity
from gongkai.info_requests.identity import Party
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.visibility import visible_to as visible_requests
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to as visible_items
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.errors import (
    AppealedBefore,
    AppealMissing,
    AppealNotMeant,
    InstanceNotMeant,
    NotAgainstThat,
    NothingBelow,
    NumberTaken,
    ReconsiderationAfterSuit,
    ReconsiderationMissing,
    ReconsiderationNotMeant,
)
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.visibility import visible_to
from gongkai.remedies.vocabulary import Instance, Procedure

FILED = {RemedyBlock.RECONSIDERATION: "申请复议日期"}
SUED = "起诉日期"
ACCEPTED = "受理、立案日期"
DECIDED = (RemedyResult.UPHELD, RemedyResult.CORRECTED)


@dataclass(frozen=True)
class Entry:
    """A case as a clerk enters it; of a person, only the surname of `party` is kept.

    `party` may stay empty where a request is named: then it is the applicant.
    """

    agency_id: int
    block: RemedyBlock
    case_number: str
    organ: str
    about: str
    filed_on: date
    party: str = ""
    accepted_on: date | None = None
    request_number: str = ""
    item_id: int | None = None
    earlier_id: int | None = None
    procedure: Procedure = Procedure.ORDINARY
    instance: Instance = Instance.FIRST
    appeal_of_id: int | None = None
    notified_on: date | None = None  # when the notice came: the days to answer run from it; only at first entry


def checked(entry: Entry, *, by: Actor, own: RemedyCase | None = None) -> dict[str, Any]:
    """The columns of the case; `own` is the case itself where it is amended.

    Law: Report Format 2021; Litigation Law 2017, Art. 45.
    """
    asked = _request(entry.request_number, own, by=by)
    below = _appealed(entry, own, by=by)
    values = _words(entry) | {
        "party_masked": _party(entry.party, asked, own),
        "agency_id": entry.agency_id,
        "block": RemedyBlock(entry.block),
        "info_request": asked,
        "item": _item(entry.item_id, own, by=by),
        "earlier": below.earlier if below else _earlier(entry, own, by=by),
        "appeal_of": below,
        "instance": Instance(entry.instance),
        "procedure": Procedure(entry.procedure),
        "filed_on": entry.filed_on,
        "accepted_on": entry.accepted_on,
    }
    _must_be_possible(entry, concluded_on=own.concluded_on if own else None)
    _must_be_new(values, own)
    return values


def must_precede_suit(earlier: RemedyCase, *, filed_on: date) -> None:
    """Refuse a reconsideration decided only after the suit; one broken off or dismissed may well end later."""
    if earlier.concluded_on and earlier.concluded_on > filed_on and earlier.result in DECIDED:
        raise ReconsiderationAfterSuit(
            number=earlier.case_number,
            concluded=earlier.concluded_on,
            result=RemedyResult(earlier.result).label,
            filed=filed_on,
            field="earlier_id",
        )


def standing(case: RemedyCase) -> str:
    """The result below that an appeal leaves in force when it ends without judging.

    Law: Litigation Law 2017, Arts. 62, 85, 90; Report Format 2021.
    """
    if case.appeal_of is None or case.result != RemedyResult.OTHER:
        raise NothingBelow(number=case.case_number, field="lower_stands")
    return case.appeal_of.stands or case.appeal_of.result


def filed_what(block: str) -> str:
    """What the day a case began is called."""
    return FILED.get(RemedyBlock(block), SUED)


def _words(entry: Entry) -> dict[str, str]:
    return {
        "case_number": plain.needed(plain.one_line(entry.case_number), what="案号", most=80, field="case_number"),
        "organ": plain.needed(plain.one_line(entry.organ), what="复议机关、法院", most=120, field="organ"),
        "about": plain.needed(plain.one_line(entry.about), what="争议事项", most=300, field="about"),
    }


def _party(typed: str, asked: InfoRequest | None, own: RemedyCase | None) -> str:
    if asked and not typed.strip():
        return asked.applicant.masked
    if own and typed.strip() == own.party_masked:
        return own.party_masked
    name = plain.needed(plain.one_line(typed), what="申请人、原告", most=120, field="party")
    return identity.masked_party(Party(name=name))


def request_named(number: str, kept: InfoRequest | None, *, field: str, by: Actor) -> InfoRequest | None:
    """The request a clerk names; the one that is kept already needs not be seen again."""
    if not number.strip():
        return None
    wanted = plain.said(plain.one_line(number), what="申请编号", most=60, field=field)
    if kept and kept.number == wanted:
        return kept
    found = visible_requests(by).select_related("applicant").filter(number=wanted).first()
    if found is None:
        raise NothingFound(given=wanted, what="申请", field=field)
    return found


def _request(number: str, own: RemedyCase | None, *, by: Actor) -> InfoRequest | None:
    return request_named(number, own.info_request if own else None, field="request_number", by=by)


def _item(pk: int | None, own: RemedyCase | None, *, by: Actor) -> InfoItem | None:
    if pk is None:
        return None
    if own and own.item_id == pk:
        return own.item
    found = visible_items(by).filter(pk=pk).first()
    if found is None:
        raise NothingFound(given=pk, what="信息", field="item_id")
    return found


def _earlier(entry: Entry, own: RemedyCase | None, *, by: Actor) -> RemedyCase | None:
    follows = entry.block == RemedyBlock.LITIGATION_AFTER_RECONSIDERATION
    if entry.earlier_id is None:
        if follows:
            raise ReconsiderationMissing(law=ReconsiderationMissing.law, field="earlier_id")
        return None
    if not follows:
        raise ReconsiderationNotMeant(block=RemedyBlock(entry.block).label, field="earlier_id")
    found = visible_to(by).filter(pk=entry.earlier_id, block=RemedyBlock.RECONSIDERATION).first()
    found = own.earlier if own and own.earlier_id == entry.earlier_id else found
    if found is None or found == own:
        raise NothingFound(given=entry.earlier_id, what="行政复议案件", field="earlier_id")
    after = (found.filed_on, filed_what(found.block))
    must_have_come(entry.filed_on, what=SUED, field="filed_on", after=after)
    must_precede_suit(found, filed_on=entry.filed_on)
    return found


def _appealed(entry: Entry, own: RemedyCase | None, *, by: Actor) -> RemedyCase | None:
    """The suit below, which is over; a second instance whose first was never entered names none.

    Law: Litigation Law 2017, Art. 85.
    """
    instance = Instance(entry.instance)
    if instance is not Instance.FIRST and entry.block == RemedyBlock.RECONSIDERATION:
        raise InstanceNotMeant(field="instance")
    if entry.appeal_of_id is None:
        return None
    if instance is Instance.FIRST:
        raise AppealNotMeant(label=instance.label, field="appeal_of_id")
    suits = visible_to(by).filter(agency_id=entry.agency_id, block=entry.block, concluded_on__lte=entry.filed_on)
    found = suits.filter(pk=entry.appeal_of_id).select_related("earlier").first()
    if found is None or found == own:
        raise AppealMissing(field="appeal_of_id")
    if instance is Instance.SECOND and found.instance != Instance.FIRST:
        raise NotAgainstThat(number=found.case_number, instance=Instance(found.instance).label, field="appeal_of_id")
    other = RemedyCase.objects.filter(appeal_of=found).exclude(pk=own.pk if own else 0).first()
    if other is not None:
        raise AppealedBefore(number=found.case_number, later=other.case_number, field="appeal_of_id")
    return found


def _must_be_possible(entry: Entry, *, concluded_on: date | None) -> None:
    what = filed_what(entry.block)
    must_have_come(entry.filed_on, what=what, field="filed_on")
    last = (entry.filed_on, what)
    if entry.accepted_on:
        must_have_come(entry.accepted_on, what=ACCEPTED, field="accepted_on", after=last)
        last = (entry.accepted_on, ACCEPTED)
    if entry.notified_on:
        must_have_come(entry.notified_on, what="收到通知日期", field="notified_on", after=(entry.filed_on, what))
    if concluded_on:
        must_have_come(concluded_on, what="审结日期", field="filed_on", after=last)


def _must_be_new(values: Mapping[str, Any], own: RemedyCase | None) -> None:
    agency = Agency.objects.select_for_update().get(pk=values["agency_id"])  # two clerks enter one notice one by one
    same = {name: values[name] for name in ("agency_id", "organ", "case_number")}
    found = RemedyCase.objects.filter(**same).exclude(pk=own.pk if own else 0).first()
    if found:
        raise NumberTaken(
            organ=found.organ,
            given=found.case_number,
            agency=agency.name,
            on=timezone.localdate(found.registered_at),
            field="case_number",
        )
