"""报审: ask the competent department or the secrecy administration; publishing waits for the answer."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import Openness
from gongkai.review import clock, locking, numbering, policy, signing, states
from gongkai.review.errors import ReferralIncomplete
from gongkai.review.models import Referral
from gongkai.review.vocabulary import AskedBody, Decision, Step


@dataclass(frozen=True)
class Question:
    """What 《不能确定属性审查表》 says besides the item: the opinions so far, and what the letter is called."""

    body: str = AskedBody.COMPETENT
    provisions: str = ""
    own_opinion: str = ""
    preliminary: str = ""
    body_opinion: str = ""
    letter_number: str = ""


@transaction.atomic
def refer(slip_id: int, *, sent_to: str, reason: str, by: Actor, **more: str) -> Referral:
    """Put an item that cannot be determined to the body that can: 《不能确定属性审查表》; `more` as in `Question`.

    The reviewing body's referral is its signature on the slip; the leader's is not, since the leader still decides after
    the answer. The time for the answer does not stop the publication period.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    slip = locking.locked(slip_id, by=by)
    states.must_allow("refer", slip)
    by.must("review.refer", slip.item)
    step = signing.must_sign(slip, by=by)
    if not (sent_to.strip() and reason.strip()):
        raise ReferralIncomplete
    asked = _settled(Question(**more))

    rules, today = policy.of(slip.item.agency_id), timezone.localdate()
    referral = Referral.objects.create(
        slip=slip,
        sent_to=plain.needed(plain.one_line(sent_to), what="报送机关", most=120, field="sent_to"),
        reason=plain.needed(reason, what="不能确定的理由", most=2000, field="reason"),
        sent_on=today,
        sent_by_id=signing.person_id(by, "review.refer"),
        **numbering.numbered(Referral, slip.item.agency_id, on=today),
        **asked,
    )
    if step is Step.SECRECY_REVIEW:
        signing.sign_step(slip, step, Decision.REFER, referral.body_opinion or referral.own_opinion or reason, by=by)
    states.move(slip, "refer")
    clock.restate(slip, policy=rules, today=today)
    clock.restate_referral(referral, policy=rules)
    journal.record(
        "review.refer",
        slip,
        by=by,
        item=slip.item_id,
        number=referral.number,
        sent_to=referral.sent_to,
        due=referral.answer_due_on,
    )
    return referral


def _settled(asked: Question) -> dict[str, str]:
    said = plain.said
    return {
        "body": AskedBody(asked.body).value,
        "preliminary": Openness(asked.preliminary).value if asked.preliminary else "",
        "provisions": said(asked.provisions, what="涉及的保密事项范围或法律条款", most=300, field="provisions"),
        "own_opinion": said(asked.own_opinion, what="本机关初步意见", most=2000, field="own_opinion"),
        "body_opinion": said(asked.body_opinion, what="本机关保密审查机构意见", most=2000, field="body_opinion"),
        "letter_number": said(asked.letter_number, what="报审函文号", most=80, field="letter_number"),
    }
