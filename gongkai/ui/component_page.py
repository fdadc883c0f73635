"""The component page: every element of the sheet on one page, for the staff who build and check pages."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.ui import samples


@login_required
@require_GET
def component_page(request: HttpRequest) -> HttpResponse:
    """Show every element with made-up content."""
    form = samples.SampleForm({"title": "", "made_on": "2026-02-30"})
    form.is_valid()
    shown = {
        "form": form,
        "refusal": Refusal(_("这里写明哪里不对、依据哪一条，以及接下来怎么做。")),
        "table": samples.sample_table(),
        "stages": [stage.value for stage in Stage],
        "pager": samples.sample_pager(),
        "crumbs": [(_("工作台"), reverse("workbench:home")), (_("组件"), "")],
        "nav": [
            {
                "title": _("组件"),
                "items": [
                    {"label": label, "address": f"#{anchor}", "count": count, "late": late}
                    for label, anchor, count, late in (
                        (_("文字与链接"), "text", 0, False),
                        (_("按钮"), "buttons", 0, False),
                        (_("状态与期限"), "marks", 13, False),
                        (_("提示"), "notices", 2, True),
                        (_("表单"), "forms", 0, False),
                        (_("表格与翻页"), "tables", 0, False),
                        (_("数字与图表"), "figures", 0, False),
                        (_("过程"), "course", 0, False),
                        (_("文件与要素"), "files", 0, False),
                        (_("折叠与对话框"), "folds", 0, False),
                    )
                ],
            }
        ],
        **samples.sample_figures(),
    }
    return render(request, "ui/component_page.html", shown)
