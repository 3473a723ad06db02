"""A view as JSON, for other programs."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def to_json(view: "DataclassInstance") -> str:
    """The view as JSON text; the keys stand in the order in which the view declares them."""
    return json.dumps(asdict(view), ensure_ascii=False, indent=2) + "\n"
