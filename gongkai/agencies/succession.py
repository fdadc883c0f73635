"""The by-date rows of a body: the open row ends the day before the next begins, so they never overlap."""

from datetime import date, timedelta

from gongkai.agencies.errors import NotStated, TooEarly
from gongkai.agencies.models import Agency, AgencyName, AgencyPlace


def follow_name(agency: Agency, name: str, *, on: date, basis: str) -> None:
    """From that day the body is called so."""
    _end_open(AgencyName.objects.filter(agency=agency, to_on=None).first(), on=on)
    AgencyName.objects.create(agency=agency, name=name, from_on=on, basis=basis)


def follow_place(agency: Agency, parent: Agency | None, *, on: date, basis: str) -> None:
    """From that day the body stands there."""
    _end_open(AgencyPlace.objects.filter(agency=agency, to_on=None).first(), on=on)
    AgencyPlace.objects.create(agency=agency, parent=parent, from_on=on, basis=basis)


def end_all(agency: Agency, *, on: date) -> None:
    """The body's last name and place end with that day."""
    names, places = (
        AgencyName.objects.filter(agency=agency, to_on=None),
        AgencyPlace.objects.filter(agency=agency, to_on=None),
    )
    open_rows: list[AgencyName | AgencyPlace] = [*names, *places]
    for open_row in open_rows:
        if on < open_row.from_on:
            raise TooEarly(after=open_row.from_on.isoformat(), on=on.isoformat())
        open_row.to_on = on
        open_row.save(update_fields=["to_on"])


def must_be_stated(text: str, *, what: str) -> str:
    """The text without outer blanks; refused when nothing is left."""
    stated = text.strip()
    if not stated:
        raise NotStated(what=what)
    return stated


def _end_open(row: AgencyName | AgencyPlace | None, *, on: date) -> None:
    if row is None:
        return
    if on <= row.from_on:
        raise TooEarly(after=row.from_on.isoformat(), on=on.isoformat())
    row.to_on = on - timedelta(days=1)
    row.save(update_fields=["to_on"])
