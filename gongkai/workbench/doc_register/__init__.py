"""发文登记: the register, what is missing."""
