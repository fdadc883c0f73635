"""Every verb of a batch with its form: those of the items' own rooms, and those of rooms above them."""

from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.clearance import queries as clearances
from gongkai.clearance.actions.add_items import add_items
from gongkai.publication import batches
from gongkai.publication.batches import BatchVerb, Values
from gongkai.saved.running import Outcome
from gongkai.workbench.batch_forms import FORMS as OWN_FORMS, ValuesForm
from gongkai.workbench.fields import number_choice, offer


class ClearanceForm(ValuesForm):
    """Which batch of the historic clean-up."""

    clearance_id = number_choice(gettext_lazy("清理批次"))

    def fill(self) -> None:
        """The batches that still take items."""
        offer(self, "clearance_id", [("", _("请选择")), *clearances.open_choices(self.actor)])


def _take_up(pk: int, values: Values, by: Actor) -> Outcome:
    add_items(int(values["clearance_id"]), [pk], by=by)
    return Outcome(after={"clearance": values["clearance_id"]})


TAKEN_UP = BatchVerb(
    "clearance", "列入清理批次", "clearance.clear", _take_up, why="列入清理批次的信息，请在该批次的页面移出。"
)
VERBS: dict[str, BatchVerb] = {**batches.VERBS, TAKEN_UP.code: TAKEN_UP}
FORMS: dict[str, type[ValuesForm]] = {**OWN_FORMS, TAKEN_UP.code: ClearanceForm}


def offered(actor: Actor) -> list[BatchVerb]:
    """What this person may do to many items at once."""
    return [verb for verb in VERBS.values() if actor.may(verb.permission)]
