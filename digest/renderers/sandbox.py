"""PlacingEnvironment: Jinja's sandbox, in which a template places values and does not calculate."""

from typing import Any, NoReturn

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["PlacingEnvironment"]


class PlacingEnvironment(ImmutableSandboxedEnvironment):
    """A template that multiplies could fill the memory with one line (`'a' * 10**10`)."""

    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def call_binop(
        self,
        context: Context,  # noqa: ARG002 - jinja2's signature
        operator: str,
        left: Any,  # noqa: ANN401, ARG002 - the same
        right: Any,  # noqa: ANN401, ARG002 - the same
    ) -> NoReturn:
        """Refuse to calculate. Raises SecurityError, which `fill` tells with template and line."""
        raise SecurityError(f"a template does not calculate: {operator!r}")
