"""The embedding score, by a tiny model with weights of chance."""

from pathlib import Path

import pytest

from digest.errors import UsageError
from digest.metrics import Metric, MetricSettings, make_metrics
from tests.metrics.referenced import item, output

pytestmark = pytest.mark.full

WORDS = "le la grève maire de lyon continue a annoncé fin chat dort bien".split()  # noqa: SIM905 - read as text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import torch
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace
    from tokenizers.processors import TemplateProcessing
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    path = tmp_path_factory.mktemp("models") / "tiny model"
    vocabulary = {word: place for place, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        cls_token="[CLS]",
        sep_token="[SEP]",
        pad_token="[PAD]",
        unk_token="[UNK]",
        model_max_length=16,
    ).save_pretrained(path)
    torch.manual_seed(13)
    small = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
    BertModel(BertConfig(vocab_size=len(vocabulary), max_position_embeddings=18, **small)).save_pretrained(
        path
    )
    return path


@pytest.fixture(scope="module")
def metric(folder: Path) -> Metric:
    return make_metrics(["embedding"], MetricSettings(model=folder))[0]


def by_hand(folder: Path, one: str, other: str) -> float:
    """BERTScore as its paper writes it, pair by pair."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    with torch.no_grad():
        layers = [
            model(**tokenizer(text, return_tensors="pt")).last_hidden_state[0][1:-1] for text in (one, other)
        ]
    near = [
        sum(max(float(torch.cosine_similarity(row, peer, dim=0)) for peer in peers) for row in rows)
        / len(rows)
        for rows, peers in (layers, layers[::-1])
    ]
    return 2 * near[0] * near[1] / sum(near)


def test_it_is_bertscore(metric: Metric, folder: Path) -> None:
    printed, reference = "le maire de lyon a annoncé la grève", "la fin de la grève continue"
    (found,) = metric.score(item(reference), output(printed))
    assert found == pytest.approx(by_hand(folder, printed, reference), abs=1e-5)
    assert found != 1
    assert metric.score(item(printed), output(printed)) == (1,)


def test_the_nearest_reference_counts(metric: Metric) -> None:
    far, near, printed = "la grève", "le chat dort bien", output("le chat dort")
    assert metric.score(item(far), printed) != metric.score(item(near), printed)
    assert metric.score(item(far, near), printed) == metric.score(item(near), printed)


def test_nothing_to_compare(metric: Metric) -> None:
    assert metric.score(item("le chat"), output("")) == (0,)
    assert metric.score(item(""), output("le chat")) == (0,)


def test_long_texts_are_read_in_windows(metric: Metric) -> None:
    long = " ".join(WORDS * 3)
    assert metric.score(item(long), output(long)) == (1,)
    (cut,) = metric.score(item(long), output(" ".join(WORDS)))
    assert cut is not None
    assert cut < 1


def test_the_same_numbers_again(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    made = [make_metrics(["embedding"], MetricSettings(model=folder))[0] for _ in range(2)]
    wanted, printed = item("le maire annoncé continue"), output("la grève de lyon")
    assert len({metric.score(wanted, printed) for metric in made}) == 1
    assert len({metric.signature for metric in made}) == 1
    assert made[0].signature.startswith("embedding:tiny_model+")
    assert capfd.readouterr() == ("", "")


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(UsageError, match=str(folder)) as raised:
            make_metrics(["embedding"], MetricSettings(model=folder))
        assert "\n" not in str(raised.value)
