"""上下级系统交换: other installations as sources; their catalogue and released reports fetched by time, nothing taken on trust.

What comes is linked where it is published and never becomes the body's own; the figures of a report wait for a person of the
competent office. Sources are added, changed, switched off and on, tried, and fetched one page at a time.

Law: Regulation 2019, Arts. 10, 24, 49-50; Regulation 2008, Arts. 17, 31-32.
"""
