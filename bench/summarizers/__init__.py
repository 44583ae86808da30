"""The summarizers beside their peers: what they print, what they cost, how they grow with the text."""
