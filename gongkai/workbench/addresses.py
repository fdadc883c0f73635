"""Where the fixed places of the workbench lie: looked up once, for every page asks for some hundred of them."""

from functools import cache

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language


def address(name: str) -> str:
    """The address of a page without parts that change, in the language being spoken; refuses a name nobody has."""
    return _found(name, get_language() or "", get_script_prefix())


@cache
def _found(name: str, language: str, prefix: str) -> str:
    return reverse(name)
