"""虚假或者不完整信息澄清: from a clue to a verified fact to an approved, published clarification.

Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
"""
