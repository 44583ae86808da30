"""Endpoint: a model behind an address, on a server that speaks the OpenAI API."""

import logging
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Literal

import msgspec

from digest.errors import UsageError, suggestion
from digest.generators.address import Address
from digest.generators.choices import estimate, read_choice
from digest.generators.exchange import Exchange
from digest.generators.faults import NoAnswerError, refused
from digest.generators.reply import Reply, short
from digest.generators.request import Request
from digest.generators.secrets import Secrets
from digest.generators.together import together
from digest.models import EndpointSettings, Generated, Prompt

__all__ = ["Endpoint"]

_OVERHEAD = 16  # tokens that a chat template puts around two messages
_ANSWER = 1024  # tokens of the context that are kept for the answer, half of a small one
_BOUNDS = {"timeout": (0.01, 3600), "retries": (0, 20), "parallel": (1, 64), "context": (512, 10_000_000)}
_LOG = logging.getLogger(__name__)


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


class Endpoint:
    """Asks a server, several prompts at a time, with temperature 0 and a seed.

    Source: the chat completions of the OpenAI API, as vLLM, llama.cpp, Ollama and `transformers serve` have
    them. Nothing is sent before `generate`. The key comes from the environment and is shown nowhere.
    """

    kind: Literal["encoder-decoder", "chat"] = "chat"

    def __init__(self, settings: EndpointSettings, environment: Mapping[str, str] = os.environ) -> None:
        """Raises UsageError for a setting that cannot be used."""
        address = Address.of(settings.url)
        _check(settings)
        self._secrets = Secrets.of(settings.key, address.login, environment)
        self._settings, self._where = settings, address.shown
        self._exchange = Exchange(address, self._secrets, settings)
        self._request = Request(settings.model)
        self.name = settings.model
        self.signature = f"endpoint {self._where} {settings.model} {self._request.signature}"
        self.at_once, self._answered = settings.parallel, False
        self.room = settings.context - min(_ANSWER, settings.context // 2)

    def length(self, prompt: Prompt) -> int:
        """About how many tokens a prompt has, rather too many: a token for three characters."""
        return estimate(prompt.instructions) + estimate(prompt.text) + _OVERHEAD

    def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
        """One answer a prompt, in their order; one that failed is empty and says why.

        Raises ModelError where no prompt was answered because none can be,
        in this call and those before it.
        """
        return together(self._ask, prompts, self.at_once, answered=self._answered)

    def _ask(self, prompt: Prompt) -> Generated:
        """The answer to a prompt. Raises NoAnswerError."""
        start, request = time.monotonic(), self._request
        while (reply := self._exchange.chat(request.body(prompt))).status != HTTPStatus.OK:
            other = request.without(reply)
            if not other:
                raise self._refused(reply)
            request = other
        found = read_choice(reply, prompt.instructions + prompt.text, self._where, self._secrets)
        self._learn(request)
        return replace(found, seconds=time.monotonic() - start)

    def _learn(self, request: Request) -> None:
        """It answers: ask the same way from now on, and say once what the server does not take."""
        self._answered = True
        if request != self._request:
            self._request = request
            if told := request.told():
                _LOG.warning("%s: %s", self._where, told)

    def _refused(self, reply: Reply) -> NoAnswerError:
        if reply.status not in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED):
            return refused(reply, self._where, self._secrets)
        models = self._models()
        if models and self.name not in models:
            what = f"the server has no model {self.name!r}"
            return NoAnswerError(what, where=self._where, advice=suggestion(self.name, models), hopeless=True)
        said = short(self._secrets.hide(reply.message()))
        advice = "Write the address of the API into endpoint.url, up to /v1 as a rule"
        what = f"nothing answers to chat completions there ({reply.status}: {said})"
        return NoAnswerError(what, where=self._where, advice=advice, hopeless=True)

    def _models(self) -> list[str]:
        """The names of the server's models, as far as it lists them."""
        try:
            reply = self._exchange.models()
            found = msgspec.json.decode(reply.body, type=_Models)
        except (NoAnswerError, msgspec.DecodeError, RecursionError):
            return []
        return [short(self._secrets.hide(model.id)) for model in found.data]


def _check(settings: EndpointSettings) -> None:
    """Raises UsageError for the first setting that cannot be used."""
    if not settings.model.strip():
        raise UsageError("no model is named", where="endpoint.model", advice="Name one that the server has")
    for name, (least, most) in _BOUNDS.items():
        if not least <= getattr(settings, name) <= most:  # NaN too
            advice = f"It takes a number from {least} to {most}"
            raise UsageError(f"{getattr(settings, name)}", where=f"endpoint.{name}", advice=advice)
