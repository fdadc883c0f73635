"""上下级系统: the other installations from which is taken what they publish, their fetchings, what came and what was refused."""
