"""审查文书: the papers of this room: 《不能确定属性审查表》 with its letter, the letter of coordination, the monthly sheet."""
