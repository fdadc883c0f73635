"""投诉、举报: received by any channel, accepted or refused with reasons, investigated, decided and answered.

Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
"""
