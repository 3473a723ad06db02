"""The rules as people read them, in the language of messages: one text for page and terminal."""

from collections.abc import Iterator

from plf_cli.diagnostics import Severity
from plf_cli.messages import N_, _
from plf_cli.rules.rule import Concern, Rule

FAMILIES = {
    "0": N_("Files, YAML and waivers"),
    "1": N_("Shape"),
    "2": N_("References"),
    "3": N_("Competence"),
    "4": N_("Agenda"),
    "5": N_("Calendar"),
    "6": N_("People, places and clusters"),
    "7": N_("Funding"),
    "8": N_("Publication"),
    "9": N_("Privacy"),
}
SEVERITIES = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.NOTE: N_("note"),
}
CONCERNS = {
    Concern.CORRECTNESS: N_("correctness"),
    Concern.PLANNING: N_("planning"),
    Concern.COMPLETENESS: N_("completeness"),
    Concern.PUBLICATION: N_("publication"),
}


def family(rule: Rule) -> str:
    """The heading that a rule stands under."""
    return _(FAMILIES[rule.code[3]])


def page(rule: Rule) -> str:
    """All that is to be known of a rule, as Markdown."""
    severity, concern = _(SEVERITIES[rule.severity]), _(CONCERNS[rule.concern])
    since = _("since {version}").format(version=rule.since)
    texts = [
        f"### {rule.code} {rule.name}",
        f"*{severity} · {concern} · {since}*",
        title(rule),
        *(_(text) for text in paragraphs(rule.what)),
    ]
    if why := " ".join(_(text) for text in paragraphs(rule.part("Why"))):
        texts.append(f"**{_('Why:')}** {why}")
    for name, label in (("Bad", _("Bad:")), ("Good", _("Good:"))):
        if example := rule.part(name):
            texts += [label, f"```yaml\n{example}\n```"]
    return "\n\n".join(texts) + "\n"


def title(rule: Rule) -> str:
    """What is wrong, in a line."""
    return _(rule.title)


def row(rule: Rule) -> tuple[str, str, str]:
    """A rule's code, severity and title."""
    return rule.code, _(SEVERITIES[rule.severity]), title(rule)


def texts(rule: Rule) -> Iterator[str]:
    """The English texts of a rule's documentation, as they are looked up to be translated."""
    yield rule.title
    yield from paragraphs(rule.what)
    yield from paragraphs(rule.part("Why"))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
