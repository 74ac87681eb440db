"""A third language, made by a program: what is not written in it was never handed to the files."""
