"""Addresses of imports."""

from django.urls import path

from gongkai.workbench import imports

urlpatterns = [
    path("imports/", imports.imports, name="imports"),
    path("imports/new/", imports.import_new, name="import_new"),
    path("imports/template/", imports.import_template, name="import_template"),
    path("imports/<int:pk>/", imports.batch, name="import"),
    path("imports/<int:pk>/start/", imports.import_start, name="import_start"),
    path("imports/<int:pk>/stop/", imports.import_stop, name="import_stop"),
    path("imports/<int:pk>/problems/", imports.import_problems, name="import_problems"),
]
