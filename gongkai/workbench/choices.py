"""The lists that forms offer and the names that codes stand for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries as catalogue
from gongkai.law import kinds
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness, Version


def for_item(agency_id: int | None, kind: str, *, on: date) -> dict[str, list[tuple[str, Any]]]:
    """Columns, classes and grounds for an item of this agency and kind, as `ItemForm` takes them."""
    offered = catalogue.choices(agency_id or 0, kind=kind, day=on)
    return {
        "columns": [(node.code, "　" * node.depth + node.name) for node in _fitting(offered.columns, kind)],
        "subjects": _nested(offered.subjects),
        "genres": list(offered.genres),
        "grounds": grounds(on),
    }


def _fitting(columns: Sequence[catalogue.ColumnNode], kind: str) -> list[catalogue.ColumnNode]:
    """The columns in which items of the kind may stand: news stand apart from statutory content and what lies below it."""
    definition = kinds.kind(kind)
    if definition.statutory:
        return list(columns)
    tree = catalogue.column_tree()
    return [
        one for one in columns if not any(kinds.wrong_column(definition, above.code) for above in tree.path(one.code))
    ]


def _nested(subjects: Sequence[catalogue.SubjectClass]) -> list[tuple[str, Any]]:
    """Classes as groups of their sub-classes; a class may be chosen itself."""
    return [(one.name, [(one.code, one.name), *one.children]) for one in subjects]


def grounds(on: date) -> list[tuple[str, str]]:
    """不予公开的依据 of the Regulation of that day."""
    version: Version = law.regulation_on(on)
    return [
        (ground.code, say("{ground}（{article}）", ground=ground.label, article=ground.article))
        for ground in law.withholding_grounds(version)
    ]


def bodies_in_reach(actor: Actor, permission: str) -> list[tuple[int, str]]:
    """The bodies in use that a permission reaches, as a whole or through one section of them: for a filter."""
    scope = actor.scope(permission)
    reach = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    return [(pk, name) for pk, name in agencies.name_choices() if scope.everything or pk in reach]


def readable_agencies(actor: Actor) -> list[tuple[int, str]]:
    """The agencies whose items this person may see."""
    return bodies_in_reach(actor, "information.read")


def columns() -> list[tuple[str, str]]:
    """Every column that takes items."""
    return [(node.code, node.name) for node in catalogue.column_tree().walk() if node.takes_items]


def column_names() -> dict[str, str]:
    """Column code → name, retired ones too."""
    return {node.code: node.name for node in catalogue.column_tree(retired=True).walk()}


def subject_name(code: str) -> str:
    """What a subject class is called; its code where it has no name."""
    return catalogue.subject_name(code) or code


def genre_name(code: str) -> str:
    """What a genre is called; its code where it has no name."""
    return catalogue.genre_name(code) or code


def names_of(revision: Any) -> dict[str, str]:
    """The names that a revision's codes stand for."""
    return {
        "column": column_names().get(revision.column_code, ""),
        "subject": catalogue.subject_name(revision.subject_code),
        "genre": catalogue.genre_name(revision.genre_code),
        "ground": dict(grounds(revision.made_on)).get(revision.ground_code, ""),
        "openness": Openness(revision.openness).label,
    }
