"""The command line: `digest …` and `python -m digest …`."""

from digest.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
