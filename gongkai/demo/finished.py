"""Items finished long ago, with the dates of their day: entered, signed by three, numbered, published, some taken away."""

import random
from collections import Counter
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.models import User
from gongkai.audit import journal
from gongkai.catalogue import numbering
from gongkai.catalogue.models import IndexCounter, IndexNumber
from gongkai.catalogue.templates import Parts, Rule
from gongkai.demo.contents import content_of
from gongkai.demo.county import Unit
from gongkai.demo.specs import Spec
from gongkai.information import clock
from gongkai.information.content import TEXT_FIELDS, Content
from gongkai.information.models import InfoItem, Revision, RevisionFile
from gongkai.information.revisions import current_of, stand_at
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty, Openness, Version
from gongkai.publication import projection
from gongkai.publication.models import PublicationAct
from gongkai.publication.vocabulary import Act
from gongkai.review import numbering as slip_numbers, questions
from gongkai.review.models import ReviewSlip, Scan, Signature
from gongkai.review.vocabulary import Conclusion, Decision, SlipState, Step
from gongkai.search import changes

LATE_EVERY = 11
_SIGNERS = (
    (Step.FIRST_REVIEW, Duty.FIRST_REVIEW, "同意公开。"),
    (Step.SECOND_REVIEW, Duty.SECOND_REVIEW, "同意。"),
    (Step.SECRECY_REVIEW, Duty.SECRECY_REVIEW, "经审查，不涉及国家秘密、商业秘密和个人隐私。"),
    (Step.APPROVAL, Duty.APPROVE, "同意。"),
)


class Finished:
    """Writes finished items; `write` closes a batch with its journal lines and its search changes."""

    def __init__(self, units: dict[str, Unit], *, today: date) -> None:
        """For these units, as seen on that day."""
        self.units = units
        self.today = today
        self.dice = random.Random(today.toordinal())  # noqa: S311 — only hours of the day hang on it
        self.batch: list[InfoItem] = []
        self.stages: Counter[str] = Counter()
        self.rules: dict[int, Rule] = {}
        self.serials: Counter[str] = Counter()

    def count(self, stage: Stage) -> int:
        """How many were written to that stage."""
        return self.stages[stage]

    def add(self, spec: Spec) -> InfoItem:
        """One item with its whole history."""
        unit = self.units[spec.agency_code]
        content = content_of(spec, unit)
        item = self._item(spec, unit, content)
        closed_at = self._review(item, unit, content)
        if content.openness == Openness.PROACTIVE:
            self._number(unit, item, timezone.localdate(closed_at))
            self._publish(spec, unit, item, after=closed_at)
        self.stages[item.stage] += 1
        self.batch.append(item)
        return item

    def write(self) -> None:
        """Journal the batch and hand its public items to the search."""
        if self.batch:
            journal.record_many("demo.enter", [(item, {"stage": item.stage}) for item in self.batch], by=SYSTEM)
            changes.mark(item.pk for item in self.batch if item.is_public)
        counters = [IndexCounter(scope=scope, last=last) for scope, last in self.serials.items()]
        IndexCounter.objects.bulk_create(
            counters, update_conflicts=True, unique_fields=["scope"], update_fields=["last"]
        )
        self.batch = []

    def _item(self, spec: Spec, unit: Unit, content: Content) -> InfoItem:
        entered = self._hour(spec.made_on, 1)
        item = InfoItem.objects.create(
            kind=spec.kind,
            agency=unit.agency,
            section=unit.sections[spec.number % len(unit.sections)],
            responsible=unit.agency,
            version=law.regulation_on(spec.made_on),
            stage=spec.stage,
            started_on=spec.made_on,
            was_submitted=True,
            source_key=spec.source_key,
            created_by=unit.people[Duty.FILL],
            changed_at=entered,
        )
        values = {name: getattr(content, name) for name in TEXT_FIELDS}
        values |= {"ways": list(content.ways), "related_numbers": list(content.related_numbers)}
        revision = Revision.objects.create(
            item=item, number=1, digest=content.digest(), made_by=item.created_by, **values
        )
        for position, file in enumerate(content.files):
            RevisionFile.objects.create(revision=revision, file_id=file.file_id, name=file.name, position=position)
        stand_at(item, revision)
        if content.openness == Openness.PROACTIVE:
            item.due_on = clock.due(item).on
        item.save()
        return item

    def _review(self, item: InfoItem, unit: Unit, content: Content) -> datetime:
        opened = self._hour(item.started_on, 2)
        exempt = content.openness == Openness.WITHHELD
        slip = ReviewSlip.objects.create(
            number=slip_numbers.next_number(unit.agency, on=timezone.localdate(opened)),
            item=item,
            revision=current_of(item),
            digest=current_of(item).digest,
            state=SlipState.CONCLUDED,
            proposed_openness=content.openness,
            final_openness=content.openness,
            conclusion=Conclusion.EXEMPT if exempt else Conclusion.OPEN,
            ground_code=content.ground_code,
            ground_reason=content.ground_reason,
            answers=questions.settle(questions.all_no(Version(item.version)), version=Version(item.version)),
            opened_by=unit.people[Duty.FILL],
            opened_at=opened,
        )
        Scan.objects.create(revision=current_of(item), ran_at=opened)
        steps = [(step, duty, words) for step, duty, words in _SIGNERS if duty in unit.people]
        signed = [_signature(slip, *row, at=self._hour(item.started_on, 3 + n)) for n, row in enumerate(steps)]
        _sign_all(signed, unit)
        slip.closed_at = closed_at = signed[-1].signed_at
        slip.save(update_fields=["closed_at"])
        return closed_at

    def _number(self, unit: Unit, item: InfoItem, day: date) -> None:
        """The next index number of the unit's year; `write` keeps the counters, so that the real numbering goes on from here."""
        agency = unit.agency
        if agency.pk not in self.rules:
            self.rules[agency.pk] = numbering.rule_for(agency)
        rule = self.rules[agency.pk]
        parts = Parts(agency.area_code, agency.code, "00", "00", item.started_on, day)
        scope = rule.scope_key(parts)
        self.serials[scope] += 1
        number = rule.render(parts, self.serials[scope], agency=agency.name)
        at = timezone.make_aware(datetime.combine(day, time(17)))
        IndexNumber.objects.create(number=number, item=item, scope=scope, serial=self.serials[scope], reserved_at=at)

    def _publish(self, spec: Spec, unit: Unit, item: InfoItem, *, after: datetime) -> None:
        late = spec.number % LATE_EVERY == 0
        at = after + timedelta(days=self.dice.randint(26, 40) if late else self.dice.randint(0, 8), minutes=30)
        self._act(item, Act.PUBLISH, at, unit.people[Duty.PUBLISH])
        item.is_public = True
        projection.put(item, at=at)
        if spec.stage in (Stage.WITHDRAWN, Stage.REPEALED):
            projection.take_away(item)
            item.is_public = False
            act = Act.WITHDRAW if spec.stage == Stage.WITHDRAWN else Act.REPEAL
            reason = "示范：内容有误，撤回后重新公开。" if act is Act.WITHDRAW else "示范：已被新文件代替。"
            self._act(item, act, at + timedelta(days=3), unit.people[Duty.PUBLISH], reason=reason)
        item.changed_at = at
        item.save(update_fields=["is_public", "changed_at"])

    def _act(self, item: InfoItem, act: Act, at: datetime, by: User, *, reason: str = "") -> None:
        day = timezone.localdate(at)
        counted = act is Act.PUBLISH and item.due_on is not None
        PublicationAct.objects.create(
            item=item,
            revision=current_of(item),
            act=act,
            reason=reason,
            done_by=by,
            done_at=at,
            done_on=day,
            effective_on=day if act is Act.REPEAL else None,
            due_on=item.due_on,
            in_time=day <= item.due_on if counted and item.due_on else None,
            working_days=clock.calendar().count(after=item.started_on, until=day) if counted else None,
        )

    def _hour(self, day: date, days_after: int) -> datetime:
        """Some working hour that many working days after a day."""
        working_day = clock.calendar().add(day, days_after)
        return timezone.make_aware(
            datetime.combine(working_day, time(self.dice.randint(9, 16), self.dice.randint(0, 59)))
        )


def _signature(slip: ReviewSlip, step: Step, duty: Duty, words: str, *, at: datetime) -> Signature:
    return Signature(slip=slip, step=step, decision=Decision.PASS, opinion=words, post=duty.label, signed_at=at)


def _sign_all(signatures: list[Signature], unit: Unit) -> None:
    duties = {step: duty for step, duty, _words in _SIGNERS}
    for signature in signatures:
        person = unit.people[duties[Step(signature.step)]]
        signature.signer, signature.signer_name = person, person.name
    Signature.objects.bulk_create(signatures)
