"""Room ``protect``: from a person's mask to a finished file.

``face`` makes the perturbation of one face, ``save`` writes the protected copy and keeps the
promise about similarity on the saved file, ``write`` puts it in its place.
"""
