"""The verbs on many machines: crafts (``pipeline.crew``) done by workers of a Ray cluster.

The driver is the process that was started: it alone opens the library, decides and writes. Workers
keep networks loaded, read photos themselves and give back records and bytes. What goes between them
is sealed under a key of the job (``sealing``), so that Ray's object store, its spilled files, its
logs and its dashboard hold ids and what nobody else can read.
"""
