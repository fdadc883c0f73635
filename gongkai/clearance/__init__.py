"""历史信息清理: old stock taken up in batches, signed for twice, counted by attribute.

Law: Regulation 2019, Arts. 12-13, 17; Regulation 2008, Arts. 14, 19.
"""
