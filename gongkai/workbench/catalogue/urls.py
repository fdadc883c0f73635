"""Addresses of these pages, under /work/catalogue/."""

from django.urls import URLPattern, path

from gongkai.workbench.catalogue import (
    changes,
    checks,
    column_verbs,
    coverage,
    files,
    guide_verbs,
    index_rules,
    nil,
    nil_verbs,
    notes,
    tree_templates,
)

NIL, TEMPLATE, NOTE = "nil/<int:pk>/", "templates/<slug:code>/", "notes/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("templates/", tree_templates.catalogue_templates, name="catalogue_templates"),
    path(TEMPLATE, tree_templates.catalogue_template, name="catalogue_template"),
    path(f"{TEMPLATE}adopt/", tree_templates.catalogue_template_adopt, name="catalogue_template_adopt"),
    path(f"{TEMPLATE}undo/", tree_templates.catalogue_template_undo, name="catalogue_template_undo"),
    path("columns/<slug:code>/delegate/", column_verbs.column_delegate, name="column_delegate"),
    path("columns/<slug:code>/take-back/", column_verbs.column_take_back, name="column_take_back"),
    path("index-rules/", index_rules.index_rules, name="index_rules"),
    path("index-rules/<int:pk>/drop/", index_rules.index_rule_drop, name="index_rule_drop"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("coverage/<int:pk>/<slug:code>/", coverage.coverage_records, name="coverage_records"),
    path("check/<int:pk>/<slug:fault>/", checks.catalogue_thin, name="catalogue_thin"),
    path("nil/", nil.nil_list, name="nil_list"),
    path("nil/new/", nil_verbs.nil_new, name="nil_new"),
    path(NIL, nil.nil, name="nil"),
    path(f"{NIL}amend/", nil_verbs.nil_amend, name="nil_amend"),
    path(f"{NIL}agree/", nil_verbs.nil_agree, name="nil_agree"),
    path(f"{NIL}return/", nil_verbs.nil_return, name="nil_return"),
    path(f"{NIL}end/", nil_verbs.nil_end, name="nil_end"),
    path("notes/", notes.guide_notes, name="guide_notes"),
    path(NOTE, notes.guide_note, name="guide_note"),
    path(f"{NOTE}write/", notes.guide_note_write, name="guide_note_write"),
    path(f"{NOTE}agree/", notes.guide_note_agree, name="guide_note_agree"),
    path("guides/<int:pk>/confirm/", guide_verbs.guide_confirm, name="guide_confirm"),
    path("settings/", guide_verbs.guide_policies, name="guide_policies"),
    path("settings/<int:pk>/", guide_verbs.guide_policy, name="guide_policy"),
    path("exports/", files.catalogue_exports, name="catalogue_exports"),
    path("exports/changes/", changes.catalogue_export_changes, name="catalogue_export_changes"),
    path("exports/issue/", changes.catalogue_export_issue, name="catalogue_export_issue"),
    path("exports/catalogue.<str:shape>", files.catalogue_export_file, name="catalogue_export_file"),
]
