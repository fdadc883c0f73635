"""A document of a higher level as people enter it, for the tests of this room."""

from datetime import date

from gongkai.publication.linked_entry import LinkedEntry
from tests.rooms.publication.public import RULES


def entry(number=1, **changes):
    """One sound entry."""
    said = {
        "title": f"示范省第{number}号节水办法", "issuer": "示范省人民政府", "column_code": RULES,
        "address": f"https://example.gov.cn/{number}.html", "doc_number": f"示省政发[2026]{number}号",
        "issued_on": date(2026, 1, 5),
    } | changes  # fmt: skip
    return LinkedEntry(**said)
