"""Tiny checkpoints with weights of chance, and tokenizers that learned a few sentences: made in a second."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

torch.set_num_threads(1)  # models this small lose time to a second one

SENTENCES = (
    "Le maire de Lyon a annoncé lundi que douze écoles fermeront en septembre.",
    "Les parents d'élèves ont manifesté devant l'hôtel de ville.",
    "La grève des cheminots continue, selon le syndicat.",
    "The mayor of Lyon said on Monday that twelve schools will close in September.",
    "Parents protested in front of the town hall.",
)
SPECIAL = ["<pad>", "<s>", "</s>", "<unk>", "<mask>", "<|im_start|>", "<|im_end|>"]
PLACES = 256  # tokens that a model reads
CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_SIZES = {"d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 2}
_SIZES |= {
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "tie_word_embeddings": False,
}


def bart(folder: Path, **config: Any) -> Path:
    tokenizer = _pieces()
    tokenizer._tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 1), ("</s>", 2)]
    )
    settings = {
        "max_position_embeddings": PLACES,
        "vocab_size": len(tokenizer),
        **_SIZES,
        **_ends(),
        **config,
    }
    return _saved(
        folder, transformers.BartForConditionalGeneration, transformers.BartConfig(**settings), tokenizer
    )


def t5(folder: Path, **config: Any) -> Path:
    tokenizer = transformers.T5Tokenizer(vocab=_unigrams(["<pad>", "</s>", "<unk>"]), extra_ids=0)
    settings = {"d_model": 32, "d_kv": 16, "d_ff": 64, "num_layers": 2, "num_heads": 2}
    made = transformers.T5Config(
        vocab_size=len(tokenizer), decoder_start_token_id=0, tie_word_embeddings=False, **settings, **config
    )
    return _saved(folder, transformers.T5ForConditionalGeneration, made, tokenizer)


def mbart(folder: Path, *, fifty: bool = False) -> Path:
    maker = transformers.MBart50Tokenizer if fifty else transformers.MBartTokenizer
    tokenizer = maker(vocab=_unigrams(["<s>", "<pad>", "</s>", "<unk>"]), src_lang="en_XX", tgt_lang="fr_XX")
    ids = {"pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2, "decoder_start_token_id": 2}
    config = transformers.MBartConfig(
        vocab_size=len(tokenizer), max_position_embeddings=PLACES, **_SIZES, **ids
    )
    return _saved(folder, transformers.MBartForConditionalGeneration, config, tokenizer)


def chat(folder: Path, template: str = CHATML, **config: Any) -> Path:
    tokenizer = _pieces()
    tokenizer.chat_template = template or None
    tokenizer.eos_token = "<|im_end|>"
    sizes = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
    ids = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 6}
    settings = {"vocab_size": len(tokenizer), "max_position_embeddings": PLACES, **sizes, **ids, **config}
    return _saved(folder, transformers.LlamaForCausalLM, transformers.LlamaConfig(**settings), tokenizer)


def bert(folder: Path) -> Path:
    tokenizer = _pieces()
    sizes = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = transformers.BertConfig(vocab_size=len(tokenizer), **sizes)
    return _saved(folder, transformers.BertForMaskedLM, config, tokenizer)


def _ends() -> dict[str, int]:
    ids = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 2}
    return {**ids, "forced_eos_token_id": 2}


def _saved(folder: Path, model: Callable[[Any], Any], config: Any, tokenizer: Any) -> Path:
    torch.manual_seed(13)
    made = model(config)
    for weights in made.parameters():  # larger than by birth: answers differ by prompt
        weights.data.mul_(3.0)
    made.save_pretrained(folder, safe_serialization=True)
    tokenizer.save_pretrained(folder)
    return folder


def _pieces() -> Any:
    """A tokenizer of bytes joined to pieces, as BART and Llama have."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=400, special_tokens=SPECIAL, initial_alphabet=sorted(alphabet), show_progress=False
    )
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=PLACES,
    )


def _unigrams(special: list[str]) -> list[tuple[str, float]]:
    """Words and letters as pieces with their scores, as T5 and mBART have."""
    found = sorted({"▁" + word for text in SENTENCES for word in text.split()})
    letters = sorted({letter for text in SENTENCES for letter in text if not letter.isspace()})
    return [
        *((one, 0.0) for one in special),
        ("▁", -3.0),
        *((one, -2.0) for one in found),
        *((one, -6.0) for one in letters),
    ]
