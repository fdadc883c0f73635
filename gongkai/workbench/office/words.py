"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise

from gongkai.workbench.office import words_people, words_work

ACTIONS: dict[str, Promise] = {**words_people.ACTIONS, **words_work.ACTIONS}
KINDS: dict[str, Promise] = {**words_people.KINDS, **words_work.KINDS}
DETAILS: dict[str, Promise] = {**words_people.DETAILS, **words_work.DETAILS}
