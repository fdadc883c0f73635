"""考核: schemes of indicators, scores by month, quarter and year, appeals, rankings; points and rewards for adopted information.

Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
"""
