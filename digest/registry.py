"""A lazy table of the members of a family: name → "module:Class"."""

from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar, cast

from digest.errors import UsageError, suggestion

__all__ = ["Registry"]

_Member = TypeVar("_Member")


class Registry(Generic[_Member]):
    """Members of one family by name; a member's module is imported only when it is asked for.

    Packages add members by the entry-point group `digest.<family>s`.
    """

    def __init__(self, family: str, members: dict[str, str]) -> None:
        """`family` is the singular noun; `members` maps a name to "module:attribute"."""
        self.family = family
        self._members = dict(members)

    def names(self) -> list[str]:
        """Every name, ours in the table's order, then the entry points' by name."""
        return [*self._members, *sorted(set(self._extra()) - set(self._members))]

    def load(self, name: str) -> type[_Member]:
        """The class behind a name. Raises UsageError with the nearest names."""
        if name in self._members:
            module, _, attribute = self._members[name].partition(":")
            return cast("type[_Member]", getattr(import_module(module), attribute))
        extra = self._extra()
        if name in extra:
            return cast("type[_Member]", extra[name].load())
        message = f"no {self.family} is called {name!r}"
        raise UsageError(message, advice=suggestion(name, self.names()))

    def _extra(self) -> dict[str, EntryPoint]:
        return {point.name: point for point in entry_points(group=f"digest.{self.family}s")}
