"""使用帮助: a short text for every place of the menu, shown beside the task and searched on one page; texts are data."""
