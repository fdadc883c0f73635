"""发文登记: what the office issued, beside what it made public: nothing left out, cut short or late.

Law: Regulation 2019, Arts. 19-20, 26; Regulation 2008, Arts. 9-12, 18.
"""
