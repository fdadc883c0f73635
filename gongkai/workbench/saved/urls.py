"""Addresses of these pages, under /work/saved/."""

from django.urls import URLPattern, path

from gongkai.workbench.saved import batches, queries, query_verbs

QUERY, BATCH = "queries/<int:pk>/", "batches/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("queries/", queries.queries, name="queries"),
    path("queries/save/", query_verbs.query_save, name="query_save"),
    path(QUERY, queries.query, name="query"),
    path(f"{QUERY}remove/", query_verbs.query_remove, name="query_remove"),
    path(f"{QUERY}pin/", query_verbs.query_pin, name="query_pin"),
    path(f"{QUERY}unpin/", query_verbs.query_unpin, name="query_unpin"),
    path("batches/", batches.batches, name="batches"),
    path("batches/new/", batches.batch_new, name="batch_new"),
    path(BATCH, batches.batch, name="batch"),
    path(f"{BATCH}go-on/", batches.batch_go_on, name="batch_go_on"),
    path(f"{BATCH}stop/", batches.batch_stop, name="batch_stop"),
    path(f"{BATCH}undo/", batches.batch_undo, name="batch_undo"),
]
