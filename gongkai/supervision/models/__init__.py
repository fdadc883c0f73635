"""Tables and constraints of this room; no rules."""

from gongkai.supervision.models.accountability import AccountabilityCase, Sanction
from gongkai.supervision.models.evaluations import (
    Ballot,
    Evaluated,
    Evaluation,
    EvaluationRow,
    Invitation,
    Mark,
)
from gongkai.supervision.models.inspections import CheckAnswer, CheckItem, Inspected, Inspection
from gongkai.supervision.models.problems import Problem, ProblemEvent, ProblemFile
from gongkai.supervision.models.self_inspections import SelfChapter, SelfInspection
from gongkai.supervision.models.urgings import UrgedRecord, Urging, UrgingRead

__all__ = [
    "AccountabilityCase",
    "Ballot",
    "CheckAnswer",
    "CheckItem",
    "Evaluated",
    "Evaluation",
    "EvaluationRow",
    "Inspected",
    "Inspection",
    "Invitation",
    "Mark",
    "Problem",
    "ProblemEvent",
    "ProblemFile",
    "Sanction",
    "SelfChapter",
    "SelfInspection",
    "UrgedRecord",
    "Urging",
    "UrgingRead",
]
