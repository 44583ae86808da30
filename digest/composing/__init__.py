"""Composing: from ranked stories to a brief, headline to sources, every sentence cited and dated."""

from digest.composing.briefs import compose
from digest.composing.continuing import continued
from digest.composing.fingerprint import fingerprint
from digest.composing.rewriting import rewritten
from digest.composing.settings import Settings, settings_of

__all__ = ["Settings", "compose", "continued", "fingerprint", "rewritten", "settings_of"]
