"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise

ACTIONS: dict[str, Promise] = {}
KINDS: dict[str, Promise] = {}
DETAILS: dict[str, Promise] = {}
