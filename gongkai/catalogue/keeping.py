"""Who keeps what of the catalogue: shared things the competent office, delegated ones their owner."""

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.catalogue.errors import UnknownColumn
from gongkai.catalogue.models import Column


def must_keep(by: Actor, permission: str, owner: Agency | None) -> None:
    """Refuse unless the person keeps the catalogue of the owner; without an owner, of the competent office."""
    by.must(permission, _Of(owner or Agency.objects.filter(is_competent=True).order_by("id").first()))


def column(code: str) -> Column:
    """One column, locked for changing."""
    found = Column.objects.without_tree_fields().select_for_update(of=("self",)).filter(code=code).first()
    if found is None:
        raise UnknownColumn(code=code)
    return found


class _Of:
    """What a permission is asked about: anything of this agency, or of no agency at all."""

    section_id = None

    def __init__(self, agency: Agency | None) -> None:
        self.agency_id = agency.pk if agency else None
