"""What the published JSON schema of SARIF 2.1.0 asks of the objects that plf writes, restated.

Every object and key here is the published one with its own constraints; keys that plf does not
write are left out, so this schema is the stricter of the two.
"""

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
URI: Schema = {"type": "string", "format": "uri"}
REFERENCE: Schema = {"type": "string", "format": "uri-reference"}
COUNT: Schema = {"type": "integer", "minimum": 1}
INDEX: Schema = {"type": "integer", "minimum": -1}
LANGUAGE: Schema = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}


def an(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def many(items: Schema, least: int = 0, *, unique: bool = False) -> Schema:
    return {"type": "array", "items": items, "minItems": least, "uniqueItems": unique}


def named(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def objects(required: str = "", **keys: Schema) -> Schema:
    closed = {"type": "object", "additionalProperties": False}
    return {**closed, "properties": keys, "required": required.split()}


DEFINITIONS = {
    "artifactChange": objects(
        "artifactLocation replacements",
        artifactLocation=an("artifactLocation"),
        replacements=many(an("replacement"), 1),
    ),
    "artifactContent": objects(text=TEXT),
    "artifactLocation": objects(uri=REFERENCE, uriBaseId=TEXT, description=an("message")),
    "fix": objects(
        "artifactChanges",
        description=an("message"),
        artifactChanges=many(an("artifactChange"), 1, unique=True),
    ),
    "invocation": objects("executionSuccessful", executionSuccessful={"type": "boolean"}),
    "location": objects(id=INDEX, physicalLocation=an("physicalLocation"), message=an("message")),
    "message": objects("text", text=TEXT),
    "multiformatMessageString": objects("text", text=TEXT, markdown=TEXT),
    "physicalLocation": objects(
        "artifactLocation", artifactLocation=an("artifactLocation"), region=an("region")
    ),
    "propertyBag": objects(tags=many(TEXT, unique=True)),
    "region": objects(startLine=COUNT, startColumn=COUNT, endLine=COUNT, endColumn=COUNT),
    "replacement": objects(
        "deletedRegion", deletedRegion=an("region"), insertedContent=an("artifactContent")
    ),
    "reportingConfiguration": objects(level=LEVEL),
    "reportingDescriptor": objects(
        "id",
        id=TEXT,
        name=TEXT,
        shortDescription=an("multiformatMessageString"),
        fullDescription=an("multiformatMessageString"),
        help=an("multiformatMessageString"),
        defaultConfiguration=an("reportingConfiguration"),
        properties=an("propertyBag"),
    ),
    "result": objects(
        "message",
        ruleId=TEXT,
        ruleIndex=INDEX,
        level=LEVEL,
        message=an("message"),
        locations=many(an("location")),
        relatedLocations=many(an("location"), unique=True),
        partialFingerprints=named(TEXT),
        fixes=many(an("fix"), unique=True),
    ),
    "run": objects(
        "tool",
        tool=an("tool"),
        invocations=many(an("invocation")),
        language=LANGUAGE,
        originalUriBaseIds=named(an("artifactLocation")),
        newlineSequences=many(TEXT, 1, unique=True),
        columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        results=many(an("result")),
    ),
    "tool": objects("driver", driver=an("toolComponent")),
    "toolComponent": objects(
        "name",
        name=TEXT,
        version=TEXT,
        language=LANGUAGE,
        rules=many(an("reportingDescriptor"), unique=True),
    ),
}

LOG = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    **objects(
        "version runs",
        **{"$schema": URI},
        version={"enum": ["2.1.0"]},
        runs=many(an("run")),
    ),
    "definitions": DEFINITIONS,
}
