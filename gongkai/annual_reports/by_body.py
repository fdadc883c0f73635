"""How far every body is with its last annual report, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.annual_reports.boards import board
from gongkai.annual_reports.displays import BoardRow
from gongkai.law.report_periods import ReportPeriod


def last_reports(actor: Actor, *, today: date) -> Mapping[int, BoardRow]:
    """The report of the year before, of every body in reach.

    Law: Regulation 2019, Arts. 46-50; Regulation 2008, Arts. 29, 31.
    """
    return {row.agency_id: row for row in board(actor, ReportPeriod(today.year - 1)).rows}
