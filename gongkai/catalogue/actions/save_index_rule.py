"""索引号规则: say how an agency and those below it number their information."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.catalogue import keeping, templates
from gongkai.catalogue.models import IndexRule
from gongkai.entry import plain


@transaction.atomic
def save_index_rule(
    agency_id: int | None,
    *,
    template: str,
    scope: str,
    owner_note: str = "",
    owner_id: int | None = None,
    by: Actor,
) -> IndexRule:
    """Set the rule of an agency, or the default of everybody without one. Numbers already given never change.

    With an owner, such as the archive, the rule is the owner's to keep from then on.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19; Directory Guide 2009.
    """
    agency = Agency.objects.get(pk=agency_id) if agency_id is not None else None
    row = IndexRule.objects.select_for_update(of=("self",)).filter(agency=agency).order_by("-id").first()
    keeping.must_keep_rule(by, row, agency)
    rule = templates.checked(template, scope)
    row = row or IndexRule(agency=agency)
    row.template, row.scope, row.changed_at = rule.template, ",".join(rule.scope), timezone.now()
    row.owner_note = plain.one_line(plain.said(owner_note, what="规则制定单位", most=120, field="owner_note"))
    row.owner = Agency.objects.filter(pk=owner_id).first() if owner_id else None
    row.save()
    journal.record("catalogue.save_index_rule", row, by=by, agency=agency_id, template=template, scope=row.scope)
    return row
