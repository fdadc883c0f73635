"""The choices beside a list, each with its exact count and the address that chooses it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gongkai.law import kinds
from gongkai.portal import drawn
from gongkai.portal.browse.asked import Asked, name_of, parent_of
from gongkai.portal.directory import Directory
from gongkai.publication.browsing import COLUMN, KIND, SUBJECT, Choices, classes

SHOWN = 12
Choice = tuple[str, int, str]  # name, how many, address


@dataclass(frozen=True)
class Facet:
    """One group of choices, drawn."""

    heading: str
    choices: SafeString
    more: SafeString
    note: str = ""


def facets_of(asked: Asked, found: Choices, listed: Directory) -> list[Facet]:
    """Every group that still offers a choice: the bodies and years of the topic, the topics of the body and year."""
    groups: list[tuple[str, list[Choice], str]] = [
        (_("发布机构"), _agencies(asked, found, listed), ""),
        (_("年份"), [] if asked.browse.year else _years(asked, found), ""),
        (_("主题分类"), _subjects(asked, found), ""),
        (_("信息种类"), kinds_of(asked, found, statutory=True), ""),
        (_("工作动态等"), kinds_of(asked, found, statutory=False), _("不计入法定主动公开")),
        (_("栏目"), _columns(asked, found, listed), ""),
    ]
    return [
        Facet(heading, drawn.choices(choices[:SHOWN]), drawn.choices(choices[SHOWN:]), note)
        for heading, choices, note in groups
        if choices
    ]


def chosen_of(asked: Asked, listed: Directory) -> list[tuple[str, str]]:
    """What the list is narrowed to, each with the address that lets it go."""
    browse, chosen = asked.browse, []
    headings = {SUBJECT: _("主题分类"), KIND: _("信息种类"), COLUMN: _("栏目")}
    if browse.topic:
        name = _(name_of(browse.topic, browse.value))
        chosen.append((f"{headings[browse.topic]}：{name}", asked.address(topic="", value="")))
    if asked.agency_code:
        chosen.append((f"{_('发布机构')}：{listed.by_code[asked.agency_code].name}", asked.address(agency="")))
    if browse.with_branch:
        chosen.append((_("含下级单位"), asked.address(branch=False)))
    if browse.year:
        chosen.append((f"{_('年份')}：{browse.year}", asked.address(year=None)))
    return chosen


def branch_of(asked: Asked, listed: Directory) -> str:
    """The address that takes in the bodies below the chosen one; nothing where there are none or they are in already."""
    if not asked.agency_code or asked.browse.with_branch:
        return ""
    chosen = listed.by_code[asked.agency_code].id
    return asked.address(branch=True) if any(one.parent_id == chosen for one in listed.agencies) else ""


def subjects_of(asked: Asked, found: Choices, parent: str = "") -> list[Choice]:
    """The classes, each with everything in its sub-classes; or the sub-classes of one."""
    if parent:
        own = next((one for one in classes() if one.code == parent), None)
        rows = [(code, name, found.subjects.get(code, 0)) for code, name in (own.children if own else ())]
    else:
        rows = [
            (one.code, one.name, sum(found.subjects.get(code, 0) for code in (one.code, *dict(one.children))))
            for one in classes()
        ]
    return [(_(name), count, asked.address(topic=SUBJECT, value=code)) for code, name, count in rows if count]


def _subjects(asked: Asked, found: Choices) -> list[Choice]:
    browse = asked.browse
    if browse.topic != SUBJECT:
        return subjects_of(asked, found)
    below = subjects_of(asked, found, browse.value)
    return below or subjects_of(asked, found, parent_of(browse.value))


def kinds_of(asked: Asked, found: Choices, *, statutory: bool) -> list[Choice]:
    """Kinds of information; what is kept apart from statutory disclosure stands in a group of its own."""
    return [
        (_(one.name), found.kinds[one.code], asked.address(topic=KIND, value=one.code))
        for one in kinds.KINDS.values()
        if one.statutory is statutory and found.kinds.get(one.code) and not one.internal
    ]


def _columns(asked: Asked, found: Choices, listed: Directory) -> list[Choice]:
    rows = ((node, found.columns.get(node.code, 0)) for node in listed.tree.walk() if node.takes_items)
    return [(_(node.name), count, asked.address(topic=COLUMN, value=node.code)) for node, count in rows if count]


def _agencies(asked: Asked, found: Choices, listed: Directory) -> list[Choice]:
    if asked.agency_code and not asked.browse.with_branch:
        return []
    within = set(asked.browse.agency_ids())
    rows = ((listed.by_id[one.value], one.count) for one in found.agencies if one.value in listed.by_id)
    return [
        (body.name, count, asked.address(agency=body.code, branch=False))
        for body, count in rows
        if not within or body.id in within
    ]


def _years(asked: Asked, found: Choices) -> list[Choice]:
    return [(str(one.value), one.count, asked.address(year=one.value)) for one in found.years]


def names(choices: Iterable[Choice]) -> SafeString:
    """The same as a list of names for the page that begins browsing."""
    return drawn.names((address, name, count) for name, count, address in choices)
