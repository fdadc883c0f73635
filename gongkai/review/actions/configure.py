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
from gongkai.information.placing import Place
from gongkai.review import clock
from gongkai.review.errors import PolicyDaysWrong, PolicyTooSlow
from gongkai.review.models import ReviewPolicy
from gongkai.review.vocabulary import Step


@dataclass(frozen=True)
class Wishes:
    """What an agency sets; days left empty follow the default."""

    second_review: bool = False
    section_days: int | None = None
    body_days: int | None = None
    leader_days: int | None = None
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
    if any(days is not None and days < 1 for days in (wished.section_days, wished.body_days, wished.leader_days)):
        raise PolicyDaysWrong
    today = timezone.localdate()
    steps = [step for step in Step if wished.second_review or step is not Step.SECOND_REVIEW]
    days = sum(clock.step_days(step, policy=wished, on=today) for step in steps)
    limit = law.parameter("publication.publish", on=today, region=settings.REGION).number
    if days > limit:
        raise PolicyTooSlow(days=days, limit=limit, law=PolicyTooSlow.law)
