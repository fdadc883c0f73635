"""提交意见: somebody comments on a draft by the portal."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import NotOpen
from gongkai.consultations.locking import PUBLIC
from gongkai.consultations.models import Comment, Consultation
from gongkai.consultations.receiving import Said, keep
from gongkai.consultations.vocabulary import PUBLIC_STATES, Phase, Way
from gongkai.law.sentences import Sentence, say


@dataclass(frozen=True)
class Received:
    """What the sender is told; `is_new` is false when this very sending had come before."""

    number: str
    is_new: bool


@transaction.atomic
def comment(pk: int, said: Said, *, form_key: str) -> Received:
    """Take a comment while the draft is open for it; one sending of the form is one comment, however often it comes."""
    one = _held(pk)
    before = Comment.objects.filter(form_key=form_key).first()
    if before is not None:
        return Received(before.number, is_new=False)
    today = timezone.localdate()
    why = _why_not(one, states.phase_of(one, today=today))
    if why:
        raise NotOpen(title=one.title, why=why)

    came = keep(one, said, way=Way.WEB, received_on=today, form_key=form_key)
    journal.record("consultations.comment", one, by=PUBLIC, number=came.number)
    return Received(came.number, is_new=True)


def _held(pk: int) -> Consultation:
    found = Consultation.objects.select_for_update(of=("self",)).filter(pk=pk, state__in=PUBLIC_STATES).first()
    if found is None:
        raise Unknown
    return found


def _why_not(one: Consultation, phase: Phase) -> Sentence | None:
    if phase is Phase.UPCOMING:
        return say("从{on:%Y-%m-%d}开始征求意见", on=one.from_on)
    if phase is not Phase.OPEN:
        return say("已于{on:%Y-%m-%d}截止或者中止", on=one.stopped_on or one.to_on)
    return None if one.by_web else say("请按页面上的其他方式提交")
