"""What the lists of this room share: a filter by body and standing, read from the address."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.workbench import choices
from gongkai.workbench.fields import number_choice, offer

READ = "review.read"


class FilterForm(forms.Form):
    """By body and by where the record stands."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)
    standing = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(
        self, *args: Any, actor: Actor, standings: Sequence[tuple[str, Any]], permission: str = READ, **kwargs: Any
    ) -> None:
        """Offer the bodies this person may look into, and the standings of the list."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *choices.bodies_in_reach(actor, permission)])
        offer(self, "standing", [everything, *standings])


def asked(form: forms.Form) -> dict[str, Any]:
    """What the address asks for; a field that makes no sense says so and narrows nothing, the others do."""
    form.is_valid()
    return {name: value for name, value in form.cleaned_data.items() if value}


def filter_of(request: HttpRequest, actor: Actor, standings: Mapping[str, Any], **more: Any) -> FilterForm:
    """The filter form of a list."""
    return FilterForm(request.GET, actor=actor, standings=list(standings.items()), **more)
