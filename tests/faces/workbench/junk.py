"""What a page asks for, and the junk that could be sent instead of it."""

import re
from html.parser import HTMLParser

WORD = "留住这句话"


class Fields(HTMLParser):
    """What the forms of a page ask for: name, sort of field, and the values a choice offers."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, list[str]]] = {}
        self._in, self._select = False, ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag == "form":
            self._in = at.get("method", "").lower() == "post"
        name = at.get("name") or ""
        if not self._in or not (name or (tag == "option" and self._select)) or name.startswith("csrf"):
            return
        if tag == "option":
            self.found[self._select][1].append(at.get("value") or "")
        elif tag in ("input", "select", "textarea"):
            sort = at.get("type", "text") if tag == "input" else tag
            self.found.setdefault(name, (sort, []))[1].extend([at["value"]] if at.get("value") else [])
            self._select = name if tag == "select" else ""

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = ""
        if tag == "form":
            self._in = False


def filled(fields, *, day, choice, number, text):
    """One value a field; `None` takes what the page itself offers."""
    said = {}
    for name, (sort, offered) in fields.items():
        first = next((value for value in offered if value), "1")
        if sort in ("select", "radio", "checkbox", "hidden"):
            said[name] = first if choice is None else choice
        elif sort == "number" or re.search(r"amount|count|year|points|persons|hours|score", name):
            said[name] = number
        elif sort == "date" or re.search(r"(_on|_at|_from|_to|_until)$", name):
            said[name] = day
        elif sort != "file":
            said[name] = text
    return said


def variants(fields):
    """What is sent: each would be junk in its own way."""
    yield "null bytes", dict.fromkeys(fields, f"{WORD}\0利")
    yield "20,000 characters", dict.fromkeys(fields, WORD * 4000)
    yield "long texts alone", filled(fields, day="2026-03-02", choice=None, number="1", text=WORD * 4000)
    for day in ("0001-01-01", "9999-12-31", "9999-99-99"):
        yield day, filled(fields, day=day, choice=None, number="1", text=WORD)
    yield "unknown id", filled(fields, day="2026-03-02", choice="999999999", number="1", text=WORD)
    yield "endless id", filled(fields, day="2026-03-02", choice="9" * 40, number="9" * 40, text=WORD)
    yield "tampered", filled(fields, day="2026-03-02", choice="made-up'\"<b>", number="-1", text=WORD)
    yield "not a number", filled(fields, day="x", choice=None, number="1e400", text="NaN")
    yield "nulls in choices", filled(fields, day="2026-03-02\0", choice="1\0", number="1\0", text=WORD)
    yield "empty", dict.fromkeys(fields, "")
    yield "nothing", {"csrfmiddlewaretoken": "x"}


def lines(told):
    """Who fills in what."""
    for line in told.strip().splitlines():
        who, _, names = line.strip().partition(": ")
        yield who, names.split()
