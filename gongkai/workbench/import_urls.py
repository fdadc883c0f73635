"""Addresses of imports."""

from django.urls import path

from gongkai.workbench import import_conflicts, import_export, imports

urlpatterns = [
    path("imports/", imports.imports, name="imports"),
    path("imports/new/", imports.import_new, name="import_new"),
    path("imports/template/", imports.import_template, name="import_template"),
    path("imports/templates/", imports.import_templates, name="import_templates"),
    path("imports/export/", import_export.import_export, name="import_export"),
    path("imports/<int:pk>/conflicts/", import_conflicts.import_conflicts, name="import_conflicts"),
    path("imports/<int:pk>/undo/", import_conflicts.import_undo, name="import_undo"),
    path("imports/<int:pk>/join/", import_conflicts.import_join, name="import_join"),
    path("imports/<int:pk>/", imports.batch, name="import"),
    path("imports/<int:pk>/start/", imports.import_start, name="import_start"),
    path("imports/<int:pk>/stop/", imports.import_stop, name="import_stop"),
    path("imports/<int:pk>/problems/", imports.import_problems, name="import_problems"),
]
