"""Addresses of items, their review, their publication and the catalogue."""

from django.urls import path

from gongkai.workbench import (
    changes,
    columns,
    figures,
    files,
    guides,
    item,
    item_edit,
    item_new,
    items,
    preview,
    publishing,
    register,
    scan_masking,
    scan_reading,
    slip,
    submit,
)
from gongkai.workbench.catalogue_check import catalogue_check, dead_links
from gongkai.workbench.review.policy import review_policy

information = [
    path("items/", items.items, name="items"),
    path("items/new/", item_new.item_new, name="item_new"),
    path("items/autosave/", item_edit.autosave, name="autosave"),
    path("items/draft/discard/", item_edit.draft_discard, name="draft_discard"),
    path("items/<int:pk>/", item.item, name="item"),
    path("items/<int:pk>/edit/", item_edit.item_edit, name="item_edit"),
    path("items/<int:pk>/delete/", item_edit.item_delete, name="item_delete"),
    path("items/<int:pk>/revisions/<int:number>/", item.revision, name="revision"),
    path("items/<int:pk>/revisions/<int:number>/changes/", changes.changes, name="changes"),
    path("items/<int:pk>/preview/", preview.preview, name="preview"),
    path("items/<int:pk>/files/<str:sha256>/", files.file, name="file"),
]
review = [
    path("items/<int:pk>/submit/", submit.submit, name="submit"),
    path("items/<int:pk>/recall/", submit.recall, name="recall"),
    path("items/<int:pk>/rescan/", submit.rescan, name="rescan"),
    path("findings/<int:pk>/ask/", submit.ask_lift, name="ask_lift"),
    path("findings/<int:pk>/lift/", submit.lift, name="lift"),
    path("findings/<int:pk>/tick/", scan_masking.tick_reading, name="tick_reading"),
    path("files/<int:pk>/reading/", scan_reading.file_reading, name="file_reading"),
    path("items/<int:pk>/masking/", scan_masking.masking, name="masking"),
    path("items/<int:pk>/mask/", scan_masking.mask_item, name="mask"),
    path("items/<int:pk>/unmask/", scan_masking.unmask_item, name="unmask"),
    path("items/<int:pk>/files/<str:sha256>/mask/", scan_masking.mask_attachment, name="mask_attachment"),
    path("slips/", register.register, name="register"),
    path("slips/<int:pk>/", slip.slip, name="slip"),
    path("slips/<int:pk>/print/", slip.slip_print, name="slip_print"),
    path("refusals/", register.refusals, name="refusals"),
]
publication = [
    path("publish/", publishing.publish_queue, name="publish_queue"),
    path("items/<int:pk>/publish/", publishing.publish, name="publish"),
    path("items/<int:pk>/unschedule/", publishing.unschedule, name="unschedule"),
    path("items/<int:pk>/withdraw/", publishing.withdraw, name="withdraw"),
    path("overdue/", figures.overdue, name="overdue"),
    path("figures/", figures.figures, name="figures"),
]
catalogue = [
    path("columns/", columns.columns, name="columns"),
    path("columns/new/", columns.column_new, name="column_new"),
    path("columns/<slug:code>/", columns.column_edit, name="column_edit"),
    path("columns/<slug:code>/move/", columns.column_move, name="column_move"),
    path("columns/<slug:code>/retire/", columns.column_retire, name="column_retire"),
    path("catalogue-check/", catalogue_check, name="catalogue_check"),
    path("catalogue-check/links/", dead_links, name="dead_links"),
    path("index-rule/", columns.index_rule, name="index_rule"),
    path("guides/", guides.guide_edit, name="guide_edit"),
    path("guides/<int:pk>/", guides.guide, name="guide"),
    path("agencies/<int:pk>/review/", review_policy, name="policy"),
]
urlpatterns = [*information, *review, *publication, *catalogue]
