"""设置审查流程: whether there is a 复审, how long steps take, which telephones are the office's own."""

from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry.numbers import must_lie
from gongkai.information.placing import Place
from gongkai.review import clock
from gongkai.review.errors import MergeAndSecond, PolicyDaysWrong, PolicyTooSlow
from gongkai.review.models import ReviewPolicy
from gongkai.review.vocabulary import Step

_BOUNDS = (
    ("referral_days", "报审答复工作日", 60),
    ("urgent_days", "先行公开补办工作日", 60),
    ("coordination_days", "发布协调答复工作日", 60),
    ("summary_day", "汇总表每月报送日", 28),
)


@dataclass(frozen=True)
class Wishes:
    """What an agency sets; days left empty follow the default."""

    second_review: bool = False
    section_days: int | None = None
    body_days: int | None = None
    leader_days: int | None = None
    referral_days: int | None = None
    urgent_days: int | None = None
    coordination_days: int | None = None
    summary_day: int | None = None
    look_months: int | None = None
    meeting_for_major: bool = False
    meeting_for_backlog: bool = False
    merges_steps: bool = False
    office_phones: str = ""


@transaction.atomic
def configure(agency_id: int, wishes: Wishes, *, by: Actor) -> ReviewPolicy:
    """Set how one agency reviews; together the steps must leave room to publish in time.

    Law: Regulation 2019, Arts. 17, 26; Regulation 2008, Arts. 14, 18.
    """
    if not by.may("review.configure", Place(agency_id)):
        raise Unknown
    if not Agency.objects.select_for_update(of=("self",)).filter(pk=agency_id).exists():
        raise Unknown
    wished = ReviewPolicy(agency_id=agency_id, **asdict(wishes))
    _must_leave_room(wished)

    rules, _ = ReviewPolicy.objects.update_or_create(agency_id=agency_id, defaults=asdict(wishes))
    journal.record("review.configure", rules, by=by, agency=agency_id, **asdict(wishes))
    return rules


def _must_leave_room(wished: ReviewPolicy) -> None:
    if any(days is not None and days < 1 for days in _periods(wished)):
        raise PolicyDaysWrong
    if wished.merges_steps and wished.second_review:
        raise MergeAndSecond(field="merges_steps")
    _must_lie_within(wished)
    today = timezone.localdate()
    steps = [step for step in Step if wished.second_review or step is not Step.SECOND_REVIEW]
    days = sum(clock.step_days(step, policy=wished, on=today) for step in steps)
    limit = law.parameter("publication.publish", on=today, region=settings.REGION).number
    if days > limit:
        raise PolicyTooSlow(days=days, limit=limit, law=PolicyTooSlow.law)


def _periods(wished: ReviewPolicy) -> tuple[int | None, ...]:
    return (
        wished.section_days, wished.body_days, wished.leader_days, wished.referral_days, wished.urgent_days,
        wished.coordination_days, wished.summary_day, wished.look_months,
    )  # fmt: skip


def _must_lie_within(wished: ReviewPolicy) -> None:
    for name, label, most in _BOUNDS:
        given = getattr(wished, name)
        if given is not None:
            must_lie(given, least=1, most=most, what=label, field=name)
    _must_not_look_later(wished)


def _must_not_look_later(wished: ReviewPolicy) -> None:
    """Local rules only tighten: looking again may come sooner than once in the default months, not later."""
    most = clock.reassess_months(timezone.localdate())
    if wished.look_months is not None:
        must_lie(wished.look_months, least=1, most=most, what="不予公开复查间隔月数", field="look_months")
