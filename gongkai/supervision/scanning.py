"""The checks before release, over what this room lets out."""

from gongkai.agencies.models import Agency
from gongkai.review import release_check
from gongkai.review.release_check import Texts
from gongkai.supervision.errors import HeldBack


def must_be_clean(agency: Agency, texts: Texts, *, field: str = "") -> None:
    """Refuse to let a text out while the checks hold something back, saying what and where.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    held = release_check.held_back(agency, texts)
    if held:
        said = release_check.in_words(held)
        raise HeldBack(place=held[0].place, found=said, law=HeldBack.law, field=field)
