"""Addresses of these pages, under /work/publication/."""

from django.urls import URLPattern, path

from gongkai.workbench.publication import (
    causes,
    internal,
    internal_verbs,
    linked,
    linked_import,
    relations,
    sending_verbs,
    sendings,
    settings,
    versions,
    ways,
)

ITEM, SENDING = "items/<int:pk>/", "sendings/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("internal/", internal.internal_board, name="internal_board"),
    path("internal/ready/", internal.internal_ready, name="internal_ready"),
    path("internal/<int:pk>/", internal.internal_item, name="internal_item"),
    path("internal/<int:pk>/files/<str:sha256>/", internal.internal_file, name="internal_file"),
    path("internal/<int:pk>/publish/", internal_verbs.internal_publish, name="internal_publish"),
    path("internal/<int:pk>/withdraw/", internal_verbs.internal_withdraw, name="internal_withdraw"),
    path("sendings/", sendings.sendings, name="sendings"),
    path(SENDING, sendings.sending, name="sending"),
    path(f"{SENDING}list/", sending_verbs.sending_list, name="sending_list"),
    path(f"{SENDING}take/", sending_verbs.sending_take, name="sending_take"),
    path(f"{SENDING}decline/", sending_verbs.sending_decline, name="sending_decline"),
    path(f"{SENDING}recall/", sending_verbs.sending_recall, name="sending_recall"),
    path(f"{SENDING}end/", sending_verbs.sending_end, name="sending_end"),
    path(f"{ITEM}send/", sending_verbs.sending_new, name="sending_new"),
    path("linked/", linked.linked_items, name="linked_items"),
    path("linked/new/", linked.linked_new, name="linked_new"),
    path("linked/show/", linked.linked_show, name="linked_show"),
    path("linked/import/", linked_import.linked_import, name="linked_import"),
    path("linked/<int:pk>/end/", linked.linked_end, name="linked_end"),
    path(f"{ITEM}ways/", ways.item_ways, name="item_ways"),
    path("ways/", ways.figures_ways, name="figures_ways"),
    path("ways/<int:pk>/confirm/", ways.way_confirm, name="way_confirm"),
    path("ways/<int:pk>/drop/", ways.way_drop, name="way_drop"),
    path(f"{ITEM}cause/", causes.item_cause, name="item_cause"),
    path("causes/", causes.figures_causes, name="figures_causes"),
    path(f"{ITEM}relations/", relations.item_relations, name="item_relations"),
    path("relations/<int:pk>/undo/", relations.relation_undo, name="relation_undo"),
    path(f"{ITEM}revive/", relations.item_revive, name="item_revive"),
    path("expiring/", relations.figures_expiring, name="figures_expiring"),
    path(f"{ITEM}versions/", versions.item_versions, name="item_versions"),
    path("settings/", settings.publication_policies, name="publication_policies"),
    path("settings/<int:pk>/", settings.publication_policy, name="publication_policy"),
    path("site/", settings.site_keepers, name="site_keepers"),
]
