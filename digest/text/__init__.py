"""Language tools that every stage shares: units, words, stems, vectors, typography."""
