"""One file per architecture: how a verified file of weights becomes something that runs."""
