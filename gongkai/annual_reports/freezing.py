"""What a version says, as it stands still: written down when it is handed in, sealed when it is approved."""

import hashlib
import json

from gongkai.annual_reports import rollup
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.keeping import texts
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.public_errors import SealBroken

SNAPSHOT = ("figures", "recorded", "parts")
SUBMISSION = ("submitted_by", "submitted_at", "submitted_on")


def write_down(version: ReportVersion, settled: Settled) -> None:
    """Put the figures, what the records or the parts said, and the parts into the version; whoever calls saves them."""
    version.figures = texts(settled.known)
    version.recorded = texts(settled.recorded)
    version.parts = rollup.snapshot(settled.parts) or version.parts


def digest(version: ReportVersion) -> str:
    """SHA-256 over the figures, the text and what does not apply, in one fixed order: the same words, the same seal."""
    said = {"figures": version.figures, "sections": version.sections, "not_applicable": version.not_applicable}
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def is_intact(version: ReportVersion) -> bool:
    """Whether an approved version still says what was approved."""
    return version.digest == digest(version)


def must_be_intact(version: ReportVersion) -> None:
    """Refuse to let out what is not what was approved."""
    if not is_intact(version):
        raise SealBroken(report=str(version.report), number=version.number)
