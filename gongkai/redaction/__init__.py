"""遮盖、区分处理: pages of a file with regions marked, a released copy rebuilt without them and proven.

Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
"""
