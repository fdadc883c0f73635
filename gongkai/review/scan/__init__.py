"""The checks before release: pure functions over text that find what must not go out or would look careless.

P rules look for personal data and secrecy marks, T rules for faults of the text. Nothing here reads the database.
"""

from gongkai.review.scan.found import Found, ScanContext, Severity
from gongkai.review.scan.masking import fingerprint
from gongkai.review.scan.scanner import BODY, TITLE, scan_text, scan_title

__all__ = ["BODY", "TITLE", "Found", "ScanContext", "Severity", "fingerprint", "scan_text", "scan_title"]
