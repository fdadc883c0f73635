"""网站移交: which body answers for the site, and which runs it, from a day on."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import above
from gongkai.agencies.reach import ADMINISTER, At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.publication.errors import NoKeeperChange
from gongkai.publication.models import SiteKeeper


@transaction.atomic
def change_site_keeper(
    agency_id: int, *, runs: str, from_on: date, basis: str, note: str = "", by: Actor
) -> SiteKeeper:
    """Keep the change with its basis; earlier rows stay, so that it can be seen who answered when.

    Law: Regulation 2019, Art. 24; Platform Letter 2019.
    """
    by.must(ADMINISTER, At(agency_id))
    by.must(ADMINISTER, At([agency_id, *above(agency_id)][-1]))  # the site is the whole tree's
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    must_have_come(from_on, what="起始日期", field="from_on")
    if SiteKeeper.objects.filter(from_on=from_on).exists():
        raise NoKeeperChange(field="from_on")
    made = SiteKeeper.objects.create(
        agency=agency,
        runs=plain.needed(plain.one_line(runs), what="承办单位", most=120, field="runs"),
        from_on=from_on,
        basis=plain.needed(plain.one_line(basis), what="依据", most=200, field="basis"),
        note=plain.said(plain.one_line(note), what="移交说明", most=300, field="note"),
        entered_by_id=by.person_id, entered_at=timezone.now(),
    )  # fmt: skip
    journal.record("publication.change_site_keeper", made, by=by, on=from_on.isoformat(), basis=made.basis)
    return made
