"""The addresses that a document leads to: Word keeps them apart from the text."""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE


class Links:
    """The links of a document, growing as they are asked for."""

    def __init__(self, document: Any) -> None:
        self._relations = document.part.rels
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """What the text calls an address by."""
        if address not in self._ids:
            id_ = f"plfLink{len(self._ids) + 1}"
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._relations.add_relationship(kind, address, id_, is_external=True)
            self._ids[address] = id_
        return self._ids[address]
