"""Tables and constraints of this room; no rules."""

from gongkai.consultations.models.comments import Comment, Point
from gongkai.consultations.models.drafts import (
    Consultation,
    ConsultationExtension,
    ConsultationFile,
    ConsultationPolicy,
)
from gongkai.consultations.models.inquiries import FrequentQuestion, Inquiry

__all__ = [
    "Comment",
    "Consultation",
    "ConsultationExtension",
    "ConsultationFile",
    "ConsultationPolicy",
    "FrequentQuestion",
    "Inquiry",
    "Point",
]
