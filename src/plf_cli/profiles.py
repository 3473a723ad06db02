"""How strict a check is: by a document's status, by ``plf.toml``, by the command line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from plf_cli.diagnostics import Severity
from plf_cli.messages import _
from plf_cli.rules import RULES
from plf_cli.rules.rule import Concern, Rule
from plf_cli.settings import WrongSetting
from plf_cli.suggest import did_you_mean


class Profile(StrEnum):
    """How far a document has come, and so what can be asked of it."""

    RECORD = "record"
    DRAFT = "draft"
    PLANNED = "planned"
    PUBLISH = "publish"


OF_STATUS = {
    "record": Profile.RECORD,
    "completed": Profile.RECORD,
    "cancelled": Profile.RECORD,
    "draft": Profile.DRAFT,
    "planned": Profile.PLANNED,
    "published": Profile.PUBLISH,
    "running": Profile.PUBLISH,
}
"""The profile that a document's status picks; a kind without status counts as planned."""

_OWN = {severity: severity for severity in Severity}
_MILDER = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.NOTE,
    Severity.NOTE: Severity.NOTE,
}
_NOTE = dict.fromkeys(Severity, Severity.NOTE)
_OFF: dict[Severity, Severity] = {}
TABLE: Mapping[Profile, Mapping[Concern, Mapping[Severity, Severity]]] = {
    Profile.RECORD: {
        Concern.CORRECTNESS: _OWN,
        Concern.PLANNING: _OFF,
        Concern.COMPLETENESS: _OFF,
        Concern.PUBLICATION: _OFF,
    },
    Profile.DRAFT: {
        Concern.CORRECTNESS: _OWN,
        Concern.PLANNING: _OWN,
        Concern.COMPLETENESS: _MILDER,
        Concern.PUBLICATION: _OFF,  # --profile publish tells what a draft still lacks
    },
    Profile.PLANNED: {
        Concern.CORRECTNESS: _OWN,
        Concern.PLANNING: _OWN,
        Concern.COMPLETENESS: _OWN,
        Concern.PUBLICATION: _NOTE,
    },
    Profile.PUBLISH: dict.fromkeys(Concern, _OWN),
}
"""What becomes of a rule's own severity; a severity that is not there is not reported."""


@dataclass(frozen=True)
class Policy:
    """Which rules count, and how much; without a ``profile``, each document's status picks it.

    Rules are named by their codes or by how those begin; of several, the longest counts.
    """

    profile: Profile | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def severity(self, code: str, document: object) -> Severity | None:
        """How severe a finding in ``document`` is; None where it is not reported."""
        rule = _rules()[code]
        if rule.is_always_on:
            return rule.severity
        if self.select and not code.startswith(self.select):
            return None
        if self.ignore and code.startswith(self.ignore):
            return None
        nearest = max(filter(code.startswith, self.severities), key=len, default=None)
        own = self.severities[nearest] if nearest else rule.severity
        return TABLE[self.profile or _profile(document)][rule.concern].get(own)


def known_codes(codes: Iterable[str]) -> None:
    """Nothing, where there is a rule for each code or beginning of a code.

    Raises ``WrongSetting`` with the nearest code for one that no rule has.
    """
    for code in codes:
        if not any(known.startswith(code) for known in _rules()):
            message = _("There is no rule with the code “{code}”.").format(code=code)
            raise WrongSetting(message, did_you_mean(code, _rules()), code)


def may_be_ignored(codes: Iterable[str]) -> None:
    """Nothing, where each code is that of a rule that can be switched off, or begins several.

    Raises ``WrongSetting`` for the first that no setting switches off.
    """
    for code in codes:
        if code in _rules() and _rules()[code].is_always_on:
            message = _("{code} cannot be ignored.").format(code=code)
            help_ = (
                _("Mend the file; until then it cannot be read.")
                if _rules()[code].is_lasting
                else _("In the line of a false alarm write a comment: # plf: waive {code} reason")
            )
            raise WrongSetting(message, help_.format(code=code), code)


@cache
def _rules() -> dict[str, Rule]:
    return {rule.code: rule for rule in RULES}


def _profile(document: object) -> Profile:
    return OF_STATUS.get(str(getattr(document, "status", None)), Profile.PLANNED)
