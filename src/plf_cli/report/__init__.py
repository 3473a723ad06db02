"""Diagnostics -> text, one module a format; pure functions of a report."""
