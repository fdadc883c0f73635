"""已存查询: a query kept under a name, for oneself or for one's unit."""
