"""The fields of a kind as columns of a sheet."""

from dataclasses import dataclass

from gongkai.law.kinds.definitions import Kind, KindField

YES_NO = ("是", "否")


@dataclass(frozen=True)
class SheetColumn:
    """One column of a template to fill in: its heading, what it takes and how it is explained."""

    field: str  # the code of the kind's field
    heading: str
    shape: str
    must: bool
    most: int
    least: int
    offered: tuple[str, ...]  # what to choose from, in words; empty: free
    help: str
    example: str


def sheet_columns(kind: Kind) -> tuple[SheetColumn, ...]:
    """The columns a kind adds to the core ones, in the order of the form."""
    return tuple(_column(field) for field in kind.fields)


def _column(field: KindField) -> SheetColumn:
    return SheetColumn(
        field=field.code,
        heading=field.heading,
        shape=field.shape,
        must=field.must,
        most=field.most,
        least=field.least,
        offered=YES_NO if field.shape == "yes_no" else tuple(label for _code, label in field.choices),
        help=_help(field),
        example=field.example,
    )


def _help(field: KindField) -> str:
    several = "多项用顿号分开。" if field.shape == "choices" else ""
    return ("必填。" if field.must else "") + field.help + several
