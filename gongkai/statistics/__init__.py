"""统计: one function per statutory figure, as of a period, each giving the records it counts.

Figures are called by the indicator keys of `law.forms`; `compute` counts all of them for many bodies in a handful of queries,
`records` lists what one of them counted. Both read the same definitions. Serves Regulation 2019, Arts. 49-50; Regulation 2008,
Arts. 31-32.
"""

from gongkai.statistics.queries import compute, counts, explanation, known_cells
from gongkai.statistics.records import records

__all__ = ["compute", "counts", "explanation", "known_cells", "records"]
