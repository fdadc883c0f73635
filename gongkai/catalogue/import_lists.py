"""The names a metadata sheet may use for columns and classes, with their codes: for the faces that import."""

from collections.abc import Iterable
from datetime import date

from gongkai.catalogue import queries
from gongkai.catalogue.models import Genre
from gongkai.catalogue.tree import ColumnNode
from gongkai.information.importing.shapes import Lists
from gongkai.law import kinds


def lists_for(agency_id: int, *, day: date) -> Lists:
    """Columns the agency may use, subjects, and every genre there ever was, since old papers are imported too."""
    columns = queries.columns_for(agency_id)
    return Lists(
        columns=_columns(columns),
        subjects=_names(
            (code, name) for one in queries.subjects() for code, name in [(one.code, one.name), *one.children]
        ),
        genres=_names(Genre.objects.order_by("position", "id").values_list("code", "name")),
        default_columns={kind: code for kind in kinds.KINDS if (code := _made_for(kind, columns))},
    )


def _columns(columns: Iterable[ColumnNode]) -> dict[str, str]:
    """By name, by code, and by 上级/名称, which tells columns of the same name apart."""
    tree = queries.column_tree()
    found = _names((node.code, node.name) for node in columns)
    for node in columns:
        parent = tree.by_code.get(node.parent_code)
        if parent is not None:
            found[f"{parent.name}/{node.name}"] = node.code
    return found


def _names(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name → code and code → code; a name that several have gets no code."""
    found: dict[str, str] = {}
    codes = []
    for code, name in pairs:
        codes.append(code)
        found[name] = "" if found.get(name, code) != code else code
    return found | {code: code for code in codes}


def _made_for(kind: str, columns: Iterable[ColumnNode]) -> str:
    """The one column that takes this kind and no other."""
    own = [node.code for node in columns if node.kinds == (kind,)]
    return own[0] if len(own) == 1 else ""
