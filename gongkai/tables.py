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
