"""What is suggested for a wrong word, and when it is so certain that ``plf fix`` may write it."""

import pytest

from plf_cli.suggest import called, certain, nearest

KEYS = "title kind start end agenda days goals fields minutes each_team plan_b notes id".split()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("tittle", "title"),
        ("minuts", "minutes"),
        ("minutter", "minutes"),
        ("goal", "goals"),
        ("each-team", "each_team"),
        ("Each Team", "each_team"),
        ("plan b", "plan_b"),
        ("each-teams", "each_team"),
        # another one, in one short part
        ("plan_a", None),
        ("plan", None),
        ("planb", None),
        # too far, though near enough for a question
        ("starttid", None),
        ("slut", None),
        ("mål", None),
        ("note to self", None),
        # too short: one letter makes another word of it
        ("day", None),
        ("ends", "end"),
        ("ide", None),
        ("", None),
    ],
)
def test_what_a_key_is_certainly_a_slip_of(word: str, meant: str | None) -> None:
    assert certain(word, KEYS) == meant


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("title", ["titel", "titles"], None),  # two are near
        ("TITLE", ["title", "titles"], "title"),  # but the same but for its case is certain
        ("plan-b", ["plan_b", "plan b"], None),
        ("forloeb", ["forløb"], "forløb"),
        ("forlo\u0308b", ["forlöb"], "forlöb"),
        ("title", [], None),
    ],
)
def test_two_that_are_near_are_not_certain(word: str, known: list[str], meant: str | None) -> None:
    assert certain(word, known) == meant


def test_what_is_certain_is_also_the_nearest() -> None:
    words = [*KEYS, *(key[:-1] for key in KEYS), *(key + "s" for key in KEYS)]
    sure = [word for word in words if certain(word, KEYS)]
    assert len(sure) >= 25
    assert [word for word in sure if certain(word, KEYS) != nearest(word, KEYS)] == []


NAMES = [
    ("Ledelse af den åbne skole", "omverden"),
    ("aaben-skole", "omverden"),
    ("Skole A", "skole-a"),
    ("Skolen", "skole-b"),
    ("Skolen", "skole-c"),
]


@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("Ledelse af den åbne skole", "omverden"),
        ("LEDELSE AF DEN ÅBNE SKOLE", "omverden"),
        ("ledelse af den a\u030abne skole", "omverden"),
        ("åben skole", "omverden"),
        ("skole a", "skole-a"),
        ("Skolen", None),  # two are called so
        ("Skole", None),  # never what is only near
        ("Ledelse af den åbne skoles", None),
        ("", None),
    ],
)
def test_what_has_just_this_name(word: str, id_: str | None) -> None:
    assert called(word, NAMES) == id_
