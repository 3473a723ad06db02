"""What the development of plf needs and the program does not."""
