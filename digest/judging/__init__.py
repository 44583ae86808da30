"""Stage: what the numbers of a comparison prove: intervals, tests, wins, parts, the verdict."""
