"""The embedding score says what it lacks; what it measures is tested where a model can be made."""

import sys
from pathlib import Path

import pytest

from digest.errors import MissingExtraError, UsageError
from digest.metrics import MetricSettings, make_metrics


def test_without_a_model() -> None:
    with pytest.raises(UsageError, match=r"^the embedding metric needs a model\. Name the folder"):
        make_metrics(["embedding"], MetricSettings())


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'press-digest\[abstractive\]'$"):
        make_metrics(["embedding"], MetricSettings(model=tmp_path))
