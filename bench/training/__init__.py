"""Training of `salience`: from summaries that people wrote to the weights of sets of units (`make train`)."""
