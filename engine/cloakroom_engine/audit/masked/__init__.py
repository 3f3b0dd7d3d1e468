"""Everyday masks on faces: drawn, laid on, paired as in MLFW (arXiv 2109.05804), and judged."""
