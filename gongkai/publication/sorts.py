"""Which kinds of information go where: before the public, or before staff alone; counted by law, or not."""

from gongkai.information.models import InfoItem
from gongkai.law import kinds
from gongkai.publication.errors import InternalOnly

MATTER = "internal_matter"  # the field of an internal kind that says which sort of matter it is


def is_internal(code: str) -> bool:
    """Whether a kind is for the internal board alone."""
    found = kinds.KINDS.get(str(code))
    return found is not None and found.internal


def internal_codes() -> tuple[str, ...]:
    """The kinds for the internal board."""
    return tuple(one.code for one in kinds.KINDS.values() if one.internal)


def must_be_for_the_public(item: InfoItem) -> None:
    """Refuse an internal matter on its way to the public.

    Law: Regulation 2019, Arts. 13, 16.
    """
    if is_internal(item.kind):
        raise InternalOnly(kind=kinds.name_of(item.kind), law=InternalOnly.law)
