"""A migration that makes or changes many tables at once leaves the models and the tables it says."""

import pytest
from django.db import connection
from django.db.migrations.operations import AddConstraint, AddField, AlterField, CreateModel, RunPython
from django.db.migrations.state import ProjectState
from django.db.models import CASCADE, BigAutoField, CharField, ForeignKey, UniqueConstraint

from gongkai.tables import ChangeTables, CreateTables

pytestmark = pytest.mark.django_db(transaction=True)


def test_tables_that_refer_to_each_other_are_made_and_dropped():
    key = ("id", BigAutoField(primary_key=True))
    first = CreateModel("Hen", [key, ("egg", ForeignKey("audit.egg", CASCADE, null=True, related_name="+"))])
    second = CreateModel("Egg", [key, ("hen", ForeignKey("audit.hen", CASCADE)), ("name", CharField(max_length=9))])
    step = CreateTables([first, second])
    before, after = ProjectState(), ProjectState()
    step.state_forwards("audit", after)
    with connection.schema_editor() as editor:
        step.database_forwards("audit", editor, before, after)
    assert {"audit_hen", "audit_egg"} <= set(connection.introspection.table_names())
    with connection.schema_editor() as editor:
        step.database_backwards("audit", editor, after, before)
    assert not {"audit_hen", "audit_egg"} & set(connection.introspection.table_names())
    assert step.describe() == "Create 2 tables"


@pytest.mark.parametrize("names", [(), ("白", "花")])
def test_tables_change_in_one_step_and_no_row_is_lost(names):
    """Empty tables and tables with rows end alike: the second way is the one of an installation in use."""
    key = ("id", BigAutoField(primary_key=True))
    made = CreateTables([CreateModel("Duck", [key, ("name", CharField(max_length=9))])])
    number = CharField(max_length=9, null=True)
    change = ChangeTables(
        [
            AddField("duck", "number", number),
            RunPython(_number_them, RunPython.noop),
            AlterField("duck", "number", CharField(max_length=9)),
            AddConstraint("duck", UniqueConstraint(fields=["number"], name="audit_duck_number")),
        ]
    )
    start, before, after = ProjectState(), ProjectState(), ProjectState()
    made.state_forwards("audit", before)
    made.state_forwards("audit", after)
    change.state_forwards("audit", after)
    with connection.schema_editor() as editor:
        made.database_forwards("audit", editor, start, before)
    before.apps.get_model("audit", "Duck").objects.bulk_create(
        before.apps.get_model("audit", "Duck")(name=name) for name in names
    )
    with connection.schema_editor() as editor:
        change.database_forwards("audit", editor, before, after)
    duck = after.apps.get_model("audit", "Duck")
    assert sorted(duck.objects.values_list("name", "number")) == [(name, f"{name}号") for name in sorted(names)]
    with connection.cursor() as cursor:
        assert "audit_duck_number" in connection.introspection.get_constraints(cursor, "audit_duck")
        columns = {c.name: c.null_ok for c in connection.introspection.get_table_description(cursor, "audit_duck")}
    assert columns == {"id": False, "name": False, "number": False}
    with connection.schema_editor() as editor:
        made.database_backwards("audit", editor, after, start)
    assert change.describe() == "Change tables in 4 steps"


def _number_them(apps, _editor):
    for duck in apps.get_model("audit", "Duck").objects.all():
        duck.number = f"{duck.name}号"
        duck.save()
