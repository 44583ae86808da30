"""Frames: who does what to whom in a sentence, by its syntax."""
