"""Writers: the only code that writes."""

from digest.writers.appending import append_line
from digest.writers.files import write_files
from digest.writers.setting_aside import set_aside

__all__ = ["append_line", "set_aside", "write_files"]
