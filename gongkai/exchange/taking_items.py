"""A page of items, linked where they are published; what is outside the columns chosen counts as gone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gongkai.accounts.actor import Actor
from gongkai.catalogue import queries as catalogue
from gongkai.exchange.entering import chosen_columns, schemes_of
from gongkai.exchange.models import Line, Run, Source
from gongkai.exchange.reading import ItemPage, Offered
from gongkai.exchange.vocabulary import LineKind
from gongkai.publication.actions.harvest_linked import Harvested, harvest_linked
from gongkai.publication.linked_entry import LinkedEntry

LONGEST_TITLE, LONGEST_WHY, LONGEST_ADDRESS = 300, 300, 500


@dataclass(frozen=True)
class Sorted:
    """A page as this site takes it: entries, addresses to take away, and what cannot be looked at."""

    entries: list[LinkedEntry]
    gone: list[str]
    refused: list[Offered]


def sort(source: Source, page: ItemPage) -> Sorted:
    """What of a page is taken, into which column of this site. One query or none."""
    chosen = chosen_columns(source)
    wanted = [one for one in page.items if not chosen or chosen & set(one.column)]
    outside = [one.address for one in page.items if not one.why and chosen and not chosen & set(one.column)]
    columns = _columns()
    entries = [_entry(one, columns, source.column_code) for one in wanted if not one.why]
    return Sorted(entries, [*page.gone, *outside], [one for one in wanted if one.why])


def take_items(source: Source, run: Run, page: ItemPage, *, by: Actor) -> list[Line]:
    """Link what is new, follow what changed, take away what is gone; the counts go to the run. Lines are not saved."""
    found = sort(source, page)
    done = harvest_linked(
        source.agency_id, entries=found.entries, gone=found.gone, source_name=source.name, schemes=schemes_of(source), by=by
    )  # fmt: skip
    lines = [*_lines(done), *(line(LineKind.REFUSED, one.title, one.address, one.why) for one in found.refused)]
    run.created += len(done.created)
    run.changed += len(done.changed)
    run.gone += len(done.gone)
    run.known += done.known
    run.refused += len(done.problems) + len(found.refused)
    return lines


def line(kind: LineKind, title: str, address: str, why: str = "") -> Line:
    """One line of a run, cut to what a line holds; not saved, and of no run yet."""
    return Line(
        kind=kind, title=title[:LONGEST_TITLE] or "—", address=address[:LONGEST_ADDRESS], why=str(why)[:LONGEST_WHY]
    )


def _lines(done: Harvested) -> Iterator[Line]:
    yield from (line(LineKind.CREATED, one.title, one.address) for one in done.created)
    yield from (line(LineKind.CHANGED, one.title, one.address) for one in done.changed)
    yield from (line(LineKind.GONE, title, address) for title, address in done.gone)
    yield from (line(LineKind.REFUSED, one.title, one.address, why) for one, why in done.problems)


def _columns() -> Mapping[str, str]:
    """Codes and names of this site's columns to their codes; a code goes before a name."""
    nodes = [node for node in catalogue.column_tree().walk() if node.takes_items]
    return {node.name: node.code for node in nodes} | {node.code: node.code for node in nodes}


def _entry(one: Offered, columns: Mapping[str, str], column_code: str) -> LinkedEntry:
    code, name = one.column
    place = columns.get(code) or columns.get(name) or column_code
    return LinkedEntry(one.title, one.issuer, one.address, place, one.doc_number, one.made_on)
