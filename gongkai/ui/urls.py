"""Addresses of the component page."""

from django.urls import path

from gongkai.ui.component_page import component_page

app_name = "ui"
urlpatterns = [path("", component_page, name="components")]
