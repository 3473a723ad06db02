"""Documents -> frozen view models: all that a renderer or a template needs, and nothing else.

A view holds texts, numbers, flags and tuples of them; what is not known is an empty text or 0.
"""
