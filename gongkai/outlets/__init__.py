"""查阅场所: where people read without the internet, what is handed over there, and what is printed for them.

Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
"""
