"""Sketches tell how much two articles share, whoever makes them."""

import numpy as np

from digest.clustering.sketches import BINS, BUCKETS, in_buckets, sampled, signatures

HASHES = np.arange(1, 3001, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
OWNERS = np.repeat([0, 1], 1000)


def test_equal_places_are_about_the_share_in_common() -> None:
    for shared in (0, 300, 600, 1000):
        rows = signatures(np.concatenate([HASHES[:1000], HASHES[1000 - shared : 2000 - shared]]), OWNERS, 2)
        assert abs((rows[0] == rows[1]).mean() - shared / (2000 - shared)) < 0.15


def test_few_runs_fill_every_bin() -> None:
    rows = signatures(HASHES[:5], np.array([0, 0, 0, 0, 2]), 3)
    assert rows.shape == (3, BINS)
    assert len(set(rows[0].tolist())) <= 4
    assert len(set(rows[2].tolist())) == 1
    assert rows[2, 0] != 0
    assert not rows[1].any()


def test_a_signature_is_the_same_everywhere_alone_and_among_others() -> None:
    alone = signatures(HASHES[1000:1030], np.zeros(30, np.int64), 1)
    owners = np.repeat([0, 1], [1000, 30])
    assert (signatures(HASHES[:1030], owners, 2)[1] == alone[0]).all()
    assert alone[0, :4].tolist() == [20887, 11447, 55928, 35475]


def test_articles_sample_the_same_of_what_they_share() -> None:
    sample = in_buckets(*sampled(np.concatenate([HASHES, HASHES[:40]]), np.repeat([0, 1], [3000, 40])))
    of_each = [set(sample.hashes[sample.owners == owner].tolist()) for owner in (0, 1)]
    assert of_each[1] <= of_each[0]
    assert 650 < len(of_each[0]) < 850


def test_buckets_hold_every_sampled_run_once() -> None:
    sample = in_buckets(*sampled(HASHES, np.zeros(3000, np.int64)))
    assert sample.starts.shape == (BUCKETS + 1,)
    for bucket in (0, 7, BUCKETS - 1):
        part = sample.hashes[sample.starts[bucket] : sample.starts[bucket + 1]]
        assert (part >> np.uint64(56) == bucket).all()
    assert (sample.starts[0], sample.starts[-1]) == (0, len(sample.hashes))
