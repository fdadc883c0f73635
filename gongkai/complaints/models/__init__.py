"""Tables and constraints of this room; no rules."""

from gongkai.complaints.models.cases import Complaint
from gongkai.complaints.models.desks import ComplaintDesk, ComplaintRoute
from gongkai.complaints.models.letters import ComplaintLetter
from gongkai.complaints.models.parts import (
    ComplaintEvent,
    ComplaintExtension,
    ComplaintFile,
    ComplaintOpinion,
    ComplaintPaper,
    Investigator,
    Measure,
)

__all__ = [
    "Complaint",
    "ComplaintDesk",
    "ComplaintEvent",
    "ComplaintExtension",
    "ComplaintFile",
    "ComplaintLetter",
    "ComplaintOpinion",
    "ComplaintPaper",
    "ComplaintRoute",
    "Investigator",
    "Measure",
]
