"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.readers import fault, follow, useful

urlpatterns: list[URLPattern] = [
    path("feedback/items/<int:pk>/useful/", useful.useful, name="useful"),
    path("feedback/error/", fault.fault_new, name="fault_new"),
    path("feedback/follow/", follow.fault_follow, name="fault_follow"),
]
