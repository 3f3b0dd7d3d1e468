"""The only error type that crosses a wall: a code and its parameters, never a sentence."""

from __future__ import annotations

from typing import Final

#: Every code there is. A front end owns the sentence and the next step for each of them,
#: and a test asserts that it has one.
CODES: Final[frozenset[str]] = frozenset(
    {
        # One photo cannot be used: skip it, go on, count it.
        "photo.missing",
        "photo.folder_closed",
        "photo.unreadable",
        "photo.unsupported",
        "photo.truncated",
        "photo.too_large",
        "photo.too_costly",
        "photo.too_small",
        "photo.empty",
        "photo.animated",
        "photo.no_preview",
        "photo.hdr",
        "photo.gain_map",
        "photo.no_face",
        "photo.person_not_found",
        "photo.person_uncertain",
        "photo.not_protected",
        "photo.other_cloak",
        "photo.crashed_engine",
        "photo.ends_workers",
        "photo.nobody_known",
        "photo.is_copy",
        "photo.is_clip",
        "photo.too_different",
        "photo.clean_twin",
        "photo.film_beside",
        "photo.maybe_left",
        # One clip cannot be used.
        "clip.no_tool",
        "clip.unreadable",
        "clip.no_frames",
        "clip.no_decoder",
        "clip.codec_refused",
        "clip.no_encoder",
        "clip.hdr",
        "clip.too_large",
        "clip.too_long",
        "clip.too_costly",
        "clip.failed",
        "clip.nobody_known",
        "clip.is_photo",
        "clip.shorter",
        "clip.transparent",
        "clip.eight_bits",
        "clip.one_picture",
        # A result cannot be written.
        "output.exists",
        "output.already_protected",
        "output.not_moved",
        "output.is_original",
        "output.not_writable",
        "output.disk_full",
        "output.swept",
        "output.format",
        # Recognition and detection models.
        "model.missing",
        "model.unknown",
        "model.hash_mismatch",
        "model.card_invalid",
        "model.pickle_refused",
        "model.output_mismatch",
        "model.unsupported_operator",
        "model.too_costly",
        "model.exists",
        "model.licence_not_accepted",
        "model.fetch_failed",
        "model.package_missing",
        "model.no_statistics",
        # The machine that computes.
        "device.unavailable",
        "device.out_of_memory",
        # The catalogue on disk.
        "library.newer",
        "library.corrupt",
        "library.locked",
        "library.busy",
        "library.key_missing",
        "library.not_writable",
        # What is moved from one library to another.
        "parcel.not_ours",
        "parcel.newer",
        "parcel.locked",
        "parcel.passphrase_short",
        # People, faces, cloaks and audits.
        "person.unknown",
        "album.exists",
        "album.unknown",
        "person.exists",
        "person.no_photos",
        "person.ambiguous_photo",
        "person.never_export",
        "face.unknown",
        "face.outside",
        "face.not_by_hand",
        "cloak.missing",
        "cloak.no_surrogate",
        "audit.unknown",
        # The worker process.
        "worker.protocol",
        "worker.busy",
        "worker.died",
        "worker.not_started",
        # Many machines.
        "fleet.missing",
        "fleet.unavailable",
        "fleet.no_workers",
        "fleet.other_models",
        "fleet.other_version",
        "fleet.sealed",
        # A job was asked to stop; never shown as an error.
        "cancelled",
        # Wrong words on the command line.
        "usage",
        # Ours to mend.
        "internal",
    }
)


class EngineError(Exception):
    """A failure with a code from ``CODES`` and JSON-able parameters.

    The engine holds no sentences: a front end turns ``code`` and ``params`` into words.
    """

    def __init__(self, code: str, **params: str | int | float | None) -> None:
        if code not in CODES:
            raise ValueError(f"unknown error code: {code}")
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        # A parameter is given by its name, which Exception's own way of copying does not know.
        return _again, (type(self), self.code, self.params)

    def __str__(self) -> str:
        inside = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code}({inside})"


def _again(
    kind: type[EngineError], code: str, params: dict[str, str | int | float | None]
) -> EngineError:
    return kind() if issubclass(kind, Cancelled) else kind(code, **params)


class Cancelled(EngineError):
    """Raised at a cancel point after the person asked a job to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")


class Interrupted(Cancelled):
    """The same where nobody asked for an end of the work, only of the process: what can be gone on
    with is kept for the next run."""
