"""停用资料: nothing more is printed of it; what lies at the points can still be given out."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.outlets.models import Material
from gongkai.outlets.visibility import READ, WRITE


@transaction.atomic
def retire_material(pk: int, *, by: Actor) -> Material:
    """Take a material out of use; done twice it stays so."""
    material = Material.objects.select_for_update().filter(pk=pk).first()
    if material is None or not by.may(READ, material):
        raise Unknown
    by.must(WRITE, material)
    if material.is_active:
        material.is_active = False
        material.save(update_fields=["is_active"])
        journal.record("outlets.retire_material", material, by=by)
    return material
