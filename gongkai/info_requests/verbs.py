"""Which verbs are open to a person in a case now: by its state, their duties, and whether there is anything to do it to.

A page offers what is open; the action decides. What is refused only by a day or by words typed is offered.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from gongkai.accounts.actor import Actor
from gongkai.info_requests import states
from gongkai.info_requests.models import Assignment, Extension, FeeNotice, InfoRequest, Reply
from gongkai.info_requests.vocabulary import ConsultationKind, LetterState, Opinion, ReplyState, State
from gongkai.law import fees
from gongkai.law.fees import FeeRegime
from gongkai.law.vocabulary import Channel, Version

REGISTER, HANDLE, DRAFT = "info_requests.register", "info_requests.handle", "info_requests.draft"
HEAD, SIGN, SIGN_SENSITIVE = "info_requests.head", "info_requests.sign_off", "info_requests.sign_off_sensitive"
IDENTITY, READ = "info_requests.identity", "info_requests.read"
UNSIGNED = (ReplyState.DRAFT, ReplyState.RETURNED)
IN_PERSON = (Channel.COUNTER, Channel.ORAL)
Sense = Callable[[InfoRequest, Actor, date], bool]


class Verb(NamedTuple):
    """One thing that can be done: the row of `states` it stands under (none: anywhere), who may, whether it makes sense."""

    row: str
    permission: str
    sense: Sense


def open_to(actor: Actor, case: InfoRequest, *, today: date) -> dict[str, bool]:
    """Every verb of the case page, and whether it is open; takes a case with everything that hangs on it."""
    return {name: _is_open(verb, actor, case, today) for name, verb in VERBS.items()}


def _is_open(verb: Verb, actor: Actor, case: InfoRequest, today: date) -> bool:
    if verb.row and not states.may(verb.row, case):
        return False
    return actor.may(verb.permission, case) and verb.sense(case, actor, today)


def _always(_case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return True


def _current(case: InfoRequest) -> Assignment | None:
    return next((row for row in case.assignments.all() if row.is_current), None)


def _is_assigned(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return _current(case) is not None


def _has_draft(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    current = _current(case)
    return current is not None and current.handed_in_on is not None


def _not_corrected_yet(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    """Told once.

    Law: Regulation 2019, Art. 30.
    """
    return not hasattr(case, "correction")


def _not_told_yet(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return hasattr(case, "correction") and case.correction.told_on is None


def _correction_over(case: InfoRequest, _actor: Actor, today: date) -> bool:
    due_on = case.correction.due_on if hasattr(case, "correction") else None
    return due_on is not None and due_on < today


def _somebody_silent(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return any(not row.opinion for row in case.consultations.all())


def _silent_too_long(case: InfoRequest, _actor: Actor, today: date) -> bool:
    return any(not row.opinion and row.due_on is not None and row.due_on < today for row in case.consultations.all())


def _third_party_refused(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    refused = (Opinion.DISAGREE, Opinion.PARTLY)
    return any(
        row.kind == ConsultationKind.THIRD_PARTY and row.opinion in refused and not row.is_overridden
        for row in case.consultations.all()
    )


def _extension(case: InfoRequest) -> Extension | None:
    return next((row for row in case.extensions.all() if not row.is_void and row.agreed is not False), None)


def _may_extend(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    """Once, and only where a period runs.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """
    return _extension(case) is None and case.due_on is not None


def _extension_proposed(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    found = _extension(case)
    return found is not None and found.agreed is None


def _no_reasons_asked(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return case.version == Version.R2019 and not hasattr(case, "explanation")


def _reasons_asked(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return hasattr(case, "explanation")


def _fee(case: InfoRequest) -> FeeNotice | None:
    found: FeeNotice | None = getattr(case, "fee", None)
    return found


def _may_charge(case: InfoRequest, _actor: Actor, today: date) -> bool:
    return _fee(case) is None and fees.regime(today) is not FeeRegime.NONE


def _fee_not_received(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    found = _fee(case)
    return found is not None and found.received_on is None


def _fee_over(case: InfoRequest, _actor: Actor, today: date) -> bool:
    found = _fee(case)
    return found is not None and found.due_on is not None and found.due_on < today


def _paid(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    found = _fee(case)
    return found is not None and found.paid_on is not None and found.refunded_on is None


def _reply(case: InfoRequest) -> Reply | None:
    return next(iter(case.replies.all()), None)


def _reply_open(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    found = _reply(case)
    return found is None or found.state in UNSIGNED


def _reply_drafted(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    found = _reply(case)
    return found is not None and found.state in UNSIGNED


def _reply_exists(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return _reply(case) is not None


def _mine_to_sign(case: InfoRequest, actor: Actor, _today: date) -> bool:
    """Not by whoever prepared it; sensitive matters by the higher approver.

    Law: Regulation 2019, Art. 45.
    """
    found = _reply(case)
    if found is None or found.prepared_by_id == actor.user_id:
        return False
    return not case.is_sensitive or actor.may(SIGN_SENSITIVE, case)


def _on_the_spot(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return not case.is_sensitive and case.channel in IN_PERSON


def _letter_out(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return any(row.state == LetterState.ISSUED for row in case.letters.all())


def _not_ended(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return case.state not in (State.CLOSED, State.ARCHIVED)


def _suggestion_waits(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return hasattr(case, "suggestion") and case.suggestion.adopted is None


def _handles(case: InfoRequest, actor: Actor, _today: date) -> bool:
    return actor.may(HANDLE, case)


def _can_be_named(case: InfoRequest, _actor: Actor, _today: date) -> bool:
    return case.applicant.erased_at is None


VERBS: Mapping[str, Verb] = {
    "confirm_receipt": Verb("confirm_receipt", HANDLE, _always),
    "amend": Verb("amend", REGISTER, _always),
    "renew_code": Verb("", IDENTITY, _handles),
    "assign": Verb("assign", HANDLE, _always),
    "hand_in_draft": Verb("hand_in_draft", DRAFT, _is_assigned),
    "send_back_draft": Verb("hand_in_draft", HANDLE, _has_draft),
    "ask_correction": Verb("ask_correction", HANDLE, _not_corrected_yet),
    "note_told": Verb("take_correction", HANDLE, _not_told_yet),
    "take_correction": Verb("take_correction", HANDLE, _always),
    "lapse_correction": Verb("lapse_correction", HANDLE, _correction_over),
    "consult": Verb("consult", HANDLE, _always),
    "note_consultation_received": Verb("record_opinion", HANDLE, _somebody_silent),
    "record_opinion": Verb("record_opinion", HANDLE, _somebody_silent),
    "lapse_consultation": Verb("record_opinion", HANDLE, _silent_too_long),
    "override_opinion": Verb("override_opinion", HANDLE, _third_party_refused),
    "propose_extension": Verb("propose_extension", HANDLE, _may_extend),
    "extend_deadline": Verb("extend_deadline", HEAD, _extension_proposed),
    "ask_reasons": Verb("ask_reasons", HANDLE, _no_reasons_asked),
    "record_reasons": Verb("record_reasons", HANDLE, _reasons_asked),
    "set_period": Verb("set_period", HANDLE, _reasons_asked),
    "notify_fee": Verb("notify_fee", HANDLE, _may_charge),
    "note_fee_received": Verb("record_payment", HANDLE, _fee_not_received),
    "record_payment": Verb("record_payment", HANDLE, _always),
    "waive_fee": Verb("waive_fee", HEAD, _always),
    "lapse_fee": Verb("lapse_fee", HANDLE, _fee_over),
    "refund_fee": Verb("refund_fee", HANDLE, _paid),
    "send_on": Verb("send_on", HANDLE, _always),
    "split": Verb("split", HANDLE, _always),
    "merge": Verb("merge", HANDLE, _always),
    "flag": Verb("flag", HANDLE, _always),
    "relate": Verb("relate", HANDLE, _always),
    "prepare_reply": Verb("prepare_reply", HANDLE, _reply_open),
    "submit_reply": Verb("submit_reply", HANDLE, _reply_drafted),
    "decide_in_group": Verb("decide_in_group", HANDLE, _reply_exists),
    "send_back": Verb("send_back", SIGN, _reply_exists),
    "sign_off": Verb("sign_off", SIGN, _mine_to_sign),
    "answer_on_spot": Verb("answer_on_spot", HANDLE, _on_the_spot),
    "issue_letter": Verb("", HANDLE, _not_ended),
    "deliver": Verb("", HANDLE, _letter_out),
    "finish": Verb("finish", HANDLE, _always),
    "withdraw": Verb("withdraw", HANDLE, _always),
    "archive": Verb("archive", HANDLE, _always),
    "decide_suggestion": Verb("", HANDLE, _suggestion_waits),
    "hold_file": Verb("", DRAFT, _not_ended),
    "open_identity": Verb("", IDENTITY, _can_be_named),
}
