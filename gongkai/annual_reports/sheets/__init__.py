"""表格报送: the official form as a sheet to fill in elsewhere, and read back when it comes.

`template` makes the XLSX, `reading` reads it; both lay a form out by `layout`. Nothing here reads or writes the database.
"""
