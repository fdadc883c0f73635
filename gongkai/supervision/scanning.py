"""The checks before release, over what this room lets out."""

from collections.abc import Sequence

from gongkai.agencies.models import Agency
from gongkai.review.scan import ScanContext, Severity, scan_text
from gongkai.supervision.errors import HeldBack

MOST_SAID = 3


def must_be_clean(agency: Agency, texts: Sequence[tuple[str, str]], *, field: str = "") -> None:
    """Refuse to let a text out while the checks hold something back, saying what and where.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    own = [*Agency.objects.ancestors(agency, include_self=True)]
    context = ScanContext(
        own_names=frozenset(name for one in own for name in (one.name, one.short_name) if name),
        office_phones=frozenset(one.phone for one in own if one.phone),
    )
    for place, text in texts:
        held = [one for one in scan_text(text, place=place, context=context) if one.severity is Severity.BLOCK]
        if held:
            said = "；".join(dict.fromkeys(f"{one.masked} {one.message.rstrip('。')}" for one in held[:MOST_SAID]))
            raise HeldBack(place=place, found=said, law=HeldBack.law, field=field)
