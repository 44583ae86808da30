"""What texts have in common is the same however it is computed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import vectors
from digest.text.vectors import common

_TEXTS = st.lists(st.lists(st.sampled_from(["réform", "retrait", "grev", "vot", "lond"])), min_size=1)


@given(_TEXTS, st.data())
def test_dense_and_sparse_matrices_agree(texts: list[list[str]], data: st.DataObject) -> None:
    first = data.draw(st.integers(1, len(texts)))
    dense = common(texts, first)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(vectors, "_DENSE", -1)
        sparse = common(texts, first)
    for one, other in zip(dense, sparse, strict=True):
        assert one.shape == other.shape
        np.testing.assert_allclose(one, other, atol=1e-12)


def test_texts_of_the_same_words_are_alike_and_others_are_not() -> None:
    found = common([["grev", "vot"], ["vot", "grev"], ["lond"]], 2)
    np.testing.assert_allclose(found.cosines, [[1, 1], [1, 1], [0, 0]])
    np.testing.assert_array_equal(found.shared, [[2, 2], [2, 2]])
    np.testing.assert_array_equal(found.kinds, [2, 2])
