"""How far a verdict reaches: which copies, which checks, what kind of recognisers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cloakroom.items.report import verdicts
from cloakroom.items.report.evidence import Evidence


class ScopeWords(QObject):
    """Said beside every verdict; a class because of the plural forms, as ``Counts``."""

    def of(self, evidence: Evidence, copies: int) -> str:
        """The scope of an audit; ``copies`` is how many there are of the person now."""
        judged = len(evidence.photos)
        if judged < copies:
            text = self.tr("{judged} of %n copy(s)", "", copies).format(judged=judged)
        else:
            text = self.tr("%n copy(s)", "", judged)
        return self.tr("{copies} · {checks} · {recognisers}").format(
            copies=text, checks=self._checks(evidence), recognisers=self._recognisers(evidence)
        )

    def _checks(self, evidence: Evidence) -> str:
        if evidence.further is None:
            return self.tr("as saved and re-encoded, no attacks")
        return self.tr("every check there is")

    def _recognisers(self, evidence: Evidence) -> str:
        counted = [each for each in evidence.recognisers if each.counted]
        if not counted:
            return self.tr("no recogniser to judge it")
        # What is built another way and learnt from the same network is no further kind.
        built = {each.architecture.lower() for each in counted}
        minds = {each.taught_by or each.sha256 for each in counted}
        kinds = min(len(built), len(minds))
        text = self.tr("%n recogniser(s)", "", len(counted))
        if len(counted) == 1:
            return text
        if verdicts.alike(evidence):
            return self.tr("{recognisers} that learnt from one network").format(recognisers=text)
        if kinds == 1:
            return self.tr("{recognisers}, all built alike").format(recognisers=text)
        return self.tr("{recognisers} of {kinds} kinds").format(recognisers=text, kinds=kinds)
