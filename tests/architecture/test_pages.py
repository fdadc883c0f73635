"""Templates obey the content security policy and name what they need."""

import re

from tests.architecture.reading import stylesheets, templates

INLINE = {
    "style attribute": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE),
    "style element": re.compile(r"<style\b(?![^>]*nonce)", re.IGNORECASE),
    "inline script": re.compile(r"<script\b(?![^>]*(?:\bsrc\s*=|nonce|application/(?:ld\+)?json))", re.IGNORECASE),
    "event attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "javascript address": re.compile(r"javascript:", re.IGNORECASE),
}
TEMPLATE_TAG = re.compile(r"\{%.*?%\}", re.DOTALL)  # what a tag is given may be called `only` or `one`


def test_no_template_holds_inline_style_or_script():
    wrong = [
        f"{path}: {what}"
        for path, text in templates().items()
        if path.endswith(".html")
        for what, pattern in INLINE.items()
        if pattern.search(TEMPLATE_TAG.sub("", text))
    ]
    assert wrong == []


def test_every_template_with_values_opens_by_naming_them():
    opening = re.compile(r"\{#|\{%\s*comment")
    pages = {path: text for path, text in templates().items() if path.endswith(".html") and "{{" in text}
    assert [path for path, text in pages.items() if not opening.search(text[:600])] == []


def test_no_page_asks_another_site_for_anything():
    outside = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//(?!\{)""", re.IGNORECASE)
    linking = re.compile(r"<(?:script|link|img|iframe|video|audio|source)\b[^>]*>", re.IGNORECASE)
    wrong = [path for path, text in templates().items() if any(outside.search(tag) for tag in linking.findall(text))]
    assert wrong == []


def test_every_kind_of_table_a_page_names_is_drawn():
    named = re.compile(r"table--[a-z-]+")
    drawn = {one for path, text in stylesheets().items() for one in named.findall(text)}
    asked = {one for path, text in templates().items() for one in named.findall(text)}
    assert "table--cards" in drawn
    assert asked - drawn == set()
