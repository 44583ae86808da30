"""Member `abstractive`: a language model on this machine, run by transformers."""

import math
from collections.abc import Sequence
from typing import Literal

from digest.errors import ModelError
from digest.generators.answering import Answer, Answering
from digest.generators.batching import Asked, batches
from digest.generators.chat import Chat
from digest.generators.decoding import settle
from digest.generators.devices import choose_device, choose_dtype
from digest.generators.encoder_decoder import EncoderDecoder
from digest.generators.extra import libraries, quiet
from digest.generators.finding import find_checkpoint
from digest.generators.kinds import read_config
from digest.generators.loading import load
from digest.generators.memory import check_memory
from digest.generators.reading import Reading
from digest.generators.sampling import seed_of
from digest.generators.signing import sign
from digest.generators.weights import count_weights
from digest.models import Generated, Prompt
from digest.models.model_settings import ModelSettings
from digest.text.tokens import words

__all__ = ["LocalGenerator"]

_ANSWER = 1024  # tokens kept for an answer in a window that is shared with the prompt; some 500 French words
_MARGIN = 1.3  # answers may be a little longer than asked: a sentence that ends is worth more than the count
_STEP = 32  # limits are multiples, so that prompts of like length share a batch
_MOST_A_WORD = 8.0  # tokens; a text of more is no prose


class LocalGenerator:
    """Answers prompts with the model of a folder, a GGUF file or the hub's cache.

    With temperature 0 it takes no chances; above, each prompt has its own, by the seed. In float32 an answer
    does not depend on the prompts beside it; in half precision the last digits do.
    """

    def __init__(self, settings: ModelSettings) -> None:
        """Raises UsageError, ModelError or MissingExtraError where the model cannot be loaded."""
        checkpoint = find_checkpoint(settings)  # a wrong name is told first, whatever is installed
        libraries()
        config = read_config(checkpoint)
        device = choose_device(settings.device)
        dtype = choose_dtype(settings.dtype, device)
        weights = count_weights(checkpoint, config)
        check_memory(weights, device, dtype, where=checkpoint.where, unpacked=bool(checkpoint.gguf))
        loaded = load(checkpoint, config, device, dtype)
        self._reading: Reading = EncoderDecoder(loaded) if config.is_encoder_decoder else Chat(loaded)
        settle(loaded.model, chance=settings.temperature > 0)
        self._settings, self.name, self._where = settings, checkpoint.name, checkpoint.where
        self._rows = loaded.rows
        self._answering = Answering(loaded, temperature=settings.temperature, seconds=settings.seconds)
        self.signature = sign(checkpoint, self.kind, loaded, settings)

    @property
    def kind(self) -> Literal["encoder-decoder", "chat"]:
        """Whether it reads texts alone, or instructions too."""
        return self._reading.kind

    @property
    def room(self) -> int:
        """How many tokens a prompt may have; in a decoder the answer takes its place in the same window."""
        window = self._reading.window
        return window if self.kind == "encoder-decoder" else window - min(_ANSWER, window // 4)

    @property
    def at_once(self) -> int:
        """The prompts of a batch."""
        return max(1, self._settings.batch)

    def length(self, prompt: Prompt) -> int:
        """The tokens of a prompt as the model reads it, those of its template included."""
        with quiet():  # a prompt that is too long is measured, so that it can be parted
            return len(self._reading.tokens(prompt))

    def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
        """One answer a prompt, in their order. Raises ModelError for a prompt that is longer than `room`."""
        asked = [self._asked(prompt) for prompt in prompts]
        answers: dict[int, Answer] = {}
        for places in batches(asked, self.at_once):
            batch = [asked[place] for place in places]
            answers.update(zip(places, self._answering.answers(batch), strict=True))
        return [self._said(one, answers[place]) for place, one in enumerate(asked)]

    def _said(self, asked: Asked, answer: Answer) -> Generated:
        return Generated(
            self._reading.answer(list(answer.tokens)),
            len(asked.tokens),
            len(answer.tokens),
            answer.seconds,
            answer.cut,
            late=answer.late,
            failure=answer.failure,
        )

    def _asked(self, prompt: Prompt) -> Asked:
        tokens = tuple(self._reading.tokens(prompt))
        if len(tokens) > self.room:
            what = f"a prompt of {len(tokens)} tokens, the model reads {self.room}"
            raise ModelError(
                what, where=self._where, advice="Shorten the instructions, or choose another model"
            )
        if max(tokens, default=0) >= self._rows:
            what = f"its tokenizer has a token {max(tokens)}, the model knows {self._rows}"
            raise ModelError(what, where=self._where, advice="Choose another model")
        limit = min(self._limit(prompt, len(tokens)), self._left(len(tokens)))
        return Asked(tokens, limit, self._reading.forced(prompt), seed_of(prompt, self._settings.seed))

    def _limit(self, prompt: Prompt, tokens: int) -> int:
        """Tokens for the answer's words, at the rate of the prompt's own."""
        count = len(words(f"{prompt.instructions} {prompt.text}"))
        rate = min(max(tokens / max(count, 1), 1.0), _MOST_A_WORD)
        return math.ceil(max(prompt.words, 1) * rate * _MARGIN / _STEP + 0.5) * _STEP

    def _left(self, tokens: int) -> int:
        """Tokens that the window has for an answer."""
        return self._reading.window - (1 if self.kind == "encoder-decoder" else tokens)
