"""Writers: the only code that writes."""

from digest.writers.files import write_files
from digest.writers.setting_aside import set_aside

__all__ = ["set_aside", "write_files"]
