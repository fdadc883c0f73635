"""One case as a line, and the request it is about, as plain values."""

from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.displays import About, RemedyRow
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import Instance

_PLAIN = (
    "id", "agency_id", "case_number", "organ", "about", "filed_on", "accepted_on", "concluded_on", "corrected_reply",
    "reply_due_on", "reply_provisional", "replied_on", "perform_by", "perform_provisional", "performed_on",
)  # fmt: skip


def row_of(one: RemedyCase) -> RemedyRow:
    """A line of the list."""
    values: dict[str, Any] = {name: getattr(one, name) for name in _PLAIN}
    return RemedyRow(
        **values,
        agency_name=one.agency.name,
        block=RemedyBlock(one.block),
        instance=Instance(one.instance),
        party=one.party_masked,
        stands=RemedyResult(one.stands) if one.stands else None,
        result=RemedyResult(one.result) if one.result else None,
        request_number=one.info_request.number if one.info_request else "",
    )


def about_of(actor: Actor, asked: InfoRequest | None) -> About | None:
    """A request; its title only for those who may read it."""
    if asked is None:
        return None
    if not actor.may("info_requests.read", asked):
        return About(asked.number, "", False)
    return About(asked.number, asked.title, True, asked.closed_on, outcome_label(asked.outcome))
