"""发布: what the public may see, decided once; the record of every act before the public; the publication clock's figures.

Actions: publish, schedule, unschedule, release_due, withdraw, repeal, recount.

Law: Regulation 2019, Arts. 13, 17, 23-26; Regulation 2008, Arts. 14-18.
"""
