"""What a page of browsing is narrowed to, read from its address and written back into one: every combination has one address."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.catalogue.queries import names_kept
from gongkai.law import kinds
from gongkai.portal.directory import Directory, directory
from gongkai.portal.lists import YEAR, asked as given_of
from gongkai.publication.browsing import COLUMN, KIND, SUBJECT, Browse, classes

PLACES = {SUBJECT: "portal:browse_subject", KIND: "portal:browse_kind", COLUMN: "portal:browse_column"}


@dataclass(frozen=True)
class Asked:
    """The topic, body and year of a page, with the names people read."""

    browse: Browse
    agency_code: str = ""

    def address(self, **changes: object) -> str:
        """The address with some of it changed: `topic` and `value`, `agency` (a code), `branch`, `year`; empty lets go."""
        return _written(self._changed(**changes))

    def _changed(self, **changes: object) -> "Asked":
        browse = self.browse
        for name, field in (("topic", "topic"), ("value", "value"), ("branch", "with_branch"), ("year", "year")):
            if name in changes:
                browse = replace(browse, **{field: changes[name]})  # type: ignore[arg-type]
        code = str(changes.get("agency", self.agency_code))
        if not code:
            browse = replace(browse, with_branch=False)
        return Asked(browse, code)


def asked_of(request: HttpRequest, *, topic: str = "", value: str = "", agency: str = "", year: int = 0) -> Asked:
    """What the address asks; a path that names nothing we have does not exist, a filter that does narrows nothing."""
    listed = directory(request)
    if topic and not _is_known(listed, topic, value):
        raise Http404
    given = given_of(request, "agency", "year", "branch")
    code = agency or given.get("agency", "")
    if agency:
        listed.agency(agency)
    body = listed.by_code.get(code)
    chosen = year or (int(given["year"]) if YEAR.fullmatch(given.get("year", "")) else None)
    with_branch = bool(body) and given.get("branch") == "1"
    return Asked(Browse(topic, value, body.id if body else None, with_branch, chosen), code if body else "")


def name_of(topic: str, value: str) -> str:
    """What a subject, kind or column is called."""
    if topic == KIND:
        return kinds.name_of(value)
    columns, subjects, _genres = names_kept()
    return (columns if topic == COLUMN else subjects).get(value, value)


def _is_known(listed: Directory, topic: str, value: str) -> bool:
    if topic == KIND:
        return value in kinds.KINDS and not kinds.KINDS[value].internal
    return value in listed.tree.by_code if topic == COLUMN else value in names_kept()[1]


def _written(asked: Asked) -> str:
    browse, rest = asked.browse, {"agency": asked.agency_code, "branch": "1" if asked.browse.with_branch else ""}
    rest["year"] = str(browse.year or "")
    if browse.topic:
        path = reverse(PLACES[browse.topic], args=[browse.value])
    elif asked.agency_code:
        path = reverse("portal:browse_agency", args=[rest.pop("agency")])
    elif browse.year:
        path = reverse("portal:browse_year", args=[int(rest.pop("year"))])
    else:
        return reverse("portal:browse")
    query = urlencode({name: value for name, value in rest.items() if value})
    return f"{path}?{query}" if query else path


def parent_of(subject: str) -> str:
    """The class a sub-class belongs to; nothing for a class itself."""
    return next((one.code for one in classes() if subject in dict(one.children)), "")


def title_of(asked: Asked, listed: Directory) -> str:
    """What the page is called: its topic, body and year in one line."""
    browse = asked.browse
    parts = [_(name_of(browse.topic, browse.value)) if browse.topic else ""]
    if asked.agency_code:
        name = listed.by_code[asked.agency_code].name
        parts.append(_("%(name)s及下级单位") % {"name": name} if browse.with_branch else name)
    if browse.year:
        parts.append(_("%(year)s年") % {"year": browse.year})
    return " · ".join(part for part in parts if part) or _("分类浏览")
