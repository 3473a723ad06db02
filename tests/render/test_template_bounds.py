"""A template that is not ours can make text and nothing else, and it ends."""

import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli import messages
from plf_cli.documents import DOCUMENTS
from plf_cli.render.templates import TemplateFault, measured, names, render, sandbox
from plf_cli.views.wanted import Wanted
from tests import agendas


@pytest.fixture(autouse=True)
def _english() -> None:
    messages.use("en")


def rendered(folder: Path, text: str, suffix: str = "md") -> str:
    """What a template of one's own with this text shows."""
    file = folder / "agenda" / f"agenda.{suffix}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    return render("agenda", suffix, agendas.view("proeve"), [folder])


def refused(folder: Path, text: str, suffix: str = "md") -> str:
    """Why such a template is refused."""
    with pytest.raises(TemplateFault) as caught:
        rendered(folder, text, suffix)
    return caught.value.message


def grown(step: str, start: str = "'a'") -> str:
    """A template that does something to a value a hundred times."""
    return (
        f"{{% set n = namespace(x={start}) %}}{{% for i in range(100) %}}"
        f"{{% set n.x = {step} %}}{{% endfor %}}{{{{ n.x|string|length }}}}"
    )


TEXT, LIST, NUMBER = "makes too much text", "list is too long", "number is too large"
WIDTH, TIME, UNSAFE = "width is too large", "runs too long", "is unsafe in templates"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ 'a' * 10**9 }}", TEXT),
        ("{{ 10**9 * 'a' }}", TEXT),
        ("{{ [0] * 10**9 }}", LIST),
        ("{{ ([0] * 100000) * 100000 }}", LIST),
        ("{{ 2 ** 100000 }}", NUMBER),
        ("{{ 9" + "9" * 5000 + " }}", NUMBER),
        ("{{ 'a'|center(10**9) }}", WIDTH),
        ("{{ 'a'|center(width=10**9) }}", WIDTH),
        ("{{ 'a'.center(10**9) }}", WIDTH),
        ("{{ 'a'.ljust(10**9) }}", WIDTH),
        ("{{ '1'.zfill(10**9) }}", WIDTH),
        ("{{ '%1000000000d'|format(1) }}", WIDTH),
        ("{{ '%1000000000d' % 1 }}", WIDTH),
        ("{{ '%-01000000000d' % 1 }}", WIDTH),
        ("{{ '%*d' % (10**9, 1) }}", WIDTH),
        ("{{ '%.1000000000f' % 1 }}", WIDTH),
        ("{{ '%(a)1000000000d'|format(a=1) }}", WIDTH),
        ("{{ [1]|batch(10**9, 0)|list }}", WIDTH),
        ("{{ [1]|batch(linecount=10**9, fill_with=0)|list }}", WIDTH),
        ("{{ [[1]]|map('batch', 10**9, 0)|list }}", WIDTH),
        ("{{ [1]|slice(10**9)|list }}", WIDTH),
        ("{{ 'a\nb'|indent(10**9) }}", WIDTH),
        ("{{ 1.5|round(10**9, 'ceil') }}", WIDTH),
        ("{{ ('a\n' * 100000)|indent('x' * 100000) }}", TEXT),
        ("{{ ('a' * 100000)|replace('a', 'b' * 100000) }}", TEXT),
        ("{{ ('a' * 100000).replace('', 'b' * 100000) }}", TEXT),
        ("{{ range(100000)|join('x' * 100000) }}", TEXT),
        ("{{ ([agenda] * 100000)|join('x' * 10000, attribute='title') }}", TEXT),
        ("{{ ('x' * 100000).join(range(100000)|map('string')) }}", TEXT),
        ("{{ ('a' * 1900000)|list }}", LIST),
        ("{{ ('a,' * 900000).split(',') }}", LIST),
        ("{{ ('a' * 3000000)|upper }}", "too long for a filter"),
        ("{{ [[1]]|sum(start=[]) }}", "Only numbers"),
        (grown("n.x ~ n.x"), TEXT),
        (grown("n.x + n.x"), TEXT),
        (grown("n.x * 3"), TEXT),
        (grown("[n.x, n.x]|join"), TEXT),
        (grown("'%s%s' % (n.x, n.x)"), TEXT),
        (grown("n.x.replace('a', 'aa')"), "too much text|too long for a filter"),
        (grown("n.x * n.x", "7"), NUMBER),
        (grown("n.x + n.x", "[1]"), LIST),
        (grown("[n.x, n.x]", "[1]"), LIST),
        (grown("(n.x, n.x)", "[1]"), LIST),
        (grown("dict(a=n.x, b=n.x)", "[1]"), LIST),
        (grown("{1: n.x, 2: n.x}", "[1]"), LIST),
        (grown("[n.x]", "[1]"), "Lists lie too deep"),
        (grown("dict(a=n.x.items())", "dict(a=1)"), "Lists lie too deep"),
        ("{% set s = 'a' * 19000000 %}{% for i in range(99) %}{{ s[1:] }}{% endfor %}", TEXT),
        ("{% set s = 'a' * 1900000 %}{% for i in range(9999) %}{{ s|upper }}{% endfor %}", TEXT),
        ("{% set x %}{{ 'a' * 19000000 }}{{ 'a' * 19000000 }}{% endset %}", TEXT),
        ("{{ 'a' * 19000000 }}{{ 'a' * 19000000 }}", TEXT),
        ("{{ 1 }}" * 20_000, "template is too long"),
        ("x" * 300_000, "template is too long"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "too deep"),
        ("{% for a in [1] %}" * 25 + "{% endfor %}" * 25, "too deep"),
    ],
)
def test_no_value_grows_without_bound(tmp_path: Path, text: str, why: str) -> None:
    reason = refused(tmp_path, text)
    assert any(one in reason for one in why.split("|"))


LOOPS = [
    "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
    "{% for a in range(100000) %}{% for b in range(100000) if false %}{% endfor %}{% endfor %}",
    "{% for a in range(100000) %}{{ range(100000)|sum }}{% endfor %}",
    "{% for a in range(100000) %}{{ range(100000)|select('odd')|first }}{% endfor %}",
    "{% set s = 'a' * 10000000 %}{% for a in range(100000) %}{{ 'b' in s }}{% endfor %}",
    "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(60) }}",
]


@pytest.mark.parametrize("text", LOOPS)
def test_no_template_runs_for_ever(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plf_cli.render.templates.meter.SECONDS", 0.5)
    assert TIME in refused(tmp_path, text)


def test_the_limit_holds_in_any_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plf_cli.render.templates.meter.SECONDS", 0.2)
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda at=at: found.append(refused(tmp_path / str(at), LOOPS[0])))
        for at in range(3)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join(20)
    assert [TIME in one for one in found] == [True] * 3


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "calls itself without an end"),
        ("{% block a %}{{ self.a() }}{% endblock %}", "calls itself without an end"),
        ("{% include 'agenda/agenda.md' %}", "The template includes itself."),
        ("{% import 'agenda/agenda.md' as x %}", "The template includes itself."),
        ("{% extends 'agenda/agenda.md' %}", "The built-in one is “plf/agenda/agenda.md”."),
    ],
)
def test_what_comes_back_to_itself_is_told(tmp_path: Path, text: str, why: str) -> None:
    assert why in refused(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ agenda.__class__ }}",
        "{{ agenda['__class__'] }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ [agenda]|map(attribute='__class__')|first }}",
        "{{ ([agenda]|map(attribute='__class__.__mro__')|first) }}",
        "{{ [agenda]|selectattr('__class__')|first }}",
        "{{ ([agenda]|groupby('__class__')|first)[0] }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{% macro f() %}{% endmacro %}{{ f._func }}",
        "{% macro f() %}{% endmacro %}{{ f.__call__ }}",
        "{{ range.__class__ }}",
        "{{ dict.mro() }}",
        "{{ dict.fromkeys([1]) }}",
        "{{ namespace.__init__ }}",
        "{{ (1).to_bytes(10, 'big') }}",
        "{{ 'a'.encode() }}",
        "{{ 'a'.translate({}) }}",
        "{{ 'a'.expandtabs(10) }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ '{0.__class__}'.format(agenda) }}",
        "{{ '{a.__class__}'.format_map(dict(a=agenda)) }}",
        "{{ ('a'|e).format(1) }}",
        "{{ ('a'|e).unescape() }}",
        "{{ labels.update(a=1) }}",
        "{{ [1].append(2) }}",
        "{% for a in [1] %}{{ loop._iterable }}{% endfor %}",
        "{{ dict(a=1).copy.__self__ }}",
    ],
)
@pytest.mark.parametrize("suffix", ["md", "html"])
def test_nothing_leads_out_of_the_sandbox(tmp_path: Path, text: str, suffix: str) -> None:
    assert UNSAFE in refused(tmp_path, text, suffix)


@pytest.mark.parametrize("name", ["lipsum", "cycler", "joiner", "_", "gettext", "open", "context"])
def test_what_no_document_needs_is_not_there(tmp_path: Path, name: str) -> None:
    assert f"“{name}” is not known here." in refused(tmp_path, f"{{{{ {name} }}}}")


@pytest.mark.parametrize("name", ["attr", "random", "tojson", "xmlattr", "pprint", "urlize"])
def test_filters_that_no_document_needs_are_not_there(tmp_path: Path, name: str) -> None:
    assert f"There is no filter “{name}”." in refused(tmp_path, f"{{{{ agenda|{name} }}}}")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ agenda.title|safe }}", "“safe” is only for text that stands in the template"),
        ("{% filter safe %}{{ agenda.title }}{% endfilter %}", "“safe” is only for text"),
        ("{{ [agenda.title]|map('safe')|first }}", "There is no filter “safe”."),
        ("{% autoescape false %}{% endautoescape %}", "“autoescape” is not for templates"),
    ],
)
def test_nothing_undoes_the_escaping(tmp_path: Path, text: str, why: str) -> None:
    assert why in refused(tmp_path, text, "html")


def test_the_templates_own_text_may_be_markup(tmp_path: Path) -> None:
    text = """<tr{{ ' class="rest"'|safe if agenda.title }}>{{ '<b>' ~ '&' }}"""
    assert rendered(tmp_path, text, "html") == '<tr class="rest">&lt;b&gt;&amp;'


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../secret.md",
        "agenda/../../secret.md",
        "plf/../secret.md",
        "plf//etc/passwd",
        "..\\\\secret.md",
        "C:/secret.md",
        "C:secret.md",
        "agenda",
        "",
        "plf/",
        "a\\0b",
        "x" * 5000,
    ],
)
def test_no_file_outside_the_folders_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.md").write_text("secret")
    message = refused(tmp_path / "templates", f"{{% include '{name}' %}}")
    assert "There is no template" in message


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    own = tmp_path / "templates"
    own.mkdir()
    (own / "inside.md").write_text("inside")
    try:
        (own / "out.md").symlink_to(tmp_path / "secret.md")
        (own / "all").symlink_to(tmp_path)
        (own / "in.md").symlink_to(own / "inside.md")
    except OSError:
        pytest.skip("no links here")
    for name in ("out.md", "all/secret.md"):
        assert "leads out of the folder" in refused(own, f"{{% include '{name}' %}}")
    assert rendered(own, "{% include 'in.md' %}") == "inside"


WORDS = (
    "agenda labels document language loop self range dict namespace title days day item x 1 0 -3"
    " 99999 'a' 'æ' [] {} () None true . | ~ + - * / // % ** ( ) [ ] , : = == in not is if else and"
    " plain prose line cell inline listing join map list first last length string sort format"
    " defined upper replace batch select default safe attr {{ }} {% %} for endfor endif set endset"
    " block endblock macro endmacro call endcall include extends import from as with filter"
    " 'agenda/agenda.md' 'plf/agenda/agenda.md' 'shared/parts.md' \\ \x00 \n {# #} {{- -}}"
).split(" ")


@settings(max_examples=80, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14), suffix=st.sampled_from(["md", "html"]))
def test_nothing_but_a_fault_comes_out(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], suffix: str
) -> None:
    folder = tmp_path_factory.getbasetemp() / "words"
    for text in (" ".join(words), f"{{{{ {' '.join(words)} }}}}", f"{{% {' '.join(words)} %}}"):
        try:
            assert isinstance(rendered(folder, text, suffix), str)
        except TemplateFault as fault:
            assert fault.message  # noqa: PT017 - either is fine, and nothing else


def test_half_a_character_becomes_a_whole_one(tmp_path: Path) -> None:
    assert rendered(tmp_path, r"{{ 'a\ud800b' }}") == "a?b"


@pytest.mark.parametrize("ref", ["seminar-eksempel", "proeve-2027"])
@pytest.mark.parametrize("suffix", ["md", "html"])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_bounds_change_nothing_in_templates_of_ours(
    tmp_path: Path, document: str, suffix: str, ref: str
) -> None:
    """So a copy of one can be changed without a surprise."""
    found = agendas.document(ref)
    if found.kind not in DOCUMENTS[document].kinds:
        pytest.skip("not of this kind")
    wanted = Wanted(edition=DOCUMENTS[document].editions[0])
    view = DOCUMENTS[document].view(agendas.catalogue(), found, wanted)
    assert render(document, suffix, view, [tmp_path]) == render(document, suffix, view)


def test_tags_in_word_files_are_bounded_as_well() -> None:
    jinja = sandbox()
    seen = names("agenda", agendas.view("proeve"), "da")
    with measured():
        shown = jinja.from_string("{{ agenda.title }} {{ '<' }}").render(seen)
    assert shown == "Prøve af et forløb &lt;"
    with measured(), pytest.raises(Exception, match="too much text"):
        jinja.from_string("{{ 'a' * 10**9 }}").render(seen)
