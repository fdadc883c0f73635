"""Tables and constraints of this room; no rules."""

from gongkai.office.models.duties import ContentDuty, Reminders
from gongkai.office.models.groups import BodyDuty, GroupNotice, LeadingGroup, Post, PostHolder, Seat, UnitTier
from gongkai.office.models.plans import (
    Drill,
    DrillFile,
    EmergencyPlan,
    PlanContact,
    PlanEvent,
    PlanFile,
    PlanLevel,
    PlanStep,
    PlanVersion,
)
from gongkai.office.models.rules import (
    Commitment,
    Gap,
    GapStep,
    Rule,
    RuleEvent,
    RuleEvidence,
    RuleFile,
    RuleVersion,
)
from gongkai.office.models.staff import Liaison, StaffCall, StaffMember, StaffYear
from gongkai.office.models.tasks import Task, TaskFile, TaskNote, TaskPlan, YearProblem
from gongkai.office.models.trainings import (
    Attendance,
    DocumentPassed,
    Publicity,
    StudyPlan,
    Training,
    TrainingFile,
)

__all__ = [
    "Attendance",
    "BodyDuty",
    "Commitment",
    "ContentDuty",
    "DocumentPassed",
    "Drill",
    "DrillFile",
    "EmergencyPlan",
    "Gap",
    "GapStep",
    "GroupNotice",
    "LeadingGroup",
    "Liaison",
    "PlanContact",
    "PlanEvent",
    "PlanFile",
    "PlanLevel",
    "PlanStep",
    "PlanVersion",
    "Post",
    "PostHolder",
    "Publicity",
    "Reminders",
    "Rule",
    "RuleEvent",
    "RuleEvidence",
    "RuleFile",
    "RuleVersion",
    "Seat",
    "StaffCall",
    "StaffMember",
    "StaffYear",
    "StudyPlan",
    "Task",
    "TaskFile",
    "TaskNote",
    "TaskPlan",
    "Training",
    "TrainingFile",
    "UnitTier",
    "YearProblem",
]
