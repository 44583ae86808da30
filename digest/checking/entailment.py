"""Entailment: how far a model for natural language inference takes a sentence to follow from its units.

Any checkpoint for the classification of pairs of texts in a local folder will do whose labels name
entailment. Nothing is fetched, no code of the folder runs, and only safetensors are read.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.errors import MissingExtraError, ModelError
from digest.models import Finding, Lack, Story

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Entailment"]

_EXTRA = "Install the extra: pip install 'press-digest[abstractive]'"
_LABELS = ("entailment", "entails", "entailed", "implication")
_WINDOW = 512  # word pieces, where neither the tokenizer nor the model says how many it reads


class Entailment:
    """A model that says whether one text follows from another."""

    def __init__(self, folder: Path, threshold: float = 0.5) -> None:
        """Below `threshold` (0 to 1) a sentence has no support.

        Raises ModelError where the folder holds no such model, MissingExtraError without transformers.
        """
        self._threshold = threshold
        self._tokenizer, self._model = _loaded(folder)
        self._label = _entailing(self._model.config.id2label, folder)
        places = getattr(self._model.config, "max_position_embeddings", None) or _WINDOW
        self._window = min(self._tokenizer.model_max_length, int(places))

    def score(self, premise: str, sentence: str) -> float:
        """The chance, from 0 to 1, that the sentence follows; a long premise is cut, the sentence never."""
        import torch  # noqa: PLC0415 - optional, and slow to load

        pair = self._tokenizer(
            premise, sentence, truncation="only_first", max_length=self._window, return_tensors="pt"
        )
        with torch.inference_mode():
            chances = self._model(**pair).logits[0].softmax(dim=-1)
        return float(chances[self._label])

    def scored(self, finding: Finding, story: Story) -> Finding:
        """The finding with the model's score, and a lack where that is below the threshold."""
        articles = {article.id: article for article in story.articles}
        premise = " ".join(articles[name].units[at].text for name, at in finding.units)
        score = self.score(premise, finding.sentence) if premise else 0.0
        why = finding.why
        if score < self._threshold:
            why = (*why, Lack("entailment", finding.sentence, 0, len(finding.sentence)))
        return replace(finding, why=why, score=score)


def _loaded(folder: Path) -> tuple[Any, Any]:  # transformers has no types for what its factories return
    try:
        import torch  # noqa: PLC0415 - optional, and slow to load
        import transformers  # noqa: PLC0415
        from safetensors import SafetensorError  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("an entailment model needs transformers", advice=_EXTRA) from error
    if not any(folder.glob("*.safetensors")):
        raise ModelError(
            "no *.safetensors file in the folder", where=str(folder), advice="Save the model as safetensors"
        )
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    local = {"local_files_only": True, "trust_remote_code": False}
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **local)
        model = transformers.AutoModelForSequenceClassification.from_pretrained(
            folder, use_safetensors=True, dtype=torch.float32, **local
        ).eval()
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
        what = f"no entailment model that can be loaded: {str(error).partition(chr(10))[0]}"
        raise ModelError(what, where=str(folder), advice="Name a folder saved by transformers") from error
    return tokenizer, model


def _entailing(labels: "Mapping[int, str]", folder: Path) -> int:
    for number, name in labels.items():
        if name.lower() in _LABELS:
            return int(number)
    message = f"no label of the model is called entailment ({', '.join(map(str, labels.values()))})"
    raise ModelError(message, where=str(folder), advice='Name it in "id2label" of its config.json')
