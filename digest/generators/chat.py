"""Models that one talks to: Qwen, Gemma, Llama …, each with its own chat template."""

import re
from typing import Literal

from digest.errors import ModelError
from digest.generators.loading import Loaded
from digest.models import Prompt

__all__ = ["Chat"]

_WINDOW = 8192  # tokens; a longer prompt's memory is not worth it, long texts are summarized in two steps
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)|\A(?:(?!<think>).)*</think>", re.DOTALL)
_PROBE = "zqx"  # a system message that no template writes by itself
# one day for all runs, so that answers do not depend on the clock: what Llama's template says without one
_CLOCK, _DAY = "strftime_now", "{%- macro strftime_now(form) -%}26 Jul 2024{%- endmacro -%}"


class Chat:
    """Reads instructions and a text by the model's own template; what it thinks aloud is left out.

    Words of the template in an article (<|im_end|>) are read as text: they do not end the user's turn.
    """

    kind: Literal["chat"] = "chat"

    def __init__(self, loaded: Loaded) -> None:
        """`loaded` is a decoder. Raises ModelError where it has no template, or one that cannot be used."""
        self._tokenizer, self._where = loaded.tokenizer, loaded.where
        positions = getattr(loaded.config, "max_position_embeddings", None)
        self.window = min(int(positions or _WINDOW), _WINDOW)
        if not loaded.tokenizer.chat_template:
            what = "has no chat template: it was not trained to follow instructions"
            raise ModelError(what, where=loaded.where, advice="Choose its chat variant (Instruct, Chat, it)")
        self._template = self._timeless()
        self._has_system = self._takes_system()

    def tokens(self, prompt: Prompt) -> list[int]:
        """The prompt in the template's words, up to where the model answers."""
        text = prompt.text
        if self._has_system and prompt.instructions:
            system = [{"role": "system", "content": prompt.instructions}]
        else:
            system, text = [], f"{prompt.instructions}\n\n{text}".strip()
        return self._read([*system, {"role": "user", "content": text}])

    def forced(self, _prompt: Prompt) -> tuple[tuple[str, int], ...]:
        """Nothing: the instructions say the language."""
        return ()

    def answer(self, tokens: list[int]) -> str:
        """The text of an answer without the thoughts before it."""
        said = str(self._tokenizer.decode(tokens, skip_special_tokens=True))
        return _THOUGHTS.sub("", said).strip()

    def _timeless(self) -> str:
        """The template, with one date where it asks for today's."""
        try:
            template = str(self._tokenizer.get_chat_template())
        except ValueError as error:
            raise self._unusable(error) from error
        return _DAY + template if _CLOCK in template else template

    def _read(self, messages: list[dict[str, str]]) -> list[int]:
        """The tokens of the template filled in. Templates that know no thinking leave the switch unread."""
        try:
            read = self._tokenizer.apply_chat_template(
                messages,
                chat_template=self._template,
                add_generation_prompt=True,
                return_dict=False,
                sanitize_control_tokens=True,
                enable_thinking=False,
            )
        except Exception as error:  # a template raises what it likes, jinja2's errors are not ours to know
            raise self._unusable(error) from error
        return [int(token) for token in read]

    def _takes_system(self) -> bool:
        """Whether the template writes what the system says; some refuse it, some leave it out."""
        user = {"role": "user", "content": "?"}
        try:
            return _PROBE in self._tokenizer.decode(self._read([{"role": "system", "content": _PROBE}, user]))
        except ModelError:
            self._read([user])
            return False

    def _unusable(self, error: Exception) -> ModelError:
        what = f"its chat template cannot be used: {error}"
        return ModelError(what, where=self._where, advice="Choose another model")
