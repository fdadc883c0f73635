"""依申请公开: a request from the counter to the archive, under the Regulation of its day.

Law: Regulation 2008, Arts. 20-28; Regulation 2019, Arts. 27-45.
"""
