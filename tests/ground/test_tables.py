"""A migration that makes many tables at once leaves the models and the tables it says."""

import pytest
from django.db import connection
from django.db.migrations.operations import CreateModel
from django.db.migrations.state import ProjectState
from django.db.models import CASCADE, BigAutoField, CharField, ForeignKey

from gongkai.tables import CreateTables

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
