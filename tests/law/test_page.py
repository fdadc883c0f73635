"""The reference page of forms and checks is what the data say today."""

from gongkai.law.checks import page, rules
from gongkai.law.forms import forms


def test_the_page_in_the_documentation_is_fresh():
    assert page.main(["--check"]) == 0, "run `python -m gongkai.law.checks.page`"


def test_the_page_names_every_form_and_every_check():
    text = page.page()
    assert all(f"| `{one.key}` |" in text for one in forms())
    assert all(f"| {one.code} | `{one.rule}` |" in text for one in rules.stated())
