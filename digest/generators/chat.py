"""Models that one talks to: Qwen, Gemma, Llama …, each with its own chat template."""

import datetime as dt
import re
from typing import Literal

from digest.errors import ModelError
from digest.generators.loading import Loaded
from digest.models import Prompt

__all__ = ["Chat"]

_WINDOW = 8192  # tokens; a longer prompt's memory is not worth it, long texts are summarized in two steps
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)|\A(?:(?!<think>).)*</think>", re.DOTALL)
_PROBE = "zqx"  # a system message that no template writes by itself
_TODAY = dt.date(2024, 7, 26)  # what Llama's own template says where it knows no date


class Chat:
    """Reads instructions and a text by the model's own template; what it thinks aloud is left out."""

    kind: Literal["chat"] = "chat"

    def __init__(self, loaded: Loaded) -> None:
        """`loaded` is a decoder. Raises ModelError where its template cannot be used."""
        self._tokenizer, self._where = loaded.tokenizer, loaded.where
        positions = getattr(loaded.config, "max_position_embeddings", None)
        self.window = min(int(positions or _WINDOW), _WINDOW)
        self._has_system = self._takes_system()

    def tokens(self, prompt: Prompt) -> list[int]:
        """The prompt in the template's words, up to where the model answers."""
        text = prompt.text
        if self._has_system and prompt.instructions:
            system = [{"role": "system", "content": prompt.instructions}]
        else:
            system, text = [], f"{prompt.instructions}\n\n{text}".strip()
        written = self._written([*system, {"role": "user", "content": text}])
        return list(self._tokenizer(written, add_special_tokens=False)["input_ids"])

    def forced(self, _prompt: Prompt) -> tuple[tuple[str, int], ...]:
        """Nothing: the instructions say the language."""
        return ()

    def answer(self, tokens: list[int]) -> str:
        """The text of an answer without the thoughts before it."""
        said = str(self._tokenizer.decode(tokens, skip_special_tokens=True))
        return _THOUGHTS.sub("", said).strip()

    def _written(self, messages: list[dict[str, str]]) -> str:
        """The template filled in; it is told one date always, so that answers do not depend on the day."""
        try:
            return str(
                self._tokenizer.apply_chat_template(
                    messages,
                    add_generation_prompt=True,
                    tokenize=False,
                    enable_thinking=False,
                    strftime_now=_TODAY.strftime,
                )
            )
        except Exception as error:  # a template raises what it likes, jinja2's errors are not ours to know
            what = f"its chat template cannot be used: {error}"
            raise ModelError(what, where=self._where, advice="Choose another model") from error

    def _takes_system(self) -> bool:
        """Whether the template writes what the system says; some refuse it, some leave it out."""
        user = {"role": "user", "content": "?"}
        try:
            return _PROBE in self._written([{"role": "system", "content": _PROBE}, user])
        except ModelError:
            self._written([user])
            return False
