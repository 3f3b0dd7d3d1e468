"""A sticker for a hat or a headband, learnt for one person and printed on paper.

AdvHat (arXiv 1908.08705) written anew: ``inks`` is what a printer can do, ``bend`` where a bent
sticker is seen, ``wear`` puts it into a photo, ``learn`` learns it.
"""
