"""Addresses people type as evidence: a page of this system or of the web, nothing a browser would run."""

import re

from gongkai.entry import plain
from gongkai.entry.errors import BadWords
from gongkai.law.sentences import say

SAFE = re.compile(r"(?:https?://[^\s<>\"]+|/(?!/)[^\s<>\"]*)\Z")


def said_address(typed: str, *, field: str = "address") -> str:
    """The address, or the refusal; may be empty."""
    address = plain.said(plain.one_line(typed), what="链接", most=300, field=field)
    if address and not SAFE.match(address):
        raise BadWords(say("链接须以“http://”“https://”或者“/”开头。请核对后重新填写。"), field=field)
    return address
