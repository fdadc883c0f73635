"""What stands behind the rows of the statistics forms of 2008 to 2018.

Law: Regulation 2008, Art. 32; Statistics Notice 2014.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from gongkai.consultations.vocabulary import Channel as Asked
from gongkai.info_requests.vocabulary import FeeBasis
from gongkai.information.vocabulary import Carrier, Way
from gongkai.law.forms import Form
from gongkai.law.vocabulary import Channel, RemedyBlock
from gongkai.statistics import complaints, fees, inquiries, items, office, outlets, remedies, requests, rows
from gongkai.statistics.figure import Place, one_of

CHANNELS = {  # row of the form → how a request came
    "in_person": (Channel.COUNTER, Channel.ORAL),
    "letter": (Channel.REGISTERED, Channel.LETTER),
    "fax": (Channel.FAX,),
    "online": (Channel.ONLINE,),
    "email": (Channel.EMAIL,),
    "other": (),
}
ASKED_BY = {"in_person": (Asked.COUNTER,), "online": (Asked.WEB,), "phone": (Asked.PHONE,)}
_BLOCKS = {
    "reconsiderations": (RemedyBlock.RECONSIDERATION,),
    "lawsuits": (RemedyBlock.LITIGATION_DIRECT, RemedyBlock.LITIGATION_AFTER_RECONSIDERATION),
}
BY_WAY = "登记的公开方式包括该渠道的才计入本行；一条信息可以计入几个渠道。"
_PLAIN: Mapping[str, Place] = {
    "proactive_total": Place(items.PUBLISHED),
    "proactive_fulltext_items": Place(items.IN_FULL),
    "official_documents_published": Place(items.PUBLISHED, (one_of("revision__carrier", Carrier.DOCUMENT.value),)),
    "normative_docs_published": Place(items.PUBLISHED, (one_of("item__kind", items.NORMS[1]),)),
    "normative_docs_made": Place(items.ISSUED, (one_of("norm", items.NORMS[1]),)),
    "proactive_by_channel.website": Place(items.PUBLISHED, (one_of(f"by_{Way.WEBSITE.value}", True),), words=BY_WAY),
    "proactive_by_channel.gazette": Place(items.PUBLISHED, (one_of(f"by_{Way.GAZETTE.value}", True),), words=BY_WAY),
    "timely_within_20_days": Place(items.PUBLISHED, (one_of("in_time", True),)),
    "on_request_items": Place(items.FOR_REQUEST),
    "requests_total": Place(requests.RECEIVED),
    "requests_completed": Place(requests.ANSWERED),
    "requests_completed_on_time": Place(requests.ANSWERED, (one_of("was_extended", False),)),
    "requests_completed_extended": Place(requests.ANSWERED, (one_of("was_extended", True),)),
    "replies_total": Place(requests.ANSWERED),
    "fees_cost_yuan": Place(fees.PAID, (one_of("basis", FeeBasis.COST.value),)),
    "fees_on_request_yuan": Place(fees.PAID),
    "complaints": Place(complaints.COMPLAINTS),
    "appeals": Place(complaints.APPEALS),
    "appeals_after_first_handling": Place(
        complaints.APPEALS,
        (one_of("after_first", True),),
        words="写明不服哪一项处理决定，或者不服原投诉举报处理结果的。",
    ),
    "staff_total": Place(office.STAFF_TOTAL),
    "staff_full_time": Place(office.STAFF_FULL),
    "staff_part_time": Place(office.STAFF_PART),
    "special_budget_yuan": Place(office.FUNDS),
    "disclosure_offices": Place(office.OFFICES),
    "trainings": Place(office.TRAININGS),
    "trainees": Place(office.TRAINEES),
    "meetings": Place(office.MEETINGS),
    "query_points": Place(outlets.POINTS),
    "query_points_electronic": Place(outlets.ELECTRONIC),
    "query_point_visits": Place(outlets.VISITS),
    "query_point_files": Place(outlets.FILES),
}
_ONLY_ON_REQUEST = ("statistics_2014",)  # its fees are those for information given on request, and no others


def place(form: Form, name: str, series: str) -> Place | None:
    """What stands behind the row with this name, over the time its column says; None where no record knows."""
    found = _PLAIN.get(name) or _among_groups(form, name)
    return replace(found, series=series) if found else None


def _among_groups(form: Form, name: str) -> Place | None:
    head, _, part = name.partition(".")
    return _GROUPS[head](form, head, part) if head in _GROUPS else _reply(form, name)


def _channel(form: Form, _head: str, part: str) -> Place:
    """Requests by the way they came; where a form has no row for electronic mail it is one over the net.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(2).
    """
    own = CHANNELS[part]
    if part == "online" and f"{_head}.email" not in _names(form):
        own = (*own, *CHANNELS["email"])
    return Place(requests.RECEIVED, (one_of("channel", *(channel.value for channel in own)),))


def _inquiry(_form: Form, _head: str, part: str) -> Place:
    """Questions by the way they came, in persons.

    Law: Regulation 2008, Art. 32.
    """
    return Place(inquiries.INQUIRIES, (one_of("channel", *(way.value for way in ASKED_BY[part])),))


def _remedy(form: Form, head: str, part: str) -> Place:
    """Cases by block; where a form divides them by result it can only hold those that have one.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(4).
    """
    block = one_of("block", *(one.value for one in _BLOCKS[head.removesuffix("_by_result")]))
    if part:
        return Place(remedies.CONCLUDED, (block, one_of("column", part)))
    divided = any(name.startswith(f"{head}_by_result.") for name in _names(form))
    return Place(remedies.CONCLUDED if divided else remedies.FILED, (block,))


def _fee_item(_form: Form, _head: str, part: str) -> Place:
    """Cost fees by item.

    Law: Regulation 2008, Arts. 27, 32(3).
    """
    return Place(fees.PAID_ITEMS, (one_of("sort", part),))


def _fees(form: Form, _head: str, _part: str) -> Place | None:
    """Fees for information given on request; a form that counts other fees with them is not for records to fill.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(3).
    """
    return Place(fees.PAID) if form.key in _ONLY_ON_REQUEST else None


_GROUPS: Mapping[str, Callable[[Form, str, str], Place | None]] = {
    "requests_by_channel": _channel,
    "inquiries_by_channel": _inquiry,
    "reconsiderations": _remedy,
    "reconsiderations_by_result": _remedy,
    "lawsuits": _remedy,
    "lawsuits_by_result": _remedy,
    "fees_on_request_by_item": _fee_item,
    "fees_yuan": _fees,
}


def _reply(form: Form, name: str) -> Place | None:
    """Answers in one row; refusals with all the grounds below them.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(2).
    """
    if not name.startswith("replies_"):
        return None
    below = [one for one in _names(form) if one.startswith(f"{name}_by_reason.")]
    counted = below or [name]
    return Place(requests.ANSWERED, (rows.in_rows(form.key, counted),), words=rows.named(form.key, counted))


def _names(form: Form) -> list[str]:
    return [row.key for part in form.tables for row in part.rows if row.key]
