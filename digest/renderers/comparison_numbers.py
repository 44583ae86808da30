"""Numbers: what was measured, as a language writes it."""

from digest.models import Column
from digest.renderers.wording import Wording

__all__ = ["Numbers"]

_MINUS = "\u2212"
_SMALLEST = 0.001  # a p below is told as such: more decimals would promise what resampling does not give
_P_DECIMALS = 3


class Numbers:
    """Numbers with the marks of a language: `1,20`, `+0,40`, `12 300`; a dash where there is none."""

    none = "–"

    def __init__(self, words: Wording) -> None:
        """Of this language."""
        self._locale = words.locale
        self._words = words

    def value(self, value: float | None, column: Column, *, signed: bool = False) -> str:
        """A number of a column, with its scale and decimals."""
        return (
            self.none if value is None else self.fixed(value * column.scale, column.decimals, signed=signed)
        )

    def fixed(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """A number with so many decimals; signed, with a plus too."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is slow to import

        value = round(value, decimals) or 0.0  # no minus before a zero
        pattern = "#,##0" + "." * bool(decimals) + "0" * decimals
        told = str(format_decimal(abs(value), format=pattern, locale=self._locale))
        sign = _MINUS if value < 0 else "+" if signed and value > 0 else ""
        return sign + told

    def bound(self, value: float) -> str:
        """A number as it is: whole, or with two decimals."""
        return self.fixed(value, 0 if float(value).is_integer() else 2)

    def interval(self, low: float, high: float, column: Column) -> str:
        """`(+0,40 à +2,00)`."""
        ends = {"low": self.value(low, column, signed=True), "high": self.value(high, column, signed=True)}
        return self._words.say("compare_interval", **ends)

    def chance(self, p: float) -> str:
        """`p = 0,012`, or `p < 0,001`."""
        if p < _SMALLEST:
            return f"p\u00a0<\u00a0{self.fixed(_SMALLEST, _P_DECIMALS)}"
        return f"p\u00a0=\u00a0{self.fixed(p, _P_DECIMALS)}"
