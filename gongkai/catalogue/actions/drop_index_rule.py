"""恢复上级规则: an agency gives up its own index-number rule."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import locked
from gongkai.audit import journal
from gongkai.catalogue import keeping
from gongkai.catalogue.errors import OwnRuleMissing
from gongkai.catalogue.models import IndexRule


@transaction.atomic
def drop_index_rule(agency_id: int, *, by: Actor) -> None:
    """Follow the nearest rule above from now on. Numbers already given never change.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19; Directory Guide 2009.
    """
    agency = locked(agency_id)
    row = IndexRule.objects.select_for_update(of=("self",)).filter(agency=agency).first()
    keeping.must_keep_rule(by, row, agency)
    if row is None:
        raise OwnRuleMissing(agency=agency.name)
    journal.record("catalogue.drop_index_rule", row, by=by, agency=agency.name, template=row.template)
    row.delete()
