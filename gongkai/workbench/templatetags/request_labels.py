"""Filters and tags for the pages of requests."""

from typing import Any

from django import template

from gongkai.workbench import request_labels

register = template.Library()

register.filter("state_badge", request_labels.state_badge)
register.filter("flag_badges", request_labels.flags)
register.filter("next_words", request_labels.next_words)
register.simple_tag(request_labels.urgency_chip, name="urgency_chip")
register.simple_tag(request_labels.reply_chip, name="reply_chip")


@register.simple_tag
def page_of(name: str, *args: Any) -> str:
    """The address of a page of the desk; empty while there is none of that name."""
    return request_labels.address_of(name, *args)


@register.filter
def tone_of(urgency: str) -> str:
    """The colour of an urgency."""
    return request_labels.TONES[request_labels.Urgency(urgency)]
