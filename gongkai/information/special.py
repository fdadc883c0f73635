"""专用要素: the fields a kind of information adds to the core metadata, checked by the one rule of `law.kinds`."""

from datetime import date

from gongkai.information.content import Content, problems
from gongkai.information.errors import Incomplete
from gongkai.information.models import InfoItem
from gongkai.law import kinds
from gongkai.law.refusals import Refusal


class KindSettled(Refusal):
    """The kind of something that has been before the reviewers."""

    sentence = "该信息已提交过审查，信息种类不能再改。请用“复制新建”另建一条，选择新的种类。"


def settled(content: Content, *, kind: str, today: date) -> Content:
    """The content with its special fields as they are kept; refused with every problem of core and special fields at once.

    What the kind has no field for stays as it is: rooms keep marks of their own there.

    Law: Regulation 2019, Arts. 19-21; Regulation 2008, Arts. 9-12.
    """
    definition = kinds.kind(kind)
    values, wrong = kinds.read(definition, content.extra, today=today)
    misplaced = kinds.wrong_column(definition, content.column_code)
    wrong += [("column_code", misplaced)] if misplaced else []
    if wrong:
        raise Incomplete([*problems(content, today=today), *wrong])
    own = {field.code for field in definition.fields}
    kept = {name: value for name, value in content.extra.items() if name not in own}
    return content.with_(extra=kept | values)


def may_change_kind(item: InfoItem) -> bool:
    """Whether an item may still become another kind: as long as nobody has been asked to review it."""
    return not item.was_submitted


def change_kind(item: InfoItem, kind: str) -> None:
    """Make an item another kind, unless it has been submitted; the same kind changes nothing."""
    if kind == item.kind:
        return
    if not may_change_kind(item):
        raise KindSettled
    item.kind = kinds.kind(kind).code
    item.save(update_fields=["kind"])
