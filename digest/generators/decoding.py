"""How a model picks its words: the likeliest, by a few beams, as its own generation config says."""

from typing import Any

__all__ = ["settle"]

_BEAMS = 4  # the most; time grows with them, and summaries gain little beyond
_CHANCE = ("temperature", "top_p", "top_k", "min_p", "typical_p", "epsilon_cutoff", "eta_cutoff")
_LENGTHS = ("max_length", "min_length", "min_new_tokens", "max_time", "forced_eos_token_id")


def settle(model: Any, *, chance: bool) -> None:  # noqa: ANN401 - a model of an untyped library
    """Set the model's own generation config to take no chances, and no lengths but those it is given.

    Its beams (bounded), penalties and forbidden repetitions stay; `chance` leaves one beam.
    """
    config = model.generation_config
    for name in (*_CHANCE, *_LENGTHS):
        setattr(config, name, None)
    config.do_sample = False
    config.num_beams = 1 if chance else min(config.num_beams or 1, _BEAMS)
    config.num_return_sequences = 1
    if config.num_beams == 1:
        config.early_stopping = config.length_penalty = None
