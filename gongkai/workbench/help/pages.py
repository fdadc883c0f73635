"""使用帮助: all texts on one searchable page, one text by itself, the manuals, the keyboard."""

from django.http import HttpRequest, HttpResponse

from gongkai.accounts.errors import Unknown
from gongkai.workbench import menu, shortcuts
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.help import manuals, texts


@staff
def help_page(request: HttpRequest) -> HttpResponse:
    """Every text, or those that hold the words asked for."""
    words = request.GET.get("q", "").replace("\0", "")[:100].strip()
    places = [link.name for section in menu.SECTIONS for link in section.links]
    found = sorted(texts.search(words), key=lambda one: places.index(one.name) if one.name in places else len(places))
    context = {"words": words, "found": found, "manuals": manuals.search(words)}
    return page(request, "workbench/help/help.html", context)


@staff
def help_topic(request: HttpRequest, name: str) -> HttpResponse:
    """The help of one place."""
    found = texts.shown(name)
    if found is None:
        raise Unknown
    return page(request, "workbench/help/topic.html", {"topic": found})


@staff
def help_manual(request: HttpRequest, name: str) -> HttpResponse:
    """A page of the manual."""
    found = manuals.every().get(name)
    if found is None:
        raise Unknown
    return page(request, "workbench/help/manual.html", {"manual": found, "text": manuals.as_html(found.text)})


@staff
def help_shortcuts(request: HttpRequest) -> HttpResponse:
    """What the keyboard does."""
    return page(request, "workbench/help/shortcuts.html", {"rows": shortcuts.offered(actor_of(request))})
