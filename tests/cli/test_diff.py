"""``plf diff`` and ``plf render change-notice --since`` in a real git repository."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from tests.changes.states import COURSE, FILES, PROGRAMME
from tests.cli.running import Plf
from tests.repositories import Repository

NAME = "programmes/afvikling.yaml"
OTHER = COURSE.replace("id: afvikling", "id: anden").replace("title: Afvikling", "title: Anden")
MOVED = (
    COURSE.replace("date: 2027-02-10", "date: 2027-02-11, revision: 1")
    .replace("number: 1, date: 2027-03-16", "number: 1, date: 2027-03-16, status: cancelled")
    .replace("title: Afvikling", "title: Afvikling *ny* 010203-4567")
)


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repository:
    """The sample, then an agenda with a shorter talk, and moved dates that are not committed."""
    made = Repository(monkeypatch, tmp_path)
    made.commit({f"programmes/{name}": text for name, text in FILES.items()} | {"plf.toml": ""})
    made.git("tag", "foerst")
    text = PROGRAMME.replace("minutes: 45", "minutes: 40")
    made.commit({"programmes/forloeb.yaml": text})
    made.write({NAME: MOVED})
    return made


@pytest.mark.usefixtures("repository")
def test_what_has_changed(plf: Plf) -> None:
    ran = plf("diff", "foerst", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Course: Afvikling *ny* ●●●●●●-●●●● (afvikling)\n"
        "  Dag: moved from Wednesday 10 February 2027 to Thursday 11 February 2027\n"
        "  Klyngemøde 1, Klynge Nord: cancelled; it was Tuesday 16 March 2027\n"
        "  Note: Klyngemøde 1, Klynge Nord: “revision” did not rise, so participants' calendars "
        "may keep the old date\n"
        "  The title changed from “Afvikling” to “Afvikling *ny* ●●●●●●-●●●●”\n"
        "\n"
        "Programme: Forløb (forloeb)\n"
        "  Dag: item “Oplæg”: the length in minutes changed from 45 to 40\n"
        "  1 course runs it: afvikling\n"
    )
    later = plf("diff", "foerst", "HEAD", "--lang", "en").out
    assert later == ran.out[ran.out.index("Programme") :]
    back = plf("diff", "HEAD", "foerst", "--format", "json").out
    (document,) = json.loads(back)["documents"]
    (change,) = document["changes"]
    assert (change["change"], change["before"], change["after"]) == ("item-minutes", "40", "45")

    text = plf("diff", "foerst", "--format", "markdown", "--lang", "en").out
    assert plf("diff", "foerst", "--format", "md", "--lang", "en").out == text
    assert "### Course: Afvikling \\*ny\\* ●●●●●●-●●●● (afvikling)\n\n- Dag: moved from" in text
    assert "\x1b[" in plf("diff", "foerst", env={"FORCE_COLOR": "1"}).out
    assert plf("diff", "foerst", "--exit-code").code == 1
    assert plf("diff", "foerst", "foerst", "--exit-code", "--lang", "en").out == (
        "Nothing has changed.\n"
    )


def test_only_a_course_and_what_it_rests_on(plf: Plf, repository: Repository) -> None:
    repository.write({"programmes/anden.yaml": OTHER, "programmes/alene.yaml": "kind: programme"})
    found = json.loads(plf("diff", "foerst", "--course", "afvikling", "--format", "json").out)
    assert [one["id"] for one in found["documents"]] == ["afvikling", "forloeb"]
    ran = plf("diff", "foerst", "--course", "afvikling", "-o", "ud/nyt.md", "--lang", "en")
    assert ran.err == "Written: ud/nyt.md\n"
    written = (repository.root / "ud/nyt.md").read_text(encoding="utf-8")
    assert written.startswith("## What has changed\n\n### Course: ")


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        ("diff nowhere", "git knows no revision “nowhere”.", 2),
        ("diff HEAD nowhere", "git knows no revision “nowhere”.", 2),
        ("diff --course ukendt HEAD", "No document has the id “ukendt”.", 1),
        ("diff HEAD --format pdf", "“pdf” is not one of text, markdown, json.", 2),
        ("render change-notice afvikling", "Say since when: a branch, a tag or a commit", 2),
        ("render change-notice afvikling --since nowhere", "git knows no revision", 2),
        ("render change-notice anden --since HEAD", "“anden” was not there yet at HEAD.", 1),
        ("render agenda afvikling --since HEAD", "Only a change notice tells", 2),
    ],
)
def test_wrong_use(
    plf: Plf, repository: Repository, arguments: str, message: str, code: int
) -> None:
    repository.write({NAME: COURSE, "programmes/anden.yaml": OTHER})
    ran = plf(*arguments.split(), "--lang", "en")
    assert (ran.code, ran.out) == (code, "")
    assert message in ran.err


def test_without_git(plf: Plf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "x.yaml").write_text("kind: programme\nid: x\ntitle: X\n")
    ran = plf("diff", "HEAD", "--lang", "en")
    assert (ran.code, ran.out) == (1, "")
    assert "lies in no git repository, so there is no earlier version." in ran.err


def test_a_notice(plf: Plf, repository: Repository) -> None:
    repository.write({NAME: MOVED.replace(" 010203-4567", "")})
    notice = ("render", "change-notice", "afvikling", "--since", "foerst", "--format", "md")
    told = plf(*notice).out
    assert "**Før:** Onsdag den 10. februar 2027 (uge 6) · kl. 9.00-11.15 · Gården" in told
    assert "**Nu:** Torsdag den 11. februar 2027 (uge 6) · kl. 9.00-11.10 · Gården" in told
    assert "**Aflyst**" in told
    assert "Klyngemøde" not in plf(*notice, "--team", "c").out.partition("## Uændret")[0]


def test_what_its_sender_should_know(plf: Plf, repository: Repository) -> None:
    repository.write({NAME: COURSE, "programmes/forloeb.yaml": PROGRAMME})
    notice = ("render", "change-notice", "afvikling", "--since", "foerst", "--format", "md")
    assert plf(*notice, "--lang", "en").err == (
        "Nothing has changed for those who read this.\n"
        "It names nobody to write to; give the course a contact with an email.\n"
    )
    told = plf(*notice[:-2], "-o", "ud.md")
    assert (told.code, told.out) == (0, "")
    moved = MOVED.replace(" 010203-4567", "").replace("id: afvikling", "id: nyt-navn")
    repository.write({NAME: moved + "registration: {email: a@example.org}\n"})
    ran = plf(*notice[:2], "nyt-navn", *notice[3:])
    assert "Torsdag den 11. februar 2027 (uge 6) · kl. 9.00-11.15 · Gården" in ran.out
    assert ran.out.endswith("**Spørgsmål:** Tilmelding · a@example.org\n")
    assert (ran.code, ran.err) == (0, "")


def test_a_day_is_a_revision(plf: Plf, repository: Repository) -> None:
    assert plf("diff", "2099-01-01", "HEAD", "--lang", "en").out == "Nothing has changed.\n"
    notice = ("render", "change-notice", "afvikling", "--since", "1999-01-01", "--lang", "en")
    repository.write({NAME: COURSE})
    ran = plf(*notice)
    assert (ran.code, ran.out) == (2, "")
    assert "There is no commit of 1999-01-01 or earlier." in ran.err


def test_a_file_with_faults_and_another_id(plf: Plf, repository: Repository) -> None:
    changed = COURSE.replace("id: afvikling", "id: nyt").replace("programme: f", "programm: f")
    repository.write({NAME: changed})
    assert plf("diff", "HEAD", "--lang", "en").out == (
        "Course: Afvikling (nyt)\n"
        f"  Note: {NAME} has faults, so only what is sound of it is compared\n"
        "  Its id changed from afvikling to nyt\n"
    )
    repository.write({NAME: None, "programmes/ny.yaml": changed})
    told = plf("diff", "HEAD", "--lang", "en").out
    assert "  A new document\n  Note: programmes/ny.yaml has faults\n" in told


def events(plf: Plf) -> dict[str, Event]:
    ran = plf("render", "calendar", "afvikling", "--format", "ics")
    return {str(one["uid"]): one for one in Calendar.from_ical(ran.out).events}


def test_a_moved_date_moves_in_calendars(plf: Plf, repository: Repository) -> None:
    repository.write({NAME: COURSE})
    before = events(plf)
    repository.write({NAME: MOVED.replace(" 010203-4567", "")})
    after = events(plf)
    assert before.keys() == after.keys()
    day, meeting = "afvikling/dag/1@plf", "afvikling/moede-nord-1/1@plf"
    assert (before[day]["sequence"], after[day]["sequence"]) == (0, 1)
    assert (before[day].start.day, after[day].start.day) == (10, 11)
    assert (before[meeting]["status"], after[meeting]["status"]) == ("CONFIRMED", "CANCELLED")
