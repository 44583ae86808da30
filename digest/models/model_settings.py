"""The settings of the language models that write, in a folder or behind an address."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The [abstractive] table: which model writes, where it comes from, and how it is run.

    `model` is a folder, a GGUF file or a hub's id, `revision` the hub's commit. `temperature` 0 is
    deterministic; above it `seed` counts. `prompts` is a folder of templates that replace ours, in
    `prompt_lang` (the article's own language where it is empty). `fallback` chooses the units that replace
    what the check refuses. `seconds` bounds one batch.
    """

    model: str = ""
    revision: str = ""
    allow_download: bool = False
    device: str = "auto"
    dtype: str = "auto"
    batch: int = 8
    temperature: float = 0.0
    seed: int = 0
    prompts: Path | None = None
    prompt_lang: str = ""
    fallback: str = "salience"
    seconds: float = 600.0


@dataclass(frozen=True, slots=True)
class EndpointSettings:
    """The [endpoint] table: a server that speaks the OpenAI API, contacted only where it is named.

    `key` is the name of the environment variable that holds the key. `timeout` is in seconds,
    `context` in tokens that the model reads.
    """

    url: str = ""
    model: str = ""
    key: str = "DIGEST_API_KEY"
    timeout: float = 60.0
    retries: int = 3
    parallel: int = 4
    context: int = 8192
