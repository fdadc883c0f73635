"""Figures in running text: number phrases met by the words around them, statements of none, lists of parts.

The words are data (`*.toml`): a figure's key, what stands before and after it, and where it may stand.
"""

from gongkai.annual_reports.reading.narrative.reading import read_narrative

__all__ = ["read_narrative"]
