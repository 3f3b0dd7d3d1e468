"""Small parts that pages are built from."""

from cloakroom.widgets.base import (
    Card,
    EmptyState,
    Heading,
    IconLabel,
    Muted,
    PrimaryButton,
    QuietButton,
    Subheading,
)
from cloakroom.widgets.chips import FaceChip, Tag
from cloakroom.widgets.message_bar import MessageBar

__all__ = [
    "Card",
    "EmptyState",
    "FaceChip",
    "Heading",
    "IconLabel",
    "MessageBar",
    "Muted",
    "PrimaryButton",
    "QuietButton",
    "Subheading",
    "Tag",
]
