"""Codes of files, YAML and waivers: what they mean, with an example of each."""

from plf_cli.diagnostics import Severity
from plf_cli.rules.rule import fault

# The functions hold documentation only: the findings come from source, load and waivers.


@fault("PLF001")
def unreadable_file() -> None:
    """A file cannot be read: it is missing, may not be opened, or is a link that leads nowhere.

    Why: what cannot be read cannot be checked.
    """


@fault("PLF002")
def too_large() -> None:
    """A file is larger than 2 MB.

    Why: a course is a few kilobytes, so this is another kind of file or an attack.
    """


@fault("PLF003")
def not_utf8() -> None:
    """A file is not encoded as UTF-8.

    Why: æ, ø and å look right only when everyone uses the same encoding.
    """


@fault("PLF004")
def control_character() -> None:
    """A control character, such as a NUL byte, stands in the file.

    Why: it is invisible in editors and breaks documents.
    """


@fault("PLF005")
def not_yaml() -> None:
    """The file is not valid YAML.

    Why: what comes after the fault cannot be understood.

    Bad:
        kind: programme
        title: "Seminar
    Good:
        kind: programme
        id: seminar
        title: "Seminar"
    """


@fault("PLF006")
def tab_as_indentation() -> None:
    """A tab stands in the indentation.

    In the example, → shows the tab.

    Why: a tab is as wide as each editor likes, so YAML does not allow it there.

    Bad:
        kind: programme
        outcomes:
        →- En plan
    Good:
        kind: programme
        id: seminar
        title: Seminar
        outcomes:
          - En plan
    """


@fault("PLF007")
def duplicate_key() -> None:
    """A key stands twice in the same mapping.

    Why: only one of the two could count, and nobody would see which.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        title: Seminar 2
    Good:
        kind: programme
        id: seminar
        title: Seminar 2
    """


@fault("PLF008")
def alias() -> None:
    """An alias refers to no anchor, to itself, or unfolds to too many values.

    Why: a few lines of aliases can unfold to more than a machine can hold.

    Bad:
        kind: programme
        id: seminar
        title: *titel
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF009")
def nested_too_deep() -> None:
    """Lists and mappings are nested deeper than 60 levels.

    Why: no course needs it; it is mostly a bracket that was never closed.
    """


@fault("PLF010")
def tag() -> None:
    """A YAML tag stands in the file.

    Why: the language has no tags; other programs let them run code.

    Bad:
        kind: programme
        id: seminar
        title: !!str Seminar
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF011")
def merge_key() -> None:
    """A merge key (``<<``) stands in the file.

    Why: it hides where a value comes from; a variant of a programme uses ``extends``.

    Bad:
        kind: programme
        <<: {id: seminar, title: Seminar}
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF012")
def second_document() -> None:
    """A second document begins in the file.

    Why: a file holds one document and is named after its id.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        ---
        kind: programme
        id: workshop
        title: Workshop
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF013")
def key_is_no_text() -> None:
    """A key is a list, a mapping or an alias.

    Why: every key of the language is a word; braces at the start of a text need quotes.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        {a, b}: c
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF014")
def empty_file() -> None:
    """The file holds nothing but blank lines and comments.

    Why: a file under ``programmes/`` is a document; an empty one was mostly saved by mistake.

    Bad:
        # kommer senere
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF015", Severity.WARNING)
def text_cut() -> None:
    """A part of a text is read as a comment or as an anchor.

    Why: a ``#`` after a space begins a comment, and a ``&`` at the start names the value, so a part
    of the title would be lost in silence.

    Bad:
        kind: programme
        id: seminar
        title: Seminar #2 om data
    Good:
        kind: programme
        id: seminar
        title: "Seminar #2 om data"
    """


@fault("PLF016")
def folder_without_yaml() -> None:
    """There is no YAML file in the folder.

    Why: to check nothing is mostly a wrong path, and must not look like success.
    """


@fault("PLF017")
def folder_beside_programmes() -> None:
    """A folder of documents lies beside ``programmes/`` instead of in it.

    Why: plf reads what lies under ``programmes/`` only, so these files are passed over.
    """


@fault("PLF020", Severity.WARNING)
def waiver_without_reason() -> None:
    """A waiver gives no reason.

    Why: the next reader must know whether it still holds.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        municipalities: [Atlantis]  # plf: waive PLF211
    Good:
        kind: programme
        id: seminar
        title: Seminar
        municipalities: [Atlantis]  # plf: waive PLF211 en opdigtet kommune
    """


@fault("PLF021", Severity.WARNING)
def waiver_silences_nothing() -> None:
    """A waiver silences no finding on its line.

    Why: the finding is gone, or has moved, and the waiver would hide the next one.

    Bad:
        kind: programme
        id: seminar
        title: Seminar  # plf: waive PLF211 kommunen er opdigtet
    Good:
        kind: programme
        id: seminar
        title: Seminar
    """


@fault("PLF022")
def waiver_expired() -> None:
    """A waiver's last day has passed.

    Why: it was meant to last until then, and no longer.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        municipalities: [Atlantis]  # plf: waive PLF211 until 2020-06-30 en opdigtet kommune
    Good:
        kind: programme
        id: seminar
        title: Seminar
        municipalities: [Atlantis]  # plf: waive PLF211 until 2099-06-30 en opdigtet kommune
    """


@fault("PLF023")
def waiver_unreadable() -> None:
    """A comment for plf cannot be read, or names an unknown code.

    Why: a waiver that is not understood would silence nothing, and nobody would know why.

    Bad:
        kind: programme
        id: seminar
        title: Seminar
        municipalities: [Atlantis]  # plf: undtag PLF211 en opdigtet kommune
    Good:
        kind: programme
        id: seminar
        title: Seminar
        municipalities: [Atlantis]  # plf: waive PLF211 en opdigtet kommune
    """


@fault("PLF024", Severity.NOTE)
def no_modeline() -> None:
    """No first line leads editors to the file's schema, or it leads to that of another kind.

    It is told where the workspace has a schema for the file. The line reads
    ``# yaml-language-server: $schema=`` and the way to the schema; ``plf fix`` writes it.

    Why: with it, an editor completes keys, explains them and underlines mistakes while you write.
    """
