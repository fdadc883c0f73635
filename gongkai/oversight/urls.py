"""Addresses of the competent body's pages, under /work/oversight/."""

from django.urls import path

from gongkai.oversight.board import board
from gongkai.oversight.duty_map import duty_map
from gongkai.oversight.unit import unit

app_name = "oversight"
urlpatterns = [
    path("", board, name="board"),
    path("units/<int:pk>/", unit, name="unit"),
    path("duties/", duty_map, name="duty_map"),
]
