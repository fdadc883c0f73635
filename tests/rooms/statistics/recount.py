"""The same figures counted again in plain Python, case by case, with the rows written out by hand."""

from collections import Counter
from datetime import date

from gongkai.info_requests.models import InfoRequest, ReplyPart

COLUMNS = {
    "person": "natural", "company": "business", "research": "research", "social": "public_welfare",
    "legal": "legal_service", "other": "other",
}  # fmt: skip
ROWS_2021 = {
    "A1": "granted", "A2": "granted", "A3": "partly_granted", "A5": "unable_not_held", "A6": "unable_not_held",
    "A7": "refused_duplicate", "A8": "denied_admin_query", "A9": "unable_needs_creation", "A10": "refused_petition",
    "A11": "refused_publication", "A12": "refused_mass_repeated", "A13": "unable_unclear_after_correction",
    "A14": "refused_confirm_reissue", "A15": "other_no_correction", "A16": "other_fee_unpaid", "A17": "other_other",
    "B1": "granted", "B2": "granted", "B3": "partly_granted", "B6": "unable_not_held", "B7": "unable_not_held",
    "B8": "other_other", "B9": "refused_duplicate", "B10": "unable_unclear_after_correction", "B11": "granted",
    "B12": "other_no_correction", "B13": "other_other", "withdrawn": "other_other", "merged": "other_other",
}  # fmt: skip
GROUNDS_2021 = {
    "X14a": "denied_state_secret", "X14b": "denied_law_forbids", "X14c": "denied_safety_stability",
    "X15": "denied_third_party", "X16a": "denied_internal_affairs", "X16b": "denied_process_info",
    "X16c": "denied_enforcement_file", "N-A": "denied_state_secret", "N-B": "denied_third_party",
    "N-C": "denied_third_party", "N-D": "denied_safety_stability", "N-E": "denied_law_forbids",
}  # fmt: skip
BY_GROUND = {"A4", "B4", "B5", "B11"}


def section_3(agency_id: int, from_on: date, to_on: date) -> Counter[str]:
    """Table three of the form of 2021, of one body."""
    found: Counter[str] = Counter()
    for case in InfoRequest.objects.filter(agency_id=agency_id, kind="disclosure").select_related("applicant"):
        if case.received_on is None or case.outcome in ("split", "sent_on"):
            continue
        for row in _rows(case, from_on, to_on):
            found[f"t3.{row}.{COLUMNS[case.applicant.kind]}"] += 1
            found[f"t3.{row}.total"] += 1
    return found


def _rows(case: InfoRequest, from_on: date, to_on: date) -> list[str]:
    ended = max(case.closed_on, case.received_on) if case.closed_on else date.max
    found = ["new_received"] if from_on <= case.received_on <= to_on else []
    found += ["carried_in"] if case.received_on < from_on <= ended else []
    found += ["carried_out"] if case.received_on <= to_on < ended else []
    return found + (["total_handled", _row(case)] if from_on <= ended <= to_on else [])


def _row(case: InfoRequest) -> str:
    withheld = ReplyPart.objects.filter(reply__info_request=case, is_given=False).order_by("id").first()
    if case.outcome in BY_GROUND and withheld:
        return GROUNDS_2021[withheld.ground_code]
    return "denied_law_forbids" if case.outcome in BY_GROUND - {"B11"} else ROWS_2021[case.outcome]
