"""索引号: every item gets one number when the leader signs, and keeps it for ever.

The number is the catalogue's 索引; serials run without gap or double because the counter stays locked until the
approval is kept or undone as a whole.

Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
"""

from datetime import date

from django.db import connection
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue import templates, tree
from gongkai.catalogue.models import IndexNumber, IndexRule
from gongkai.catalogue.templates import Parts, Rule
from gongkai.information.models import InfoItem, Revision

_NO_CLASS = "00"


def reserve(item: InfoItem, *, on: date | None = None) -> IndexNumber:
    """The item's number: the one it has, or the next one under its agency's rule. Inside the approval's transaction.

    `on` is the day of approval where that is not today.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("An index number is reserved inside the approval's transaction.")
    kept = IndexNumber.objects.filter(item=item).first()
    if kept is not None:
        return kept
    rule, parts = rule_for(item.agency), parts_of(item, day=on or timezone.localdate())
    scope = rule.scope_key(parts)
    number, serial = _free_number(rule, parts, scope, agency=item.agency.name)
    return IndexNumber.objects.create(number=number, item=item, scope=scope, serial=serial, reserved_at=timezone.now())


def rule_for(agency: Agency) -> Rule:
    """The rule of the agency, of the nearest one above it that has one, or the national one."""
    above = [place.pk for place in reversed(Agency.objects.ancestors(agency, include_self=True))]
    rows = {rule.agency_id: rule for rule in IndexRule.objects.filter(agency_id__in=above)}
    chosen = next((rows[pk] for pk in above if pk in rows), None) or default_rule()
    return templates.checked(chosen.template, chosen.scope)


def default_rule() -> IndexRule:
    """The rule of everybody without one: this installation's, or the national one."""
    kept = IndexRule.objects.filter(agency=None).order_by("-id").first()
    return kept or IndexRule(template=templates.NATIONAL, scope=templates.NATIONAL_SCOPE)


def parts_of(item: InfoItem, *, day: date) -> Parts:
    """What the number may say of an item numbered on that day."""
    said = item.current or Revision(made_on=item.started_on)
    return Parts(
        area=item.agency.area_code,
        org=item.agency.code.replace("-", ""),
        class_number=said.subject_code[:2] or _NO_CLASS,
        group=_group(said.column_code),
        made_on=said.made_on,
        day=day,
    )


def _group(column_code: str) -> str:
    """Two digits for each of the last two levels of the column, by its place among its siblings."""
    columns = tree.read(retired=True)
    digits, siblings = [], columns.roots
    for step in columns.path(column_code):
        digits.append(f"{siblings.index(step) + 1:02d}")
        siblings = step.children
    return "".join(digits[-2:]) or "00"


def _free_number(rule: Rule, parts: Parts, scope: str, *, agency: str) -> tuple[str, int]:
    """The next number nobody has; steps over numbers that an earlier rule already gave out."""
    while True:
        serial = _next_serial(scope)
        number = rule.render(parts, serial, agency=agency)
        if not IndexNumber.objects.filter(number=number).exists():
            return number, serial


def _next_serial(scope: str) -> int:
    """One more in the scope; its row stays locked until the transaction ends, so a rollback gives the number back."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO catalogue_indexcounter (scope, last) VALUES (%s, 1) "
            "ON CONFLICT (scope) DO UPDATE SET last = catalogue_indexcounter.last + 1 RETURNING last",
            [scope],
        )
        return int(cursor.fetchone()[0])
