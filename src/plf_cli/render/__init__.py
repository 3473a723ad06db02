"""View -> text or bytes, a file for each format; nothing here knows the terminal or the clock."""
