"""Rules and adoptions for the tests of this room."""

from datetime import date
from decimal import Decimal
from typing import Any

from gongkai.assessment.actions.enter_adoption import enter_adoption
from gongkai.assessment.actions.put_adoption_rule import put_adoption_rule
from gongkai.assessment.adopting import Adoption
from gongkai.assessment.models import AdoptionRecord, AdoptionRule
from tests.rooms.assessment.scheming import Office

CITY = {"channel": "市政府门户网站", "level": "city", "points": Decimal(5), "cash": Decimal(50)}
PROVINCE = {"channel": "省政府门户网站", "level": "province", "points": Decimal(15), "cash": Decimal(100)}


def rule(at: Office, **changes: Any) -> AdoptionRule:
    return put_adoption_rule(at.county.pk, **({"year": 2026} | CITY | changes), by=at.overseer)


def adoption(at: Office, by_rule: AdoptionRule, **changes: Any) -> Adoption:
    first = {"agency_id": at.first_body.pk, "rule_id": by_rule.pk, "adopted_on": date(2026, 3, 5)}
    return Adoption(**(first | {"proof": "https://example.gov.cn/1", "title": "农村公路建设进展"} | changes))


def adopted(at: Office, by_rule: AdoptionRule, **changes: Any) -> AdoptionRecord:
    return enter_adoption(adoption(at, by_rule, **changes), by=at.overseer)
