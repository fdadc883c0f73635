"""上级文件: what is typed or read of one document, tidied and checked; the rule form, sheet and catalogue share.

Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from gongkai.agencies.models import Agency
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.catalogue import queries as catalogue
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.publication.errors import BadAddress, BlockedWords
from gongkai.review import release_check

HTTPS = ("https",)
LONGEST = {"title": 300, "doc_number": 80, "issuer": 120, "address": 500}
NAMES = {"title": "名称", "doc_number": "文号", "issuer": "发文机关", "address": "网址"}


@dataclass(frozen=True)
class LinkedEntry:
    """One document of a higher level as entered."""

    title: str
    issuer: str
    address: str
    column_code: str
    doc_number: str = ""
    issued_on: date | None = None

    @property
    def key(self) -> str:
        """By which the same document is known again."""
        return key_of(self.address)


def key_of(address: str) -> str:
    """By which a document at an address is known again."""
    return hashlib.sha256(address.encode()).hexdigest()


def settled(agency: Agency, entry: LinkedEntry, *, schemes: Collection[str] = HTTPS) -> LinkedEntry:
    """The entry as it will be kept, or the refusal that names its field. `schemes`: how its page may be reached."""
    said: dict[str, Any] = dict(_words(entry))
    said["doc_number"] = normalise_doc_number(said["doc_number"])[: LONGEST["doc_number"]]
    must_be_address(said["address"], schemes=schemes)
    column = catalogue.column(entry.column_code)
    if column is None or not column.takes_items:
        raise NothingFound(given=entry.column_code[:40], what="收录信息的栏目", field="column_code")
    if entry.issued_on:
        must_have_come(entry.issued_on, what="成文日期", field="issued_on")
    held = release_check.held_back(agency, [("发文机关", said["issuer"])], title=said["title"])
    if held:
        raise BlockedWords(finding=release_check.in_words(held), field="title")
    return replace(entry, **said)


def must_be_address(address: str, *, schemes: Collection[str] = HTTPS) -> None:
    """Refuse what is not the whole address of a page, https unless told otherwise."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        parts, host = None, ""
    if parts is None or parts.scheme not in schemes or "." not in host or any(sign.isspace() for sign in address):
        raise BadAddress(given=address[:60], field="address")


def _words(entry: LinkedEntry) -> Iterator[tuple[str, str]]:
    for name, most in LONGEST.items():
        keep = plain.said if name == "doc_number" else plain.needed
        yield name, keep(plain.one_line(getattr(entry, name)), what=NAMES[name], most=most, field=name)
