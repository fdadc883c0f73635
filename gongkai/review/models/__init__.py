"""保密审查: slips and what surrounds them, each about one revision or one body."""

from gongkai.review.models.coordinations import Consent, ConsentFile, Coordination
from gongkai.review.models.meetings import Meeting, MeetingDecision, MeetingFile
from gongkai.review.models.months import MonthSheet
from gongkai.review.models.referrals import Referral, ReferralFile
from gongkai.review.models.scans import Finding, Scan
from gongkai.review.models.second_looks import SecondLook
from gongkai.review.models.slips import ReviewPolicy, ReviewSlip, Signature, SlipCounter
from gongkai.review.models.urgent import UrgentRelease

__all__ = [
    "Consent",
    "ConsentFile",
    "Coordination",
    "Finding",
    "Meeting",
    "MeetingDecision",
    "MeetingFile",
    "MonthSheet",
    "Referral",
    "ReferralFile",
    "ReviewPolicy",
    "ReviewSlip",
    "Scan",
    "SecondLook",
    "Signature",
    "SlipCounter",
    "UrgentRelease",
]
