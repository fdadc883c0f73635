"""What is entered about an emergency plan: its levels, steps and people, one a line where there are several."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.entry import plain
from gongkai.entry.errors import BadWords
from gongkai.entry.numbers import must_lie
from gongkai.law.sentences import say
from gongkai.office.entering_rules import Papers
from gongkai.office.errors_work import LevelIncomplete
from gongkai.office.models import EmergencyPlan, PlanContact, PlanFile, PlanLevel, PlanStep, PlanVersion
from gongkai.office.vocabulary_work import PlanDegree, PlanKind

MOST_STEPS = 40
MOST_CONTACTS = 60
PARTS = ("应急职责", "姓名", "职务", "电话")


@dataclass(frozen=True)
class PlanWords:
    """A plan as it is typed; `levels` holds (criterion, response) by degree, `steps` one step a line."""

    kind: PlanKind
    title: str
    purpose: str = ""
    organisation: str = ""
    levels: dict[str, tuple[str, str]] = field(default_factory=dict)
    steps: str = ""
    note: str = ""


def title_of(words: PlanWords) -> str:
    """The name on one line."""
    return plain.needed(plain.one_line(words.title), what="名称", most=200, field="title")


def write_version(plan: EmergencyPlan, words: PlanWords, papers: Papers, *, by: Actor) -> PlanVersion:
    """Keep what the plan now says as its next version."""
    last = plan.versions.order_by("-number").first()
    levels, steps = _levels(words), _steps(words.steps)
    version = PlanVersion.objects.create(
        plan=plan,
        number=last.number + 1 if last else 1,
        purpose=plain.said(words.purpose, what="适用范围", most=2000, field="purpose"),
        organisation=plain.said(words.organisation, what="组织机构", most=3000, field="organisation"),
        note=plain.said(plain.one_line(words.note), what="修订说明", most=300, field="note"),
        written_by_id=by.person_id,
        written_at=timezone.now(),
    )
    PlanLevel.objects.bulk_create(PlanLevel(version=version, degree=d, criterion=c, response=r) for d, c, r in levels)
    PlanStep.objects.bulk_create(
        PlanStep(version=version, position=at, what=what) for at, what in enumerate(steps, start=1)
    )
    for name, paper in papers:
        attach(PlanFile, paper, name=name, by=by, version=version)
    if last and not papers:
        PlanFile.objects.bulk_create(_again(one, version) for one in last.files.all())
    return version


def contacts_of(typed: str, plan: EmergencyPlan) -> list[PlanContact]:
    """One person a line: duty, name, post and telephone, parted by commas."""
    lines = [line for line in plain.said(typed, what="联系人", most=6000, field="contacts").split("\n") if line.strip()]
    must_lie(len(lines), most=MOST_CONTACTS, what="联系人数", field="contacts")
    return [_contact(plan, at, line) for at, line in enumerate(lines, start=1)]


def _contact(plan: EmergencyPlan, at: int, line: str) -> PlanContact:
    parts = [plain.one_line(part) for part in line.replace("，", ",").split(",")]
    if len(parts) != len(PARTS) or not (parts[0] and parts[1] and parts[3]):
        raise BadWords(
            say("联系人第{line}行应写成“应急职责，姓名，职务，电话”四项，用逗号隔开；职务可以空着。", line=at),
            field="contacts",
        )
    role, name, post, phone = parts
    return PlanContact(plan=plan, position=at, role=role[:60], name=name[:40], post=post[:60], phone=phone[:60])


def _levels(words: PlanWords) -> list[tuple[str, str, str]]:
    found = []
    for degree in PlanDegree:
        criterion, response = words.levels.get(degree.value, ("", ""))
        criterion = plain.said(criterion, what=f"{degree.label}标准", most=500, field=f"criterion_{degree}")
        response = plain.said(response, what=f"{degree.label}响应", most=500, field=f"response_{degree}")
        if bool(criterion) != bool(response):
            raise LevelIncomplete(degree=degree.label, field=f"{'response' if criterion else 'criterion'}_{degree}")
        if criterion:
            found.append((degree.value, criterion, response))
    return found


def _steps(typed: str) -> Sequence[str]:
    lines = [plain.one_line(line) for line in plain.said(typed, what="响应流程", most=8000, field="steps").split("\n")]
    found = [line[:300] for line in lines if line]
    must_lie(len(found), most=MOST_STEPS, what="响应步骤数", field="steps")
    return found


def _again(one: PlanFile, version: PlanVersion) -> PlanFile:
    return PlanFile(
        version=version,
        file_id=one.file_id,
        name=one.name,
        note=one.note,
        added_by_id=one.added_by_id,
        added_at=one.added_at,
    )
