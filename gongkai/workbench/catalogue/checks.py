"""待补充的信息: public items whose entry in the catalogue is thin."""

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.publication import depth_check
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import page_asked

FAULTS = {"summary": gettext_lazy("没有内容概述的信息"), "subject": gettext_lazy("没有主题分类的信息")}


@staff
def catalogue_thin(request: HttpRequest, pk: int, fault: str) -> HttpResponseBase:
    """Public items of one agency without a summary or a subject."""
    actor = actor_of(request)
    actor.must("publication.figures")
    found = depth_check.thin(actor, pk, fault=fault, page=page_asked(request))
    if request.GET.get("export"):
        pages = (depth_check.thin(actor, pk, fault=fault, page=number) for number in range(1, found.pages + 1))
        lines = ([row.index_number, row.title, row.column_name] for one in pages for row in one.rows)
        heads = [_("索引号"), _("信息名称"), _("栏目")]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("待补充的信息"))
    context = {"page": found, "agency": agencies.facts(pk), "title": str(FAULTS[fault])}
    return page(request, "workbench/catalogue/thin.html", context)
