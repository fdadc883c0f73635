"""Whose a document is: the agency its title or its closing names, also one that is not in the system yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.information.importing.shapes import NewAgency
from gongkai.law.vocabulary import AgencyKind, Level

CLOSING_LINES = 6
SHORTEST = 3  # characters of a name that may be looked for inside a title
LONGEST = 60
_KINDS: tuple[tuple[str, AgencyKind, Level], ...] = (  # the first ending that fits decides
    (r"街道(?:办事处)?|街道办", AgencyKind.SUBDISTRICT, Level.TOWNSHIP),
    (r"[镇乡](?:人民政府)?|苏木", AgencyKind.TOWNSHIP, Level.TOWNSHIP),
    (r"省(?:人民政府)?|自治区(?:人民政府)?", AgencyKind.GOVERNMENT, Level.PROVINCE),
    (r"市(?:人民政府)?|自治州(?:人民政府)?", AgencyKind.GOVERNMENT, Level.CITY),
    (r"[区县旗](?:人民政府)?", AgencyKind.GOVERNMENT, Level.COUNTY),
    (r"管委会|管理委员会", AgencyKind.DEVELOPMENT_ZONE, Level.COUNTY),
    (r"中心|学校|大学|[小中]学|医院|[研究]所|站|馆", AgencyKind.INSTITUTION, Level.COUNTY),
    (r"公司|集团", AgencyKind.UTILITY, Level.COUNTY),
)
_NEED_GOVERNMENT = re.compile(r"[省市区县旗镇乡州]$|苏木$")


@dataclass(frozen=True)
class Owner:
    """Whose a document is, and how that is known; `id` is None for a body still to be founded."""

    id: int | None
    name: str
    said_by: str  # title · closing · none


def owner_of(title: str, hint: str, text: str, *, agencies: Mapping[str, int]) -> Owner:
    """The body a document names: in its title, else under its text; a new one only from the title."""
    hint = hint.strip()
    known = agencies.get(hint) or agencies.get(_full(hint)) if hint else None
    if known:
        return Owner(known, hint, "title")
    beginning = [name for name in agencies if len(name) >= SHORTEST and title.startswith(name) and hint in name]
    if beginning:
        name = max(beginning, key=len)
        return Owner(agencies[name], name, "title")
    if hint and len(hint) <= LONGEST:
        return Owner(None, hint, "title")
    return _by_closing(text, agencies)


def _by_closing(text: str, agencies: Mapping[str, int]) -> Owner:
    for line in reversed(text.splitlines()[-CLOSING_LINES:]):
        name = "".join(line.split())
        if name in agencies:
            return Owner(agencies[name], name, "closing")
    return Owner(None, "", "none")


def new_agency(name: str) -> NewAgency:
    """A body as its name shows it: 镇、乡 are governments of a township, 街道 a branch office, and so on."""
    for ending, kind, level in _KINDS:
        if re.search(f"(?:{ending})$", name):
            full = _full(name)
            return NewAgency(full, name if full != name else "", kind.value, level.value)
    return NewAgency(name, "", AgencyKind.DEPARTMENT.value, Level.COUNTY.value)


def _full(name: str) -> str:
    """The full name of a body that is called by its place."""
    if _NEED_GOVERNMENT.search(name):
        return f"{name}人民政府"
    return f"{name}办事处" if name.endswith("街道") else name
