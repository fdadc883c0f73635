"""通知: an adjustment, founding or dissolving notice as a paper in the official layout, with old and new members."""

from collections.abc import Sequence

from gongkai.letters import Grid, GridCell, Paper
from gongkai.office.displays_groups import MemberRow, NoticeView
from gongkai.office.vocabulary_people import NoticeKind

WIDTHS = (14, 34, 16, 36)
HEADS = ("组内职务", "单位和职务", "姓名", "职责分工")
MOVES = (24, 38, 38)


def paper(shown: NoticeView) -> Paper:
    """The notice as it may be printed and issued; the wording is a proposal that the office can edit in the file."""
    kind = shown.notice.kind
    grids: list[Grid] = []
    lines: list[tuple[str, str]] = [("body", _opening(shown))]
    if kind != NoticeKind.DISSOLVE:
        lines.append(("grid", _place(grids, _list(shown.after))))
    if kind == NoticeKind.ADJUST:
        lines += [("h1", "组成人员变动情况"), ("grid", _place(grids, _moves(shown)))]
    if kind == NoticeKind.FOUND and shown.duty_text:
        lines += [("h1", "主要职责"), ("body", shown.duty_text)]
    if shown.notice.note:
        lines.append(("body", shown.notice.note))
    return Paper(
        mark=f"{shown.agency_name}文件",
        number=shown.notice.doc_number,
        title=shown.notice.title,
        addressee="各有关单位",
        lines=lines,
        attachments=(),
        signer=shown.agency_name,
        signed_on=shown.notice.issued_on,
        grids=grids,
    )


def _opening(shown: NoticeView) -> str:
    when = f"自{shown.notice.effective_on.year}年{shown.notice.effective_on.month}月{shown.notice.effective_on.day}日起"
    if shown.notice.kind == NoticeKind.DISSOLVE:
        return f"{when}撤销{shown.group_name}，其组成人员的组内职务同时免除。"
    if shown.notice.kind == NoticeKind.FOUND:
        return f"{when}成立{shown.group_name}。组成人员名单如下："
    return f"{when}调整{shown.group_name}组成人员。调整后的名单如下："


def _place(grids: list[Grid], grid: Grid) -> str:
    grids.append(grid)
    return str(len(grids) - 1)


def _list(members: Sequence[MemberRow]) -> Grid:
    head = [GridCell(text, head=True) for text in HEADS]
    rows = [
        [
            GridCell(one.role.label),
            GridCell(one.post, align="left"),
            GridCell(one.name or "（空缺）"),
            GridCell(one.responsibility, align="left"),
        ]
        for one in members
    ]
    return Grid(WIDTHS, [head, *rows], heads=1, whole=False)


def _moves(shown: NoticeView) -> Grid:
    """Role by role: who left, who came."""
    roles = list(dict.fromkeys([one.role for one in (*shown.after, *shown.left)]))
    head = [GridCell(text, head=True) for text in ("组内职务", "调整前退出", "调整后新任")]
    rows = [
        [
            GridCell(role.label),
            GridCell(_who(shown.left, role), align="left"),
            GridCell(_who(shown.came, role), align="left"),
        ]
        for role in roles
        if _who(shown.left, role) or _who(shown.came, role)
    ]
    return Grid(MOVES, [head, *rows], heads=1, whole=False)


def _who(members: Sequence[MemberRow], role: object) -> str:
    return "；".join(f"{one.post} {one.name}".strip() for one in members if one.role == role)
