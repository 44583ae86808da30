"""A batch of prompts through a model: what it answers, how long that took, where it was cut."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from digest.generators.batching import Asked
from digest.generators.extra import libraries, quiet
from digest.generators.loading import Loaded, refusal
from digest.generators.sampling import GumbelNoise

__all__ = ["Answer", "Answering"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The tokens of an answer; `cut` where the model did not end it itself, `late` where time did.

    `seconds` is its share of the batch's. `failure` says why there is no answer.
    """

    tokens: tuple[int, ...] = ()
    cut: bool = False
    late: bool = False
    seconds: float = 0.0
    failure: str = ""


class Answering:
    """Runs batches within a bound of time; a batch that memory does not hold is halved."""

    def __init__(self, loaded: Loaded, *, temperature: float, seconds: float) -> None:
        """`temperature` 0 takes the likeliest tokens; `seconds` bounds a batch."""
        self._loaded, self._temperature, self._seconds = loaded, temperature, seconds
        config = loaded.model.generation_config
        ends = config.eos_token_id
        listed = ends if isinstance(ends, list) else [ends]
        self._ends = {end for end in [*listed, loaded.tokenizer.eos_token_id] if end is not None}
        config.eos_token_id = sorted(self._ends)
        pads = (config.pad_token_id, loaded.tokenizer.pad_token_id, min(self._ends, default=0))
        config.pad_token_id = next(pad for pad in pads if pad is not None)
        self._pad = config.pad_token_id

    def answers(self, batch: Sequence[Asked]) -> list[Answer]:
        """One answer a prompt, in their order; a failure where memory does not hold one prompt alone.

        Raises ModelError where the model cannot answer at all.
        """
        torch, _ = libraries()
        try:
            return self._timed(batch)
        except (
            torch.OutOfMemoryError,
            MemoryError,
            RuntimeError,
            ValueError,
            LookupError,
            TypeError,
        ) as error:
            if not _is_memory(error):
                raise refusal(self._loaded.where, "cannot answer", error) from error
        if len(batch) == 1:
            return [Answer(failure=f"memory does not hold a prompt of {len(batch[0].tokens)} tokens")]
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        middle = (len(batch) + 1) // 2
        return [*self.answers(batch[:middle]), *self.answers(batch[middle:])]

    def _timed(self, batch: Sequence[Asked]) -> list[Answer]:
        start = time.perf_counter()
        rows = self._rows(batch)
        share = (time.perf_counter() - start) / len(batch)
        return [replace(self._ended(row, batch[0].limit), seconds=share) for row in rows]

    def _rows(self, batch: Sequence[Asked]) -> list[list[int]]:
        """The tokens that the model writes, without those that it was given."""
        torch, _ = libraries()
        model, tokens, mask = self._loaded.model, *self._padded(batch)
        with quiet(), torch.inference_mode():
            written = model.generate(
                input_ids=torch.tensor(tokens, device=model.device),
                attention_mask=torch.tensor(mask, device=model.device),
                max_new_tokens=batch[0].limit,
                max_time=self._seconds,
                logits_processor=self._chance(batch),
                **dict(batch[0].forced),
            )
        given = 1 if model.config.is_encoder_decoder else len(tokens[0])
        return [list(row[given:]) for row in written.tolist()]

    def _padded(self, batch: Sequence[Asked]) -> tuple[list[list[int]], list[list[int]]]:
        """Tokens and mask (rows, longest): padded on the left where the model goes on from the end."""
        longest = max(len(one.tokens) for one in batch)
        tokens, mask = [], []
        for one in batch:
            blank = longest - len(one.tokens)
            pads, ones = [self._pad] * blank, [1] * len(one.tokens)
            left = not self._loaded.model.config.is_encoder_decoder
            tokens.append([*pads, *one.tokens] if left else [*one.tokens, *pads])
            mask.append([*[0] * blank, *ones] if left else [*ones, *[0] * blank])
        return tokens, mask

    def _chance(self, batch: Sequence[Asked]) -> list[Any]:
        """What changes the scores before the best token is taken: nothing where nothing is left to chance."""
        if self._temperature <= 0:
            return []
        warm = libraries()[1].TemperatureLogitsWarper(self._temperature)
        return [warm, GumbelNoise([one.seed for one in batch])]

    def _ended(self, row: list[int], limit: int) -> Answer:
        """The row up to its end; an end at the last place is the limit's, not the model's."""
        last = next((place for place, token in enumerate(row) if token in self._ends), None)
        if last is None:
            return Answer(tuple(row), cut=True, late=len(row) < limit)
        return Answer(tuple(row[:last]), cut=last + 1 >= limit)


def _is_memory(error: BaseException) -> bool:
    """Whether it was memory that lacked; on the CPU torch raises a RuntimeError for it."""
    said = str(error).lower()
    return isinstance(error, MemoryError) or "out of memory" in said or "allocate memory" in said
