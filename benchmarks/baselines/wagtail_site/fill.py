"""Fill the Wagtail site: `WAGTAIL_DATABASE=… python -m benchmarks.baselines.wagtail_site.fill SIZE SEED`.

Pages are written straight into the tables, with the tree's paths as treebeard counts them: `add_child` takes hours.
"""

import os
import sqlite3
import sys
import uuid
from collections.abc import Iterator

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.baselines.wagtail_site.settings")
django.setup()

from django.contrib.contenttypes.models import ContentType  # noqa: E402 - after Django is set up
from django.core.management import call_command  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from benchmarks.baselines.wagtail_site.models import Agency, Column, File, ItemPage, ListPage  # noqa: E402
from benchmarks.corpus import AGENCIES, Corpus, Row, agency_name  # noqa: E402

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FIRST_PK = 1000
INDEXED = 100_000  # its search index is only built up to here: beyond, that alone takes hours


def main() -> None:
    """Tables, tree, rows, search index."""
    corpus = Corpus(int(sys.argv[1]), int(sys.argv[2]))
    call_command("migrate", verbosity=0)
    if ItemPage.objects.count() == corpus.size:
        return
    home = Page.objects.get(depth=2)
    top = home.add_child(instance=ListPage(title="政府信息公开", slug="items", live=True))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    Agency.objects.bulk_create(Agency(id=n + 1, name=agency_name(n)) for n in range(AGENCIES))
    Column.objects.bulk_create(Column(id=n + 1, name=f"第{n + 1}栏目") for n in range(corpus.columns))
    template = _template(top)
    with sqlite3.connect(os.environ["WAGTAIL_DATABASE"]) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("PRAGMA cache_size=-1000000")
        raw.execute("PRAGMA foreign_keys=OFF")
        _insert(
            raw,
            "wagtailcore_page",
            list(template),
            (tuple(_page(template, top, row).values()) for row in corpus.rows()),
        )
        _insert(
            raw,
            ItemPage._meta.db_table,
            list(_item(corpus.row(1))),
            (tuple(_item(row).values()) for row in corpus.rows()),
        )
        raw.execute("UPDATE wagtailcore_page SET numchild = ? WHERE id = ?", (corpus.size, top.pk))
        _insert(raw, File._meta.db_table, ["id", "item_id", "name", "size"], _files(corpus))
        raw.execute("ANALYZE")
    if corpus.size <= INDEXED:
        call_command("update_index", verbosity=0)


def _template(top: ListPage) -> dict[str, object]:
    """The columns of a page row, read from one page made the ordinary way and taken away again."""
    row = Page.objects.filter(pk=top.pk).values().get()
    return row | {"content_type_id": ContentType.objects.get_for_model(ItemPage).pk, "numchild": 0}


def _page(template: dict[str, object], top: ListPage, row: Row) -> dict[str, object]:
    """One row of the page tree."""
    slug = f"item-{row.id}"
    return template | {
        "id": FIRST_PK + row.id,
        "path": top.path + _step(row.id),
        "depth": top.depth + 1,
        "title": row.title,
        "draft_title": row.title,
        "slug": slug,
        "url_path": f"{top.url_path}{slug}/",
        "translation_key": uuid.UUID(int=row.id).hex,
        "first_published_at": f"{row.released_on} 01:00:00",
        "last_published_at": f"{row.released_on} 01:00:00",
        "latest_revision_created_at": None,
    }


def _item(row: Row) -> dict[str, object]:
    """What a document says."""
    return {
        "page_ptr_id": FIRST_PK + row.id,
        "number": row.number,
        "summary": row.summary,
        "body": "".join(f"<p>{part}。</p>" for part in row.body.split("。") if part),
        "agency_id": row.agency + 1,
        "column_id": row.column + 1,
        "genre": row.genre,
        "year": row.made_on.year,
        "made_on": row.made_on.isoformat(),
        "released_on": row.released_on.isoformat(),
    }


def _files(corpus: Corpus) -> Iterator[tuple[object, ...]]:
    """The same attachments as everywhere."""
    for row in range(4, corpus.size + 1, 4):
        for n in range(1 + row % 3):
            yield row * 4 + n, FIRST_PK + row, f"附件{n + 1}.docx", 20_000 + row % 9000


def _step(number: int) -> str:
    """A number as treebeard writes it: four digits of base 36."""
    out = ""
    for _ in range(4):
        number, digit = divmod(number, 36)
        out = DIGITS[digit] + out
    return out


def _insert(raw: sqlite3.Connection, table: str, names: list[str], rows: Iterator[tuple[object, ...]]) -> None:
    """Many rows at once."""
    marks = ", ".join("?" * len(names))
    columns = ", ".join(f'"{name}"' for name in names)
    plain = (
        tuple(str(one) if hasattr(one, "isoformat") or isinstance(one, uuid.UUID) else one for one in row)
        for row in rows
    )
    raw.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', plain)


if __name__ == "__main__":
    main()
