"""The entailment score, by a tiny model with weights of chance."""

import json
from pathlib import Path

import pytest

from digest.checking import check
from digest.checking.entailment import Entailment
from digest.errors import ModelError
from tests.checking.stories import ground

pytestmark = pytest.mark.full

WORDS = "le la maire de lyon a signé accord texte".split()  # noqa: SIM905 - read as text
STORY = ground("Le maire de Lyon a signé l'accord.").story


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import torch
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    path = tmp_path_factory.mktemp("models") / "tiny judge"
    vocabulary = {word: place for place, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    special = {"cls_token": "[CLS]", "sep_token": "[SEP]", "pad_token": "[PAD]", "unk_token": "[UNK]"}
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=64, **special).save_pretrained(path)
    torch.manual_seed(13)
    labels = {0: "contradiction", 1: "neutral", 2: "ENTAILMENT"}
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        id2label=labels,
        label2id={name: number for number, name in labels.items()},
    )
    BertForSequenceClassification(config).save_pretrained(path, safe_serialization=True)
    return path


def test_the_score_stands_with_the_finding_and_refuses_below_the_threshold(folder: Path) -> None:
    finding = check("Le maire a signé.", STORY)
    lenient = Entailment(folder, 0.0).scored(finding, STORY)
    strict = Entailment(folder, 1.0).scored(finding, STORY)
    assert lenient.supported
    assert lenient.score is not None
    assert 0 < lenient.score < 1
    assert [lack.kind for lack in strict.why] == ["entailment"]


def test_a_model_without_that_label_is_refused(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    config["id2label"] = {"0": "positive", "1": "negative", "2": "mixed"}
    config["label2id"] = {name: int(number) for number, name in config["id2label"].items()}
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(ModelError, match="entailment"):
        Entailment(tmp_path)


def test_only_safetensors_are_read(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        name = "pytorch_model.bin" if file.suffix == ".safetensors" else file.name
        (tmp_path / name).write_bytes(file.read_bytes())
    with pytest.raises(ModelError, match="safetensors"):
        Entailment(tmp_path)


def test_a_broken_file_is_one_error(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        data = file.read_bytes()
        (tmp_path / file.name).write_bytes(data[: len(data) // 2] if file.suffix == ".safetensors" else data)
    with pytest.raises(ModelError, match="no entailment model"):
        Entailment(tmp_path)
