"""预览: an item as the public will see it, before anybody does."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.catalogue import queries as catalogue
from gongkai.information.actions.view import view
from gongkai.information.content import Content
from gongkai.information.revisions import content_of, current_of
from gongkai.ui.formats import cn_date
from gongkai.ui.special import special
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff


@staff
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The current revision in the public page's dress; nothing is released by looking at it."""
    item = view(pk, by=actor_of(request))
    revision = current_of(item)
    content = content_of(revision)
    facts = _facts(item, content, choices.names_of(revision))
    shown = special(item.kind, content.extra, today=timezone.localdate())
    return render(
        request, "workbench/preview.html", {"item": item, "content": content, "facts": facts, "special": shown}
    )


def _facts(item: Any, content: Content, names: dict[str, str]) -> list[tuple[str, str, bool]]:
    return [
        (_("索引号"), catalogue.index_number(item.pk) or _("签发时编号"), False),
        (_("文号"), content.doc_number, False),
        (_("发布机构"), item.agency.name, False),
        (_("生成日期"), cn_date(content.made_on), False),
        (_("公开日期"), _("发布当日"), False),
        (_("栏目"), _(names["column"]) if names["column"] else "", False),
        (_("主题分类"), _(names["subject"]) if names["subject"] else "", False),
        (_("体裁分类"), _(names["genre"]) if names["genre"] else "", False),
        (_("生效日期"), cn_date(content.effective_on), False),
        (_("失效日期"), cn_date(content.expires_on), False),
        (_("内容概述"), content.summary, True),
    ]
