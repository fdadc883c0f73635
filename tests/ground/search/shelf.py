"""A source of documents for the tests: a shelf one can put documents on and take them from."""

from dataclasses import dataclass, field, replace
from datetime import date

from gongkai.search import changes, indexing
from gongkai.search.interface import SearchDocument


@dataclass
class Shelf:
    """What is public in these tests; one shelf for all, emptied before each."""

    held: dict[int, SearchDocument] = field(default_factory=dict)

    def __call__(self):
        """The settings name the shelf where a class is expected."""
        return self

    def ids(self):
        return sorted(self.held)

    def documents(self, ids):
        return [self.held[one] for one in ids if one in self.held]

    def briefs(self, ids):
        return [replace(document, files=()) for document in self.documents(ids)]

    def put(self, *documents):
        for document in documents:
            self.held[document.id] = document
        changes.mark(document.id for document in documents)

    def take(self, *ids):
        for one in ids:
            del self.held[one]
        changes.mark(ids)


SHELF = Shelf()


def doc(one, title="示范文件", **fields):
    """A document with what matters given by name."""
    values = {"agency_id": 1, "column_codes": ("zfxxgk", "fdzdgknr"), "kind": "document", "year": 2024}
    return SearchDocument(id=one, title=title, **({**values, "released_on": date(2024, 5, 1)} | fields))


def shelve(*documents):
    """Put documents on the shelf and have them indexed."""
    SHELF.put(*documents)
    indexing.catch_up()
