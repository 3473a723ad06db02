"""What the files say: frozen Pydantic models, one module a kind of file."""
