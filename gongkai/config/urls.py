"""The root of all addresses: the portal for the public, the workbench for staff."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    path("work/", include("gongkai.workbench.urls")),
    path("ui/", include("gongkai.ui.urls")),
    *i18n_patterns(path("", include("gongkai.portal.urls")), prefix_default_language=False),
]
