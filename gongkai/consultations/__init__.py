"""征求意见、咨询: drafts put to the public and what became of the comments; questions asked and answered.

Law: Regulation 2019, Art. 19; Regulation 2008, Art. 9.
"""
