"""信息种类: one file says what a kind of information is; form, sheet, importer, schema, dictionary and page follow it.

`KINDS` holds every kind by its code, in the order people choose them. A new kind is one TOML file in this folder.

Law: Regulation 2019, Arts. 19-21; Regulation 2008, Arts. 9-12.
"""

from gongkai.law.kinds.definitions import Kind, KindField
from gongkai.law.kinds.files import read_folder
from gongkai.law.kinds.placing import wrong_column
from gongkai.law.kinds.registry import KINDS, UnknownInfoKind, choices, kind, name_of, not_statutory, of_collection
from gongkai.law.kinds.schema import json_schema
from gongkai.law.kinds.sheet import SheetColumn, sheet_columns
from gongkai.law.kinds.shown import Said, called, full_text, said_of
from gongkai.law.kinds.values import public_values, read

NOT_STATUTORY = not_statutory()

__all__ = [
    "KINDS",
    "NOT_STATUTORY",
    "Kind",
    "KindField",
    "Said",
    "SheetColumn",
    "UnknownInfoKind",
    "called",
    "choices",
    "full_text",
    "json_schema",
    "kind",
    "name_of",
    "not_statutory",
    "of_collection",
    "public_values",
    "read",
    "read_folder",
    "said_of",
    "sheet_columns",
    "wrong_column",
]
