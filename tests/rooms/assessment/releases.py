"""Items released on a day of choice: the record of acts cannot be rewritten, so it is written with that day."""

from datetime import UTC, date, datetime, time

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.publication.models import PublicationAct
from tests.factories import Team, ready_item


def released_on(team: Team, on: date, *, in_time: bool) -> None:
    """One release on record for the day, of an item reviewed by three people."""
    seed_defaults()
    item = ready_item(team)
    PublicationAct.objects.create(
        item=item,
        revision=item.current,
        act="publish",
        done_at=datetime.combine(on, time(2), tzinfo=UTC),
        done_on=on,
        in_time=in_time,
    )
