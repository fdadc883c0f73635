"""Fill a Gongkai home with a corpus, straight into its tables: what matters here is reading."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import models

from benchmarks.corpus import AGENCIES, Corpus, Row, agency_name
from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, AgencyPlace
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import Column
from gongkai.information.models import InfoItem, Revision
from gongkai.publication import counts
from gongkai.publication.models import FacetCount, PublicationAct, PublicFile, PublicItem
from gongkai.search import engine, indexing

BATCH = 5000
NOW = "2026-01-05 08:00:00"


def fill(corpus: Corpus) -> dict[str, float]:
    """Migrate, add agencies and columns, add the corpus and build the index; says what it holds."""
    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    if PublicItem.objects.count() != corpus.size:
        _rows(corpus)
    if not engine.current().exists():
        indexing.rebuild(lambda done, of: print(f"  {done} / {of} indexed", flush=True))
    return {"items": corpus.size}


def _rows(corpus: Corpus) -> None:
    """Agencies, columns and the documents."""
    seed_defaults()
    agencies = [_agency(number) for number in range(AGENCIES)]
    columns = list(Column.objects.filter(takes_items=True, is_active=True).order_by("position", "id"))
    user, _made = User.objects.get_or_create(username="benchmark", defaults={"name": "演示", "agency": agencies[0]})
    path = Path(settings.DATABASES["default"]["NAME"])
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("PRAGMA cache_size=-1000000")
        for rows in _batches(corpus):
            _insert(raw, rows, agencies, columns, user)
            print(f"  {rows[-1].id} / {corpus.size} rows", flush=True)
        _counts(raw)
        raw.execute("ANALYZE")


def _agency(number: int) -> Agency:
    """One body of the corpus."""
    agency, made = Agency.objects.get_or_create(
        name=agency_name(number),
        defaults={"code": f"B{number:08d}", "kind": "department", "level": "county", "position": number},
    )
    if made:
        AgencyPlace.objects.create(agency=agency, from_on=date(2000, 1, 1))
    return agency


def _batches(corpus: Corpus) -> Iterator[list[Row]]:
    """The corpus in pieces."""
    for first in range(1, corpus.size + 1, BATCH):
        yield list(corpus.rows(first, min(first + BATCH - 1, corpus.size)))


def _insert(
    raw: sqlite3.Connection, rows: list[Row], agencies: list[Agency], columns: list[Column], user: User
) -> None:
    """One batch into every table an item stands in."""
    revisions = [(row, _told(row, columns[row.column % len(columns)])) for row in rows]
    write(raw, InfoItem, (_item(row, agencies[row.agency], columns[row.column % len(columns)], user) for row in rows))
    write(raw, Revision, (_revision(row, told, user) for row, told in revisions))
    write(raw, PublicItem, (_public(row, told, agencies[row.agency], columns) for row, told in revisions))
    write(raw, PublicFile, (_file(row, n) for row in rows if row.id % 4 == 0 for n in range(1 + row.id % 3)))
    write(raw, PublicationAct, (_act(row) for row in rows))
    raw.commit()


def write(raw: sqlite3.Connection, model: type[models.Model], rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows given by field name; what a row leaves out is the field's default."""
    fields = [field for field in model._meta.local_concrete_fields]
    defaults = {field.attname: _plain(field.get_default()) for field in fields}
    names = ", ".join(f'"{field.column}"' for field in fields)
    marks = ", ".join("?" * len(fields))
    values = ([_plain(value) for value in (defaults | row).values()] for row in rows)
    raw.executemany(f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})', values)


def _plain(value: Any) -> Any:
    """A value as SQLite keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _item(row: Row, agency: Agency, column: Column, user: User) -> dict[str, Any]:
    return {
        "id": row.id,
        "agency_id": agency.pk,
        "responsible_id": agency.pk,
        "stage": "published",
        "version": "2019" if row.made_on >= date(2019, 5, 15) else "2008",
        "started_on": row.made_on,
        "current_id": row.id,
        "listed_title": row.title,
        "listed_number": row.number,
        "listed_made_on": row.made_on,
        "listed_openness": "proactive",
        "listed_column": column.code,
        "is_public": True,
        "was_submitted": True,
        "created_by_id": user.pk,
        "created_at": NOW,
        "changed_at": NOW,
    }


def _told(row: Row, column: Column) -> dict[str, Any]:
    """What the item says, the same in its revision and in the public projection."""
    paragraphs = [part for part in row.body.split("。") if part]
    return {
        "title": row.title,
        "doc_number": row.number,
        "summary": row.summary,
        "body_html": "".join(f"<p>{part}。</p>" for part in paragraphs),
        "body_text": row.body,
        "column_code": column.code,
        "genre_code": row.genre[:12],
        "made_on": row.made_on,
        "signed_on": row.made_on,
        "related_numbers": [f"B/{row.id - n:07d}" for n in (1, 2) if row.id - n > 0],
    }


def _revision(row: Row, told: dict[str, Any], user: User) -> dict[str, Any]:
    more = {"id": row.id, "item_id": row.id, "number": 1, "digest": f"{row.id:064x}", "made_by_id": user.pk}
    return told | more | {"created_at": NOW}


def _public(row: Row, told: dict[str, Any], agency: Agency, columns: list[Column]) -> dict[str, Any]:
    return told | {
        "item_id": row.id,
        "index_number": f"B/{row.id:07d}",
        "kind": "document",
        "agency_id": agency.pk,
        "agency_code": agency.code,
        "agency_name": agency.name,
        "responsible_name": agency.name,
        "column_name": columns[row.column % len(columns)].name,
        "genre_name": row.genre,
        "year": row.made_on.year,
        "published_at": f"{row.released_on.isoformat()} 01:00:00",
        "published_on": row.released_on,
        "updated_at": f"{row.released_on.isoformat()} 01:00:00",
        "revision_number": 1,
    }


def _file(row: Row, number: int) -> dict[str, Any]:
    return {
        "id": row.id * 4 + number,
        "public_item_id": row.id,
        "sha256": f"{row.id * 4 + number:064x}",
        "name": f"附件{number + 1}.docx",
        "kind": "docx",
        "media_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "size": 20_000 + row.id % 9000,
        "position": number,
    }


def _act(row: Row) -> dict[str, Any]:
    done = {"done_at": f"{row.released_on.isoformat()} 01:00:00", "done_on": row.released_on, "in_time": True}
    return {"id": row.id, "item_id": row.id, "revision_id": row.id, "act": "publish"} | done


def _counts(raw: sqlite3.Connection) -> None:
    """The counters the portal keeps, made from the rows."""
    sql = "SELECT agency_id, column_code, year, count(*) FROM publication_publicitem GROUP BY 1, 2, 3"
    cells: Counter[counts.Cell] = Counter()
    for agency_id, column_code, year, number in raw.execute(sql):
        for cell in counts.cells(agency_id, column_code, year):
            cells[cell] += number
    names = ("id", "agency_id", "column_code", "year", "count")
    rows = (dict(zip(names, (n, *cell, count), strict=True)) for n, (cell, count) in enumerate(cells.items(), 1))
    raw.execute("DELETE FROM publication_facetcount")
    write(raw, FacetCount, rows)
