"""Issued documents as a registry writes them down, for the tests of this room."""

from datetime import date

from gongkai.doc_register.actions.register_document import register_document
from gongkai.doc_register.entering import Entry

DAY = date(2026, 3, 2)


def entry(number=1, **changes):
    """One sound line."""
    said = {"title": f"示范县第{number}号通知", "issued_on": DAY, "doc_number": f"示测发[2026]{number}号"} | changes
    return Entry(**said)


def issued(team, number=1, **changes):
    """One line in the register of the team's body."""
    return register_document(team.agency.pk, entry=entry(number, **changes), by=team.clerk)
