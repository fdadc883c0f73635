"""Names of bodies: no two have the same."""

from gongkai.agencies.errors import NameTaken
from gongkai.agencies.models import Agency


def must_be_free(name: str, *, but: int | None = None) -> None:
    """Refuse a name that another body has; a closed body keeps its last name too."""
    if Agency.objects.filter(name=name).exclude(pk=but).exists():
        raise NameTaken(name=name)
