"""消息 on the page of a record: `{% record_messages "information.infoitem" item.pk %}`, for staff pages alone."""

from typing import Any

from django import template

from gongkai.notices import message_queries
from gongkai.workbench.acting import actor_of

register = template.Library()


@register.inclusion_tag("workbench/parts/record_messages.html", takes_context=True)
def record_messages(context: template.Context, kind: str, key: Any) -> dict[str, Any]:
    """The threads about one record this person takes part in, and the way to a new one. One query."""
    actor = actor_of(context["request"])
    return {
        "threads": message_queries.about(actor, kind=kind, record_id=key),
        "record_kind": kind,
        "record_key": key,
        "may_write": actor.may("notices.write"),
    }
