"""What a page says of its readers."""

from django import template

from gongkai.readers import public

register = template.Library()


@register.simple_tag
def times_opened(item_id: int) -> int | None:
    """How often an item's page was opened; None where the place does not show it."""
    return public.times_opened(item_id)
