"""What Pydantic says of a key -> what an editor shows of it, in one language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from plf_cli.model import words
from plf_cli.model.forms import TEXT
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.schema.snippets import Snippet
from plf_cli.schema.texts import FORMS, WORDS

Schema = dict[str, Any]

_ORDER = (
    "title description $ref anyOf type enum enumDescriptions pattern patternErrorMessage maxLength "
    "minimum maximum items default examples"
).split()


@dataclass(frozen=True)
class Said:
    """How things are said in one language."""

    language: str
    translated: Callable[[str], str]

    def heading(self, text: str) -> Schema:
        """A text as title and description: the title ends at its first full stop."""
        title, _stop, description = self.translated(text).partition(". ")
        return {"title": title, "description": description}

    def key(self, text: str, raw: Schema) -> Schema:
        """The schema of a key with its text; a default that says nothing is left out."""
        found = {**self._value(raw), **self.heading(text)}
        if "default" in raw and raw["default"] not in (None, []):
            found["default"] = raw["default"]
        return _in_order(found)

    def closed_list(self, ids: Sequence[Any]) -> Schema:
        """A closed list of words with what they mean."""
        meanings = self._meanings(ids)
        return {"enum": list(ids), **({"enumDescriptions": meanings} if meanings else {})}

    def snippets(self, snippets: Sequence[Snippet]) -> Schema:
        """What an editor offers to insert."""
        offered = [{"label": self.translated(one.label), "body": one.body} for one in snippets]
        return {"defaultSnippets": offered} if offered else {}

    def _value(self, raw: Schema) -> Schema:
        """The schema of a value without Pydantic's title; no value is never one."""
        if "anyOf" in raw:
            raw = next(one for one in raw["anyOf"] if one != {"type": "null"})
        if "$ref" in raw:
            return {"$ref": raw["$ref"].replace("$defs", "definitions")}
        form = raw.get("$comment")
        found = {key: raw[key] for key in raw if key in _ORDER and key not in {"default", "title"}}
        if form == "municipality":
            # Offered to choose from; any other text is accepted.
            return {"anyOf": [{"enum": sorted(MUNICIPALITIES)}, self._value(TEXT)]}
        if form:
            found["patternErrorMessage"] = self.translated(FORMS[form])
        elif ids := [raw["const"]] if "const" in raw else raw.get("enum"):
            found |= self.closed_list(ids)
        if "items" in raw:
            found["items"] = _in_order(self._value(raw["items"]))
        return found

    def _meanings(self, ids: Sequence[Any]) -> list[str]:
        """What the words of a closed list mean; empty for the version of the language."""
        lists = {name: get_args(found) for name, found in vars(words).items()}
        name = next((name for name, known in lists.items() if known == tuple(ids)), None)
        if f"{name}.{ids[0]}" in WORDS:
            return [self.translated(WORDS[f"{name}.{id_}"]) for id_ in ids]
        table = next((one for one in _tables() if set(ids) <= one.keys()), {})
        return [self._meaning(table[id_]) for id_ in ids if table]

    def _meaning(self, word: words.Word | words.RoleWord) -> str:
        if isinstance(word, words.Word):
            return word.in_language(self.language)
        groups = [words.TARGET_GROUPS[word.target_group]]
        known = [*groups, *(words.LEVELS[level] for level in word.levels)]
        about = ", ".join(one.in_language(self.language) for one in known)
        return f"{word.word.in_language(self.language)} ({about})"


def _in_order(found: Schema) -> Schema:
    return {key: found[key] for key in _ORDER if key in found}


def _tables() -> list[dict[str, Any]]:
    """The tables of words, without what Python itself keeps in a module."""
    return [one for name, one in vars(words).items() if name.isupper() and isinstance(one, dict)]
