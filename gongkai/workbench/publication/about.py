"""What every page about one item shows of it: its name, the way back, some facts."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.information import queries as information
from gongkai.ui.formats import cn_date
from gongkai.workbench.verb_pages import Subject


def item_of(actor: Actor, pk: int, permission: str) -> Any:
    """An item this person may see and do this to."""
    found = information.item(actor, pk)
    actor.must(permission, found)
    return found


def subject(item: Any) -> Subject:
    """The item as a verb's page shows it."""
    said = item.current
    facts = [(_("发布机构"), item.agency.name)]
    if said:
        facts += [(_("文号"), said.doc_number), (_("生成日期"), cn_date(said.made_on))]
    return Subject(str(item), reverse("workbench:item", args=[item.pk]), tuple(facts))
