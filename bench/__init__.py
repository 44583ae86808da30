"""Quality and speed, measured beside the peers; run by `make bench`."""
