"""提交评议: one person's grades for one unit, once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.entry import plain
from gongkai.supervision import codes, states
from gongkai.supervision.balloting import keep_marks, must_be_open
from gongkai.supervision.errors import AnsweredAlready, PhoneMissing, WrongCode
from gongkai.supervision.models import Ballot, Evaluated, Evaluation, Invitation
from gongkai.supervision.vocabulary import BallotChannel, RemarkState

PHONE = re.compile(r"1\d{10}")


@dataclass(frozen=True)
class Answer:
    """What somebody sent: the grade of each row, a remark, and by what they are known again."""

    grades: Mapping[int, int]
    remark: str = ""
    code: str = ""
    phone: str = ""
    token: str = field(default="", repr=False)


@transaction.atomic
def give_ballot(unit_pk: int, answer: Answer) -> Ballot:
    """Count the answer; a second one by the same person about the same unit is refused. Nobody's name is kept.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29; Personal Information Law 2021, Art. 51.
    """
    unit = Evaluated.objects.select_related("evaluation", "agency").filter(pk=unit_pk).first()
    if unit is None or unit.evaluation.announced_on is None:
        raise Unknown
    states.must_allow("give_ballot", unit.evaluation)
    must_be_open(unit.evaluation)
    remark = plain.said(answer.remark, what="意见", most=500, field="remark")
    channel, kind, who = _known_by(unit.evaluation, answer)
    values = {
        "channel": channel,
        "kind": kind,
        "remark": remark,
        "remark_state": RemarkState.PENDING if remark else RemarkState.NONE,
        "given_on": timezone.localdate(),
    }
    try:
        with transaction.atomic():
            ballot = Ballot.objects.create(
                unit=unit, person_key=codes.person_key(unit.pk, channel.value, who), **values
            )
    except IntegrityError:
        raise AnsweredAlready(unit=unit.agency.name) from None
    keep_marks(ballot, unit.evaluation, answer.grades)
    return ballot


def _known_by(evaluation: Evaluation, answer: Answer) -> tuple[BallotChannel, str, str]:
    """How the person came, as what, and by what they are the same person again."""
    if answer.code.strip():
        key = codes.key_of(plain.said(answer.code, what="邀请码", most=40, field="code"))
        found = Invitation.objects.select_for_update().filter(evaluation=evaluation, code_key=key).first()
        if found is None:
            raise WrongCode(field="code")
        if found.used_at is None:
            found.used_at = timezone.now()
            found.save(update_fields=["used_at"])
        return BallotChannel.CODE, found.kind, key
    if evaluation.is_named:
        phone = plain.compact(answer.phone)
        if not PHONE.fullmatch(phone):
            raise PhoneMissing(field="phone")
        return BallotChannel.NAMED, "", phone
    return BallotChannel.WEB, "", answer.token
