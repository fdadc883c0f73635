"""Which HTML an official document may hold: the one list, used before and after Word's own markup is mapped."""

import re

BLOCKS = frozenset(
    "p h2 h3 h4 h5 h6 ul ol li table caption thead tbody tfoot tr th td blockquote hr colgroup col".split()
)
INLINE = frozenset("strong em u s sup sub a img br".split())
TAGS = BLOCKS | INLINE
PASTED = frozenset("span font div center b i strike del ins h1 section article header footer dl dt dd pre".split())
DROPPED_WHOLE = frozenset(
    "script style xml head title template object embed applet iframe noscript math svg select textarea audio video"
    " canvas frameset frame noembed noframes".split()
)
ALIGNED = frozenset("p h2 h3 h4 h5 h6 td th".split())
ALIGN_CLASSES = {"center": "align-center", "right": "align-right", "end": "align-right"}
CLASSES = frozenset(ALIGN_CLASSES.values())
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
ATTRIBUTES = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "ol": frozenset({"start"}),
}
OWN_FILE = re.compile(r"/(?!/)[\w\-./%~]*\b[0-9a-f]{64}\b[^\s\\\"'<>]*")  # a path on this site naming a stored file
OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\\\"'<>]+", re.IGNORECASE)
INSIDE = re.compile(r"(?:/(?![/\\])|#)[^\s\\\"'<>]*")
NUMBER = re.compile(r"[1-9]\d{0,2}")
SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})


def kept_value(tag: str, name: str, value: str) -> str | None:
    """The value an attribute keeps on this tag, or None when it must go."""
    if name == "class":
        return value if value in CLASSES and tag in ALIGNED else None
    if name not in ATTRIBUTES.get(tag, frozenset()):
        return None
    return judged(name, value.strip())


def judged(name: str, value: str) -> str | None:
    """The value of a known attribute when it is of the right shape."""
    if name == "href":
        return value if OUTSIDE.fullmatch(value) or INSIDE.fullmatch(value) else None
    if name == "src":
        return value if OWN_FILE.fullmatch(value) and ".." not in value else None
    if name == "scope":
        return value if value in SCOPES else None
    if name == "alt":
        return value[:200]
    return (
        value
        if NUMBER.fullmatch(value) or (name in {"width", "height"} and re.fullmatch(r"[1-9]\d{0,3}", value))
        else None
    )
