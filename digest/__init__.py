"""Turn a pile of messy news articles into a weekly briefing that an editor would sign."""

__all__ = ["__version__"]

__version__ = "0.1.0"
