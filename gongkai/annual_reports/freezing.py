"""What a version says, as it stands still: written down when it is handed in, sealed when it is approved."""

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal

from gongkai.annual_reports import rollup
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import plain

SNAPSHOT = ("figures", "recorded", "parts")


def write_down(version: ReportVersion, settled: Settled) -> None:
    """Put the figures, what the records or the parts said, and the parts into the version; whoever calls saves them."""
    version.figures = _texts(settled.known)
    version.recorded = _texts(settled.recorded)
    version.parts = rollup.snapshot(settled.parts) or version.parts


def digest(version: ReportVersion) -> str:
    """SHA-256 over the figures, the text and what does not apply, in one fixed order: the same words, the same seal."""
    said = {"figures": version.figures, "sections": version.sections, "not_applicable": version.not_applicable}
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def is_intact(version: ReportVersion) -> bool:
    """Whether an approved version still says what was approved."""
    return version.digest == digest(version)


def _texts(figures: Mapping[str, Decimal]) -> dict[str, str]:
    return {key: plain(value) for key, value in sorted(figures.items())}
