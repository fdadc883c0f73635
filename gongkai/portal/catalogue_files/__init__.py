"""电子目录下载: the public catalogue for machines and spreadsheets, its shapes, and how it is compiled."""
