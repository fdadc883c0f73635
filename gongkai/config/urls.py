"""The root of all addresses: the portal for the public, the workbench for staff; English below /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = i18n_patterns(
    path("work/oversight/", include("gongkai.oversight.urls")),
    path("work/", include("gongkai.workbench.urls")),
    path("ui/", include("gongkai.ui.urls")),
    path("", include("gongkai.portal.urls")),
    prefix_default_language=False,
)
