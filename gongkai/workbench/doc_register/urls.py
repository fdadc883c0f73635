"""Addresses of these pages, under /work/doc-register/."""

from django.urls import URLPattern, path

from gongkai.workbench.doc_register import document_form, document_verbs, gaps, register, register_import, sections

ONE = "documents/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", register.doc_register, name="doc_register"),
    path("sections/", sections.doc_register_sections, name="doc_register_sections"),
    path("sections/<int:agency_id>/<int:section_id>/", sections.doc_register_section, name="doc_register_section"),
    path(
        "sections/<int:agency_id>/<int:section_id>/remind/",
        sections.doc_register_remind,
        name="doc_register_remind",
    ),
    path("gaps/", gaps.doc_register_gaps, name="doc_register_gaps"),
    path("import/", register_import.issued_import, name="issued_import"),
    path("import/template/", register_import.issued_template, name="issued_template"),
    path("new/", document_form.issued_new, name="issued_new"),
    path(ONE, register.issued, name="issued"),
    path(f"{ONE}amend/", document_form.issued_amend, name="issued_amend"),
    path(f"{ONE}tie/", document_verbs.issued_tie, name="issued_tie"),
    path(f"{ONE}excuse/", document_verbs.issued_excuse, name="issued_excuse"),
    path(f"{ONE}take-back/", document_verbs.issued_take_back, name="issued_take_back"),
    path(f"{ONE}strike/", document_verbs.issued_strike, name="issued_strike"),
]
