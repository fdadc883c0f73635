"""Tables and constraints of the request room, by what they keep; no rules."""

from gongkai.info_requests.models.answering import Delivery, Letter, Reply, ReplyPart
from gongkai.info_requests.models.cases import Applicant, CaseFile, InfoRequest, RelatedCase, RequestEvent, Suggestion
from gongkai.info_requests.models.handling import (
    Assignment,
    Consultation,
    Correction,
    Explanation,
    Extension,
    FeeLine,
    FeeNotice,
)
from gongkai.info_requests.models.likeness import LikenessMark
from gongkai.info_requests.models.office import (
    Attempt,
    CalendarLoad,
    LetterCounter,
    LetterText,
    PaperForms,
    RequestCounter,
    RequestPolicy,
    Script,
    SearchTally,
)

__all__ = [
    "Applicant", "Assignment", "Attempt", "CalendarLoad", "CaseFile", "Consultation", "Correction", "Delivery",
    "Explanation", "Extension", "FeeLine", "FeeNotice", "InfoRequest", "Letter", "LetterCounter", "LetterText",
    "LikenessMark", "PaperForms", "RelatedCase", "Reply", "ReplyPart", "RequestCounter", "RequestEvent", "RequestPolicy",
    "Script", "SearchTally", "Suggestion",
]  # fmt: skip
