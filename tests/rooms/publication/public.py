"""Items on their way to the public, and many public rows at once, for the tests of this room."""

from datetime import date, datetime, time
from itertools import count

from django.utils import timezone

from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.recount import recount
from gongkai.publication.models import PublicItem
from tests.factories import explained, make_person, passed_slip

RULES, STATISTICS, PLANS, REPORTS = "statutory-20-01", "statutory-20-04", "statutory-20-03", "reports"
_numbers = count(1)


def ready_item(team, **changes):
    """An item of the team, reviewed, approved and numbered: it waits to be published."""
    slip = passed_slip(team, **({"column_code": RULES} | changes))
    item = sign_off(slip.pk, conclusion="open", final_openness="proactive", by=team.leader).item
    return explained(item, team.publisher)


def published_item(team, **changes):
    """An item of the team that is public."""
    item = ready_item(team, **changes)
    publish(item.pk, by=team.publisher)
    return InfoItem.objects.get(pk=item.pk)


def public_rows(agency, rows):
    """Public rows straight into the projection, each from (published_on, column, year); for tests of reading only."""
    clerk = make_person(agency, Duty.FILL)
    items = InfoItem.objects.bulk_create(
        InfoItem(
            agency=agency, responsible=agency, version="2019", started_on=date(2026, 1, 1), created_by=clerk,
            changed_at=timezone.now(), stage="published", is_public=True,
        )
        for _ in rows
    )  # fmt: skip
    made = PublicItem.objects.bulk_create(_row(item, agency, *row) for item, row in zip(items, rows, strict=True))
    recount()
    return made


def _row(item, agency, published_on, column, year):
    n = next(_numbers)
    at = timezone.make_aware(datetime.combine(published_on, time(9)))
    return PublicItem(
        item=item, index_number=f"T/{n}", kind="document", title=f"示范信息{n}", doc_number=f"示政发〔2026〕{n}号",
        summary="概述", agency_id=agency.pk, agency_code=agency.code, agency_name=agency.name, column_code=column,
        column_name=column, made_on=date(year, 1, 1), year=year, published_on=published_on, published_at=at, updated_at=at,
        revision_number=1,
    )  # fmt: skip
