"""目录和指南的设置: how often a guide is read through, how long nothing may be declared, when 其他 is too large."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.catalogue import keeping
from gongkai.catalogue.models import CataloguePolicy
from gongkai.catalogue.policies import LONGEST
from gongkai.catalogue.visibility import GUIDE
from gongkai.entry.numbers import must_lie


@transaction.atomic
def save_policy(
    agency_id: int | None, *, guide_months: int, nil_months: int, residual_percent: int, by: Actor
) -> CataloguePolicy:
    """Set what holds for one agency, or for everybody without settings of their own."""
    agency = Agency.objects.select_for_update(of=("self",)).get(pk=agency_id) if agency_id is not None else None
    keeping.must_keep(by, GUIDE, agency)
    values = {
        "guide_months": must_lie(guide_months, least=1, most=LONGEST, what="指南核对周期", field="guide_months"),
        "nil_months": must_lie(nil_months, least=1, most=LONGEST, what="零信息说明最长期限", field="nil_months"),
        "residual_percent": must_lie(
            residual_percent, least=1, most=100, what="“其他”类占比提示线", field="residual_percent"
        ),
    }
    row, _ = CataloguePolicy.objects.update_or_create(agency=agency, defaults=values)
    journal.record("catalogue.save_policy", row, by=by, agency=agency.name if agency else "", **values)
    return row
