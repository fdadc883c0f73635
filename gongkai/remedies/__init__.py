"""行政复议、行政诉讼: the cases in which decisions on information were contested, and how each ended.

Law: Regulation 2019, Arts. 50-51; Regulation 2008, Arts. 32-33; Report Format 2021.
"""
