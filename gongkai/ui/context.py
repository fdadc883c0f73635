"""What every template may use: the site's name and footer, the reading mode and the other language."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

MODE_COOKIE = "gongkai_mode"
MODES = {"standard": "", "large": "large", "contrast": "contrast", "elder": "large contrast"}
ENGLISH = "/en/"


def mode_of(request: HttpRequest) -> str:
    """The reading mode the visitor chose: standard, large, contrast, or elder (both)."""
    chosen = request.COOKIES.get(MODE_COOKIE, "standard")
    return chosen if chosen in MODES else "standard"


def other_language(request: HttpRequest) -> str:
    """The address of the same page in the other language."""
    address = request.get_full_path()
    if address.startswith(ENGLISH):
        return address[len(ENGLISH) - 1 :]
    return ENGLISH[:-1] + address


def identity() -> dict[str, str]:
    """The site's identity for the head and the footer."""
    return {
        "name": settings.SITE_NAME,
        "domain": settings.SITE_DOMAIN,
        "id_code": settings.SITE_ID_CODE,
        "icp": settings.SITE_ICP,
        "police": settings.SITE_POLICE,
        "organiser": settings.SITE_ORGANISER,
        "contact": settings.SITE_CONTACT,
        "demo": "yes" if settings.DEMO else "",
    }


def site(request: HttpRequest) -> dict[str, Any]:
    """The names `site`, `mode` (as it stands on <html>), `mode_name` and `other_language` in every template."""
    name = mode_of(request)
    return {
        "site": identity(),
        "mode": MODES[name],
        "mode_name": name,
        "other_language": other_language(request),
    }
