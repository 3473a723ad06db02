"""The ids in a framework and in a directory."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue, unknown
from plf_cli.lookup import scope
from plf_cli.model.directory import Directory
from plf_cli.model.framework import Framework
from plf_cli.references.ids import field_ref, twice
from plf_cli.shape import Fault


def framework_faults(catalogue: Catalogue, framework: Framework) -> Iterator[Fault]:
    """The fields that a framework's goals name."""
    yield from twice(("fields",), (one.id for one in framework.fields))
    yield from twice(("goals",), (one.id for one in framework.goals))
    for at, goal in enumerate(framework.goals):
        for number, ref in enumerate(goal.fields):
            path = ("goals", at, "fields", number)
            other, slash, _field = ref.rpartition("/")
            if slash and not catalogue.entry("framework", other):
                yield unknown(catalogue, "framework", other, path)
            else:
                yield from field_ref(scope(catalogue, [other or framework.id]), path, ref)


def directory_faults(_catalogue: Catalogue, directory: Directory) -> Iterator[Fault]:
    """People and venues whose id stands twice."""
    yield from twice(("people",), (person.id for person in directory.people))
    yield from twice(("venues",), (venue.id for venue in directory.venues))
