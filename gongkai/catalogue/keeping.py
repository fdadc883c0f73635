"""Who keeps what of the catalogue: shared things the competent office, delegated ones their owner."""

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.catalogue.errors import UnknownColumn
from gongkai.catalogue.models import Column, IndexRule
from gongkai.catalogue.visibility import RULE


def must_keep(by: Actor, permission: str, owner: Agency | None) -> None:
    """Refuse unless the person keeps the catalogue of the owner; without an owner, of the competent office."""
    by.must(permission, _Of(owner or Agency.objects.filter(is_competent=True).order_by("id").first()))


def column(code: str) -> Column:
    """One column, locked for changing."""
    found = Column.objects.without_tree_fields().select_for_update(of=("self",)).filter(code=code).first()
    if found is None:
        raise UnknownColumn(code=code)
    return found


def keeper_of(column: Column) -> Agency | None:
    """Whose branch a column stands in: its own owner, or that of the nearest column above that has one."""
    step: Column | None = column
    while step is not None:
        if step.owner is not None:
            return step.owner
        step = step.parent
    return None


def must_keep_column(by: Actor, column: Column) -> None:
    """Refuse unless the person keeps the branch the column stands in."""
    must_keep(by, "catalogue.columns", keeper_of(column))


def must_keep_rule(by: Actor, rule: IndexRule | None, agency: Agency | None) -> None:
    """Refuse unless the person keeps the rule: its owner's people where it has one, the competent office in any case."""
    if rule is not None and rule.owner is not None and not by.may(RULE, _Of(rule.owner)):
        must_keep(by, RULE, None)
    elif rule is None or rule.owner is None:
        must_keep(by, RULE, agency)


class _Of:
    """What a permission is asked about: anything of this agency, or of no agency at all."""

    section_id = None

    def __init__(self, agency: Agency | None) -> None:
        self.agency_id = agency.pk if agency else None
