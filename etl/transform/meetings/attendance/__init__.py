"""Who else took part in a meeting told before, as the sentences behind it tell."""
