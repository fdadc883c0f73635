"""Plainly made-up content for the component page."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness, Validity
from gongkai.ui.inputs import DateInput, FilesInput

BEIJING = ZoneInfo("Asia/Shanghai")


class SampleForm(forms.Form):
    """One field of every shape."""

    title = forms.CharField(label=_("信息名称"), help_text=_("用全称，不用简称。"), max_length=300)
    made_on = forms.DateField(label=_("生成日期"), widget=DateInput)
    openness = forms.ChoiceField(
        label=_("拟公开属性"), choices=[(term.value, _(term.label)) for term in Openness], widget=forms.RadioSelect
    )
    column = forms.ChoiceField(label=_("栏目"), choices=[("a", "政府信息公开年报"), ("b", "机构职能")])
    summary = forms.CharField(label=_("内容概述"), required=False, widget=forms.Textarea(attrs={"rows": 4}))
    attached = forms.FileField(label=_("附件"), required=False, widget=FilesInput)
    sure = forms.BooleanField(label=_("已与原件核对"), required=False)


def sample_table() -> list[dict[str, Any]]:
    """Rows of a list, one for each state an item can be in."""
    today = timezone.localdate()
    shifts = (-6, -1, 0, 3, 20)
    return [
        {
            "title": f"示范县人民政府关于演示事项{number}的通知",
            "stage": stage.value,
            "due": today + timedelta(days=shift),
        }
        for number, (stage, shift) in enumerate(zip(Stage, shifts * 3, strict=False), start=1)
    ]


def sample_figures() -> dict[str, Any]:
    """Tiles, steps, events, files and figures."""
    at = datetime(2026, 11, 20, 9, 5, tzinfo=BEIJING)
    return {
        "tiles": [
            {"label": _("待我办理"), "value": 12, "note": _("其中3件将到期"), "tone": "info", "address": "#tiles"},
            {"label": _("逾期"), "value": 2, "tone": "bad", "address": "#tiles"},
            {"label": _("即将到期"), "value": 3, "tone": "soon"},
            {"label": _("本年已公开"), "value": 1684, "tone": "good"},
        ],
        "steps": [
            {"name": _("部门负责人初审"), "state": "done", "note": "张演示 · 11月18日"},
            {"name": _("保密审查机构审查"), "state": "now", "note": _("应于11月24日前")},
            {"name": _("主管领导签发"), "state": "later", "note": ""},
        ],
        "events": [
            {"at": at, "what": _("提交审查"), "who": "李演示", "note": ""},
            {"at": at, "what": _("退回修改"), "who": "王演示", "note": "正文第二段有身份证号，请遮盖。", "bad": True},
        ],
        "files": [
            {"name": "附件1 示范表.xlsx", "address": "#files", "kind": "xlsx", "size": 48213},
            {"name": "附件2 示范文件.pdf", "address": "#files", "kind": "pdf", "size": 1482133},
        ],
        "bars": [("示范县教育局", 128), ("示范县财政局", 96), ("第一示范街道办事处", 41), ("示范镇人民政府", 7)],
        "months": [
            (f"{month}月", value) for month, value in enumerate((12, 18, 9, 22, 31, 28, 40, 35, 27, 16, 21, 8), 1)
        ],
        "plot_years": ["2021年", "2022年", "2023年", "2024年", "2025年"],
        "plot_lines": [(_("新收申请"), [31, 28, None, 44, 52]), (_("办结申请"), [30, 29, None, 40, 50])],
        "plot_bodies": ["示范县教育局", "示范县财政局", "示范镇人民政府"],
        "plot_groups": [("2024年", [44, 12, 3]), ("2025年", [52, 10, None])],
        "spark": [3, 5, 4, 8, 9, 7, 12],
        "validities": [term.value for term in Validity],
    }


def sample_pager() -> SimpleNamespace:
    """A pager in the middle of a list."""
    return SimpleNamespace(total=1684, first="#pager", previous="#pager", next="#pager", last="#pager", label="")
