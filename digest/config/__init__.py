"""digest.toml: the settings of a press review, checked when they are read."""

from digest.config.models import DTYPES, check_models
from digest.config.placing import placed
from digest.config.settings import Config, Running, SectionRule, read_config, with_desk
from digest.config.toml import read_toml

__all__ = [
    "DTYPES",
    "Config",
    "Running",
    "SectionRule",
    "check_models",
    "placed",
    "read_config",
    "read_toml",
    "with_desk",
]
