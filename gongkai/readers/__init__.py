"""读者: page views without tracking anybody, whether a page was useful, errors reported to the unit.

Law: Regulation 2019, Art. 25.
"""
