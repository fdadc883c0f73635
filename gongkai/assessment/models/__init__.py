"""Tables and constraints of this room; no rules."""

from gongkai.assessment.models.rewards import AdoptionFile, AdoptionPolicy, AdoptionRecord, AdoptionRule, Award
from gongkai.assessment.models.rounds import Appeal, AppealFile, Result, Round, Score, ScoreChange, ScoreFile
from gongkai.assessment.models.schemes import GradeBand, Indicator, Scheme

__all__ = [
    "AdoptionFile",
    "AdoptionPolicy",
    "AdoptionRecord",
    "AdoptionRule",
    "Appeal",
    "AppealFile",
    "Award",
    "GradeBand",
    "Indicator",
    "Result",
    "Round",
    "Scheme",
    "Score",
    "ScoreChange",
    "ScoreFile",
]
