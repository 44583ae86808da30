"""Stage: what people say: blind ballots to fill in, and what the votes add up to."""
