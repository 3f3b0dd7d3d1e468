"""The engine's codes in sentences, by what they are about: what happened, and what to do next.

Empty where nothing is left to do. ``messages`` says them.
"""

from typing import Final

from cloakroom.sentences.clips import CLIPS
from cloakroom.sentences.library import LIBRARY
from cloakroom.sentences.models import MODELS
from cloakroom.sentences.photos import PHOTOS
from cloakroom.sentences.program import PROGRAM

SENTENCES: Final = {**PHOTOS, **CLIPS, **MODELS, **LIBRARY, **PROGRAM}
"""By code."""
