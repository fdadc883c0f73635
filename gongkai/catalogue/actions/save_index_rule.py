"""索引号规则: say how an agency and those below it number their information."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.catalogue import keeping, templates
from gongkai.catalogue.models import IndexRule


@transaction.atomic
def save_index_rule(agency_id: int | None, *, template: str, scope: str, owner_note: str = "", by: Actor) -> IndexRule:
    """Set the rule of an agency, or the default of everybody without one. Numbers already given never change.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19; Directory Guide 2009.
    """
    agency = Agency.objects.get(pk=agency_id) if agency_id is not None else None
    keeping.must_keep(by, "catalogue.index_rule", agency)
    rule = templates.checked(template, scope)
    row = IndexRule.objects.select_for_update().filter(agency=agency).order_by("-id").first() or IndexRule(
        agency=agency
    )
    row.template, row.scope, row.owner_note = rule.template, ",".join(rule.scope), owner_note
    row.save()
    journal.record("catalogue.save_index_rule", row, by=by, agency=agency_id, template=template, scope=row.scope)
    return row
