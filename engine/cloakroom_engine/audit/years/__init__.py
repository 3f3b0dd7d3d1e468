"""Whether a cloak holds on photos of other years than those it was learnt from."""
