"""Making many tables in one step of a migration: the models are worked out once, not anew for each of them.

Django works out every related model again after each single operation; with a hundred tables about bodies that takes
most of a minute on a new installation.
"""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class CreateTables(Operation):
    """Create the tables of several models, which may refer to each other either way."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, models: Sequence[CreateModel]) -> None:
        """The models, each as Django's own operation says it."""
        self.models = list(models)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Add every model before any of them is worked out."""
        state.__dict__.pop("apps", None)
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Make the tables in the order given; references are added by the database at the end."""
        for model in self.models:
            made = to_state.apps.get_model(app_label, model.name)
            if self.allow_migrate_model(schema_editor.connection.alias, made):
                schema_editor.create_model(made)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Drop them, the last one first."""
        for model in reversed(self.models):
            gone = from_state.apps.get_model(app_label, model.name)
            if self.allow_migrate_model(schema_editor.connection.alias, gone):
                schema_editor.delete_model(gone)

    def describe(self) -> str:
        """What the step does, for `migrate`."""
        return f"Create {len(self.models)} tables"


class ChangeTables(Operation):
    """Change several tables in one step; on a new SQLite database, where they are empty, they are simply made anew.

    SQLite copies a whole table for nearly every change to it, which costs a new installation seconds for nothing.
    """

    reversible = False

    def __init__(self, steps: Sequence[Operation]) -> None:
        """The steps, each as Django's own operation says it; none of them makes or drops a table."""
        self.steps = list(steps)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Take all steps before any model is worked out."""
        state.__dict__.pop("apps", None)
        for step in self.steps:
            step.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Make empty tables anew, or take the steps one by one where a row could be lost."""
        named = dict.fromkeys(step.model_name for step in self.steps if hasattr(step, "model_name"))
        before = [from_state.apps.get_model(app_label, name) for name in named]
        alias = schema_editor.connection.alias
        if schema_editor.connection.vendor == "sqlite" and not any(m.objects.using(alias).exists() for m in before):
            for name, model in zip(named, before, strict=True):
                schema_editor.delete_model(model)
                schema_editor.create_model(to_state.apps.get_model(app_label, name))
            return
        state = from_state
        for step in self.steps:
            after = state.clone()
            step.state_forwards(app_label, after)
            step.database_forwards(app_label, schema_editor, state, after)
            state = after

    def describe(self) -> str:
        """What the step does, for `migrate`."""
        return f"Change tables in {len(self.steps)} steps"
