"""Marks of places in our lists, as the address line carries them."""

from datetime import date

from gongkai.publication.keyset import Cursor, Way


def cursor_of(published_on: str, item_id: int) -> str:
    """The mark of the page that follows one row."""
    return Cursor(Way.OLDER, (date.fromisoformat(published_on), item_id)).encode()
