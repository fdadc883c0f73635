"""The lists a condition's value is chosen from, and the names of the codes an answer shows."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries as catalogue
from gongkai.information.vocabulary import Carrier, Stage, Way
from gongkai.law import kinds
from gongkai.law.vocabulary import AgencyKind, Level, Openness, Term
from gongkai.publication.asking.fields import Field
from gongkai.review.vocabulary import SlipState
from gongkai.workbench import choices

Choices = Sequence[tuple[str, str]]
RULES = tuple(f"P{n}" for n in range(1, 13)) + tuple(f"T{n}" for n in range(1, 13))


class Offers:
    """The lists, each fetched at most once a page."""

    def __init__(self, actor: Actor, *, today: date) -> None:
        """For one person on one day."""
        self._actor, self._today = actor, today
        self._known: dict[str, Choices] = {}
        self._names: dict[str, dict[str, str]] = {}

    def of(self, field: Field) -> Choices:
        """What may be chosen for a field; empty where its value is typed."""
        if field.choices:
            return field.choices
        if not field.offers:
            return ()
        if field.offers not in self._known:
            self._known[field.offers] = SOURCES[field.offers](self._actor, self._today)
        return self._known[field.offers]

    def name(self, field: Field, value: Any) -> str:
        """What a code is called; the code where it has no name any more."""
        if field.code not in self._names:
            self._names[field.code] = dict(self.of(field))
        return self._names[field.code].get(str(value), str(value))


def _terms(term: type[Term]) -> Choices:
    return [(one.value, _(one.label)) for one in term]


def _numbers(rows: Sequence[tuple[int, str]]) -> Choices:
    return [(str(pk), name) for pk, name in rows]


def _agencies(actor: Actor, _today: date) -> Choices:
    return _numbers(choices.readable_agencies(actor))


def _sections(actor: Actor, _today: date) -> Choices:
    reach = [pk for pk, _name in choices.readable_agencies(actor)]
    return [(str(pk), name) for pk, name, _agency in agencies.section_choices(reach)]


def _columns(_actor: Actor, _today: date) -> Choices:
    return [(node.code, "　" * node.depth + node.name) for node in catalogue.column_tree(retired=True).walk()]


def _subjects(_actor: Actor, _today: date) -> Choices:
    return [pair for one in catalogue.subjects() for pair in ((one.code, one.name), *_below(one.children))]


def _below(children: Sequence[tuple[str, str]]) -> Choices:
    return [(code, f"　{name}") for code, name in children]


SOURCES: dict[str, Callable[[Actor, date], Choices]] = {
    "agencies": _agencies,
    "sections": _sections,
    "columns": _columns,
    "subjects": _subjects,
    "genres": lambda _actor, today: list(catalogue.genres(today)),
    "grounds": lambda _actor, today: choices.grounds(today),
    "kinds": lambda _actor, _today: list(kinds.choices()),
    "stages": lambda _actor, _today: _terms(Stage),
    "openness": lambda _actor, _today: _terms(Openness),
    "carriers": lambda _actor, _today: _terms(Carrier),
    "levels": lambda _actor, _today: _terms(Level),
    "agency_kinds": lambda _actor, _today: _terms(AgencyKind),
    "ways": lambda _actor, _today: _terms(Way),
    "slip_states": lambda _actor, _today: _terms(SlipState),
    "rules": lambda _actor, _today: [(rule, rule) for rule in RULES],
    "timeliness": lambda _actor, _today: [("yes", _("按期")), ("no", _("逾期")), ("none", _("无期限"))],
}
