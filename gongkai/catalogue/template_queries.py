"""Templates of the column tree as staff see them: what each has, and whether it is in use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from gongkai.catalogue import adoption, tree
from gongkai.catalogue.adoption import Line
from gongkai.catalogue.models import TemplateAdoption
from gongkai.catalogue.vocabulary import Match
from gongkai.law import column_templates
from gongkai.law.column_templates import ColumnTemplate


@dataclass(frozen=True)
class Adopted:
    """When a template was taken into use, by whom, and what that added."""

    at: datetime
    by: str
    parent_code: str
    added: tuple[str, ...]
    mapping: Mapping[str, str]


@dataclass(frozen=True)
class TemplateView:
    """A template beside the tree."""

    template: ColumnTemplate
    lines: Sequence[Line]
    adopted: Adopted | None

    @property
    def missing(self) -> int:
        """How many classes have no column."""
        return sum(line.match in (Match.MISSING, Match.SAME) for line in self.lines if line.column.takes_items)

    @property
    def there(self) -> int:
        """How many classes have one."""
        return sum(line.match in (Match.THERE, Match.MAPPED) for line in self.lines if line.column.takes_items)


def views() -> list[TemplateView]:
    """Every template beside the tree as it stands. Two queries."""
    known, adopted = tree.read(retired=True), _adopted()
    return [_view(one, known, adopted.get(one.code)) for one in column_templates.templates()]


def view(code: str) -> TemplateView | None:
    """One of them, or none."""
    return next((one for one in views() if one.template.code == code), None)


def _view(template: ColumnTemplate, known: tree.ColumnTree, adopted: Adopted | None) -> TemplateView:
    return TemplateView(template, adoption.compare(template, known, adopted.mapping if adopted else None), adopted)


def _adopted() -> dict[str, Adopted]:
    rows = TemplateAdoption.objects.filter(undone_at__isnull=True).select_related("adopted_by")
    return {
        row.template: Adopted(
            timezone.localtime(row.adopted_at),
            row.adopted_by.name if row.adopted_by else "",
            row.parent_code,
            tuple(row.added),
            dict(row.mapping),
        )
        for row in rows
    }
