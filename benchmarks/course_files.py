"""Made-up course files of about 5 KB, as different from one another as those that people write."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

_MUNICIPALITIES = (
    "Brønderslev",
    "Frederikshavn",
    "Hjørring",
    "Mariagerfjord",
    "Tønder",
    "Aabenraa",
)
_PLACES = ("Nord", "Syd", "Øst", "Vest", "Ådal", "Søby", "Engen", "Højen", "Skovly", "Åbrinken")
_ROLES = ("skoleleder", "afdelingsleder", "sfo-leder", "dagtilbudsleder")
_REMARKS = (
    "aftalt med forvaltningen",
    "lokalet er bestilt: husk projektor",
    "den gamle dato faldt i vinterferien",
    "se referatet fra følgegruppen",
)
_NOTES = (
    "Holdet møder ind i aulaen. Der er kaffe fra kl. 8.30, og parkering bag hallen.",
    "Deltagerne medbringer skolens trivselsmåling og et eksempel fra egen praksis.",
    "Frokosten er bestilt hos kantinen # 2; allergier meldes til sekretæren.",
)


def course_files(number: int, seed: int = 2027) -> list[str]:
    """The texts of ``number`` course files; the same ``seed`` gives the same texts."""
    random = Random(seed)  # noqa: S311 - made-up content is no secret
    return ["\n".join(_course(random, at)) + "\n" for at in range(number)]


def _course(random: Random, at: int) -> Iterator[str]:
    start = date(2027, 1, 4) + timedelta(weeks=random.randrange(20))
    towns = random.sample(_MUNICIPALITIES, 2)
    yield "# yaml-language-server: $schema=course.json"
    yield "kind: course"
    yield f"id: kursus-{at:04}"
    yield f"programme: {random.choice(['seminar-ledelsesteams', 'ledere-af-ledere'])}"
    yield f"title: {_quoted(random, f'Seminar for ledelsesteams i {towns[0]} og {towns[1]}')}"
    yield f"status: {random.choice(['draft', 'planned', 'published'])}"
    yield f"municipalities: [{', '.join(towns)}]"
    yield f"period: {{from: {start}, to: {start + timedelta(weeks=26)}}}"
    yield from _note(random, "")
    yield "people:"
    for letter in "abcd":
        yield from _person(random, letter)
    yield "venues:"
    for place in random.sample(_PLACES, 3):
        capacity = random.randrange(30, 90)
        yield f"  - {{id: {_id(place)}, name: Skolen {place}, capacity: {capacity}}}"
    yield "sessions:"
    for number in range(20):
        yield from _session(random, number, start)
    yield "teams:"
    for place in random.sample(_PLACES, 10):
        yield from _team(random, place, random.choice(towns))
    yield "price: {amount: 2995, per: participant}"


def _person(random: Random, letter: str) -> Iterator[str]:
    if random.getrandbits(1):
        yield f"  - {{id: facilitator-{letter}, function: facilitator, weekdays: [tue, wed, thu]}}"
        return
    yield f"  - id: facilitator-{letter}"
    yield "    function: facilitator"
    yield "    days_per_month: 6"
    yield "    unavailable:"
    yield "      - {from: 2027-03-01, to: 2027-03-12}"


def _session(random: Random, number: int, start: date) -> Iterator[str]:
    day = start + timedelta(days=7 * number + random.randrange(4))
    comment = f"   # {random.choice(_REMARKS)}" if number % 5 == 0 else ""
    if random.getrandbits(1):
        yield f"  - {{module: klyngemoede, cluster: nord, number: {number}, date: {day}}}{comment}"
        return
    yield f"  - module: dag-{number}{comment}"
    yield f"    date: {day}"
    yield f"    start: {random.choice(['9:00', '8:30', '13:00'])}"
    yield "    people: [facilitator-a, facilitator-b]"
    if number % 4 == 0:
        yield f"    # {random.choice(_REMARKS)}"
        yield from _note(random, "    ")


def _team(random: Random, place: str, town: str) -> Iterator[str]:
    yield f"  - id: skolen-{_id(place)}"
    yield f"    name: {_quoted(random, f'Skolen {place}')}"
    yield f"    municipality: {town}"
    if random.getrandbits(1):
        roles = random.choices(_ROLES, k=3)
        yield f"    members: [{', '.join(f'{{role: {role}}}' for role in roles)}]"
    else:
        yield "    members:"
        yield from (f"      - role: {role}" for role in random.choices(_ROLES, k=3))
    yield f"    size: {random.randrange(180, 900)}"


def _note(random: Random, indent: str) -> Iterator[str]:
    text = random.choice(_NOTES)
    style = random.choice(["plain", "folded", "quoted"])
    if style == "folded":
        yield f"{indent}notes: >-"
        yield f"{indent}  {text}"
        yield f"{indent}  {random.choice(_REMARKS)}"
    else:
        yield (
            f"{indent}notes: {text.split(' #')[0]}"
            if style == "plain"
            else f'{indent}notes: "{text}"'
        )


def _quoted(random: Random, text: str) -> str:
    return random.choice(["{}", "'{}'", '"{}"']).format(text)


def _id(name: str) -> str:
    return name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
