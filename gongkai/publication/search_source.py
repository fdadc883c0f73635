"""What the search index takes in: the public projection and the text of its files, nothing else."""

from collections.abc import Collection, Iterable, Iterator

from gongkai.agencies.queries_history import names_to_find
from gongkai.attachments.models import StoredFile
from gongkai.catalogue import tree
from gongkai.publication import straight
from gongkai.publication.models import PublicFile, PublicItem
from gongkai.publication.public_rows import PublicRow
from gongkai.search.interface import SearchDocument

AT_ONCE = 200
_FIELDS = (
    "item_id",
    "title",
    "subtitle",
    "doc_number",
    "index_number",
    "keywords",
    "summary",
    "body_text",
    "agency_id",
    "column_code",
    "subject_code",
    "genre_code",
    "kind",
    "year",
    "published_on",
)
_LINES = f"{straight.ROW}, subtitle, body_text"


class PublicSource:
    """The port `SearchSource`, filled from the public projection."""

    def ids(self) -> Iterable[int]:
        """Every public item's number, in order, read as it is asked for."""
        return PublicItem.objects.order_by("item_id").values_list("item_id", flat=True).iterator(chunk_size=5000)

    def documents(self, ids: Collection[int]) -> Iterator[SearchDocument]:
        """The public items among these numbers, with the text of their files."""
        for part in _parts(ids):
            yield from _documents(part, _texts(part))

    def briefs(self, ids: Collection[int]) -> Iterator[SearchDocument]:
        """The same without the text of the files."""
        for part in _parts(ids):
            yield from _documents(part, {})


def _parts(ids: Collection[int]) -> Iterator[list[int]]:
    numbers = list(ids)
    for start in range(0, len(numbers), AT_ONCE):
        yield numbers[start : start + AT_ONCE]


class ReadingSource(PublicSource):
    """The same for one page of results: remembers the lines of what it gave, so that the page need not read them again."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self.rows: dict[int, PublicRow] = {}

    def briefs(self, ids: Collection[int]) -> Iterator[SearchDocument]:
        """Title, number and text, and beside them the line of a list."""
        numbers = list(ids)[:AT_ONCE]
        chosen = f"SELECT {_LINES} FROM publication_publicitem WHERE item_id IN ({straight.marks(len(numbers))})"  # noqa: S608
        for *line, subtitle, body in straight.rows(chosen, numbers) if numbers else ():
            row = self.rows[line[0]] = straight.row_of(line)
            title = f"{row.title} {subtitle}".strip()
            yield SearchDocument(row.item_id, title, row.doc_number, summary=row.summary, body=body)


def _documents(ids: list[int], texts: dict[int, tuple[str, ...]]) -> Iterator[SearchDocument]:
    columns = tree.kept()
    rows = list(PublicItem.objects.filter(pk__in=ids).order_by("item_id").values(*_FIELDS))
    names = names_to_find({row["agency_id"] for row in rows})
    for row in rows:
        above = tuple(node.code for node in columns.path(row["column_code"])) or (row["column_code"],)
        yield SearchDocument(
            id=row["item_id"],
            title=f"{row['title']} {row['subtitle']}".strip(),
            number=row["doc_number"],
            index_number=row["index_number"],
            keywords=f"{row['keywords']} {names[row['agency_id']]}".strip(),
            summary=row["summary"],
            body=row["body_text"],
            files=texts.get(row["item_id"], ()),
            agency_id=row["agency_id"],
            column_codes=above,
            subject=row["subject_code"],
            genre=row["genre_code"],
            kind=row["kind"],
            year=row["year"],
            released_on=row["published_on"],
        )


def _texts(ids: list[int]) -> dict[int, tuple[str, ...]]:
    """The text of each item's files, with their names, in the order of the page."""
    rows = list(
        PublicFile.objects.filter(public_item_id__in=ids)
        .order_by("position", "id")
        .values_list("public_item_id", "sha256", "name")
    )
    said = dict(StoredFile.objects.filter(sha256__in={sha256 for _, sha256, _ in rows}).values_list("sha256", "text"))
    found: dict[int, tuple[str, ...]] = {}
    for item_id, sha256, name in rows:
        found[item_id] = (*found.get(item_id, ()), f"{name}\n{said.get(sha256, '')}")
    return found
