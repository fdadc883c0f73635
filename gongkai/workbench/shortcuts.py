"""快捷键: what the keyboard does, for the dialog behind `?` and for the page that lists it without JavaScript."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.workbench.addresses import address


@dataclass(frozen=True)
class Shortcut:
    """Keys and what they do; a place has an address."""

    keys: str
    label: Promise
    name: str = ""
    permission: str = ""

    @property
    def address(self) -> str:
        """Where it leads; empty for what is done on the page."""
        return address(f"workbench:{self.name}") if self.name else ""

    @property
    def pressed(self) -> list[str]:
        """The keys one after the other."""
        return self.keys.split()


PLACES = (
    Shortcut("g h", gettext_lazy("待办"), "home"),
    Shortcut("g i", gettext_lazy("信息清单"), "items", "information.read"),
    Shortcut("g q", gettext_lazy("组合查询"), "queries", "information.read"),
    Shortcut("g r", gettext_lazy("审查台账"), "register", "review.read"),
    Shortcut("g p", gettext_lazy("待发布"), "publish_queue", "publication.publish"),
    Shortcut("g o", gettext_lazy("公开时限"), "overdue", "publication.figures"),
    Shortcut("g d", gettext_lazy("申请办理"), "requests", "info_requests.read"),
    Shortcut("g f", gettext_lazy("公开情况"), "figures", "publication.figures"),
    Shortcut("g n", gettext_lazy("通知"), "notices", "notices.read"),
    Shortcut("g m", gettext_lazy("消息"), "messages", "notices.read"),
    Shortcut("n", gettext_lazy("填报信息"), "item_new", "information.write"),
    Shortcut("h", gettext_lazy("使用帮助"), "help"),
)
ON_PAGE = (
    Shortcut("?", gettext_lazy("显示快捷键")),
    Shortcut("/", gettext_lazy("查找")),
    Shortcut("j", gettext_lazy("清单的下一行")),
    Shortcut("k", gettext_lazy("清单的上一行")),
    Shortcut("o", gettext_lazy("打开这一行")),
    Shortcut("x", gettext_lazy("勾选这一行")),
    Shortcut("s", gettext_lazy("保存")),
    Shortcut("Ctrl+Enter", gettext_lazy("提交正在填写的表单")),
)


def offered(actor: Actor) -> list[Shortcut]:
    """What this person may use: places their duties open, and what works on every page."""
    places = [one for one in PLACES if not one.permission or actor.may(one.permission)]
    return [*ON_PAGE, *places]
