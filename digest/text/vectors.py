"""Sparse term vectors of texts that are already tokenised."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse

__all__ = ["count_matrix", "tfidf"]


def count_matrix(texts: Sequence[Sequence[str]]) -> tuple[sparse.csr_matrix, dict[str, int]]:
    """Term counts, one row a text and one column a term, and the column of each term.

    Columns are numbered by first appearance, so the same texts give the same matrix.
    """
    columns: dict[str, int] = {}
    indices = [columns.setdefault(term, len(columns)) for text in texts for term in text]
    lengths = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
    starts = np.concatenate([[0], np.cumsum(lengths)])
    shape = (len(texts), len(columns))
    matrix = sparse.csr_matrix((np.ones(len(indices)), np.asarray(indices, dtype=np.int64), starts), shape)
    matrix.sum_duplicates()
    return matrix, columns


def tfidf(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Rows of unit length, weighted (1 + log tf) · (log((1 + n) / (1 + df)) + 1).

    Source: the smooth inverse document frequency of Salton & Buckley (1988) as scikit-learn writes it.
    """
    texts = counts.shape[0]
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    weighted = counts.copy()
    inverse = np.log((1 + texts) / (1 + frequency)) + 1
    weighted.data = (1 + np.log(weighted.data)) * inverse[weighted.indices]
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    scale = sparse.diags(np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0))
    return sparse.csr_matrix(scale @ weighted)
