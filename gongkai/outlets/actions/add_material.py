"""登记资料: something printed that is laid out for people to take."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.outlets.errors import NameTaken
from gongkai.outlets.models import Material
from gongkai.outlets.visibility import WRITE
from gongkai.outlets.vocabulary import MaterialKind


@transaction.atomic
def add_material(agency_id: int, *, name: str, kind: MaterialKind, by: Actor) -> Material:
    """Give a leaflet, a form or a booklet its name, so that copies of it can be counted.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    by.must(WRITE, At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    called = plain.needed(plain.one_line(name), what="资料名称", most=80, field="name")
    if Material.objects.filter(agency=agency, name=called).exists():
        raise NameTaken(agency=agency.name, given=called, what="资料", field="name")
    material = Material.objects.create(agency=agency, name=called, kind=MaterialKind(kind).value)
    journal.record("outlets.add_material", material, by=by, kind=MaterialKind(kind).label)
    return material
