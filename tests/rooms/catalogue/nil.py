"""Nil declarations for the tests."""

from datetime import date, timedelta

from gongkai.catalogue.actions.agree_nil import agree_nil
from gongkai.catalogue.actions.declare_nil import declare_nil

FEES = "2019-20-08"  # 行政事业性收费项目及其依据、标准
REASON = "本机关不收取任何行政事业性收费。"


def today() -> date:
    """The day of the test."""
    return date.today()  # noqa: DTZ011 - as the factories do


def declared(agency, by, *, heading=FEES, reason=REASON, days=90):
    """A declaration that waits for its second person."""
    return declare_nil(agency.pk, heading, reason=reason, from_on=today(), to_on=today() + timedelta(days=days), by=by)


def agreed(agency, *, writer, second, **changes):
    """A declaration the public reads."""
    return agree_nil(declared(agency, writer, **changes).pk, by=second)
