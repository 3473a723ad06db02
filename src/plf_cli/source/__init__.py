"""Bytes -> data, with the span and raw text of every key and value, and the comments.

The language is YAML 1.2 with the core schema's scalars, less what makes files hard to read or
dangerous: tags, merge keys, second documents, keys that are no text, deep nesting, alias bombs.
PyYAML's C parser delivers the events; everything from there on is decided here.
"""

import gc

import yaml

from plf_cli.source.faults import cut_texts, not_utf8, not_yaml, stray_colon
from plf_cli.source.nodes import Comment
from plf_cli.source.reader import Broken, Reader
from plf_cli.source.scalars import Plain
from plf_cli.source.text import Source

if not yaml.__with_libyaml__:  # pragma: no cover - every published wheel carries libyaml
    raise ImportError("plf needs PyYAML with libyaml: its pure parser reads another language")

MAX_BYTES = 2_000_000
MOST_COLONS = 20  # each costs another walk

__all__ = ["MAX_BYTES", "Comment", "Plain", "Source", "read"]


def read(content: bytes, file: str) -> Source:
    """What a file's bytes say; never fails: what is wrong stands in ``faults``."""
    source = Source(file)
    try:
        source.text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        source.sound = False
        not_utf8(source, content, error)
        return source
    collects = gc.isenabled()
    gc.disable()  # the walk keeps nearly all that it makes: looking for garbage takes a fifth of it
    try:
        _walk(source)
        cut_texts(source)
    finally:
        if collects:
            gc.enable()
    return source


def _walk(source: Source) -> None:
    """Read the text; a colon that makes no key is noted and passed over for the rest's sake."""
    colons: list[int] = []
    while True:
        noted = source.faults
        source.faults = []
        try:
            Reader(source, colons).read()
        except Broken:
            source.sound = False
        except yaml.YAMLError as error:
            colon = stray_colon(source.text, error)
            not_yaml(source, error)
            if colon is not None and colon not in colons and len(colons) < MOST_COLONS:
                colons.append(colon)
                source.faults = [*noted, source.faults[-1]]
                source.data = source.root = None
                continue
            source.sound = False
        source.faults = [*noted, *source.faults]
        return
