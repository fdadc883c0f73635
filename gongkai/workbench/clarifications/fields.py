"""Form fields of these pages."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MomentField(forms.DateTimeField):
    """A day and a time typed or picked; now, unless told."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    default_error_messages = {"invalid": _("请按“2026-03-01 09:30”的格式填写日期和时间。")}

    def __init__(self, **kwargs: Any) -> None:
        """Accept the ways a moment is written."""
        shapes = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y/%m/%d %H:%M", "%Y年%m月%d日 %H:%M"]
        super().__init__(input_formats=shapes, initial=_this_minute, **kwargs)


def _this_minute() -> Any:
    return timezone.localtime().replace(second=0, microsecond=0)
