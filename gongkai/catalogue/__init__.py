"""目录与指南: columns 栏目, index numbers 索引号, classification and each agency's guide."""
