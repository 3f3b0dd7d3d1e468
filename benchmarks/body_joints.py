"""Where the joints of the people in photos are: what ``body.py`` measures with.

    python -m venv /tmp/pose && /tmp/pose/bin/pip install ai-edge-litert
    PYTHONPATH=engine:benchmarks:/tmp/pose/lib/python3.11/site-packages python \\
        benchmarks/body_joints.py --npm pose-0.5.1675469404.tgz --out joints.jsonl [--folder F]

BlazePose GHUM (Bazarevsky et al., "BlazePose: On-device Real-time Body Pose Tracking", arXiv
2006.10204; Xu et al., "GHUM & GHUML", CVPR 2020) is a file of the npm package ``@mediapipe/pose``
(Apache-2.0, read as an archive, without Node) and runs here through LiteRT (``ai-edge-litert``,
Apache-2.0), which the program does not need. Instead of the package's person detector the face
says where the body is; then the network's own two extra points say where it should have looked,
as when it follows a person through a clip. Photos: every one of ``people`` and ``people_few``, or
of a folder with one folder of photos for each person, in which the face that most others of that
folder are like is taken for theirs, and each photo once.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.photo.decode import decode
from common import DATA, manifest, registry

SHA256 = {
    "full": "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f",
    "heavy": "59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe",
}
SIDE_PX = 256
LOOKS = 3
"""How often the network says where it should have looked."""
ROOM = 1.25
"""What MediaPipe leaves around the circle that the two extra points describe."""
PRESENT = 0.5
SMALLER = 0.7
SAME_PERSON = 0.92
"""Cosine of dlib's embeddings, which one stranger in some 600 reaches; likest of a photo only."""
SAME_PHOTO = 0.985
"""Nearer than two photos of one person come: the same one, saved or cut anew."""
F64 = NDArray[np.float64]


class Pose:
    """BlazePose's landmark network on one square of a photo."""

    def __init__(self, package: Path, network: str = "full") -> None:
        # Only this benchmark needs it; the program runs no TensorFlow Lite.
        from ai_edge_litert.interpreter import Interpreter

        with tarfile.open(package) as archive:
            member = archive.extractfile(f"package/pose_landmark_{network}.tflite")
            content = member.read() if member else b""
        if hashlib.sha256(content).hexdigest() != SHA256[network]:
            raise SystemExit(f"{package}: its {network} network is not the one that was measured")
        self._net = Interpreter(model_content=content, num_threads=1)
        self._net.allocate_tensors()
        self._input = self._net.get_input_details()[0]["index"]
        self._outputs = {
            math.prod(detail["shape"]): detail["index"] for detail in self._net.get_output_details()
        }

    def joints(self, rgb_u8: NDArray[np.uint8], face: Detection) -> dict[str, Any] | None:
        """33 joints of the person whose face this is, or None where no body is seen.

        ``points`` (33, 2) in pixels, ``seen`` (33,) 0 to 1, ``metres`` (33, 3) as the network
        imagines the body in space.
        """
        height = float(face.box_px[3] - face.box_px[1])
        middle = (face.box_px[:2] + face.box_px[2:]) / 2
        square = (middle + np.array([0, 2.5 * height]), 8 * height, 0.0)
        for _ in range(LOOKS):
            present, points, seen, metres = self._look(rgb_u8, *square)
            if present < PRESENT:
                return None
            ahead = points[34] - points[33]
            turn = math.atan2(ahead[0], -ahead[1])
            square = (points[33], 2 * ROOM * float(np.hypot(*ahead)), turn)
        nose, box = points[0], face.box_px
        if not (box[0] < nose[0] < box[2] and box[1] < nose[1] < box[3]):
            return None
        height_px, width_px = rgb_u8.shape[:2]
        inside = (points >= 0).all(1) & (points < [width_px, height_px]).all(1)
        return {
            "points": points[:33].round(1).tolist(),
            "seen": (seen * inside)[:33].round(3).tolist(),
            "metres": metres[:33].round(4).tolist(),
        }

    def _look(
        self, rgb_u8: NDArray[np.uint8], middle: F64, side: float, turn: float
    ) -> tuple[float, F64, F64, F64]:
        scale = side / SIDE_PX
        along = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
        back = np.column_stack([scale * along, middle - scale * along.sum(1) * SIDE_PX / 2])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        photo = cv2.warpAffine(_softened(rgb_u8, scale), back, (SIDE_PX, SIDE_PX), flags=flags)
        self._net.set_tensor(self._input, photo[None].astype(np.float32) / 255)
        self._net.invoke()
        flat = {size: self._net.get_tensor(at).ravel() for size, at in self._outputs.items()}
        rows = flat[195].reshape(39, 5).astype(np.float64)
        points = rows[:, :2] @ back[:, :2].T + back[:, 2]
        return float(flat[1][0]), points, 1 / (1 + np.exp(-rows[:, 3])), flat[117].reshape(39, 3)


def mirrored(rgb_u8: NDArray[np.uint8], face: Detection) -> tuple[NDArray[np.uint8], Detection]:
    """The same photo the other way round and smaller: a body that must be found again."""
    height, width = rgb_u8.shape[:2]
    size = (round(width * SMALLER), round(height * SMALLER))
    small = cv2.resize(rgb_u8[:, ::-1], size, interpolation=cv2.INTER_AREA)
    left, top, right, bottom = face.box_px
    turned = Detection(
        np.array([width - right, top, width - left, bottom], np.float32), face.points_px, face.score
    )
    return np.asarray(small, np.uint8), turned.moved(SMALLER)


def _softened(rgb_u8: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """Without what the network's pixels are too coarse for."""
    if scale <= 1:
        return rgb_u8
    return np.asarray(cv2.GaussianBlur(rgb_u8, (0, 0), 0.4 * scale), np.uint8)


def of_manifest() -> Iterator[tuple[str, str, NDArray[np.uint8], Detection]]:
    """Set, person, photo and the largest face of every photo of the shared folder's people."""
    detector = registry().detector("centerface")
    for row in manifest("people/", "people_few/"):
        rgb_u8 = decode(DATA / row["file"]).rgb_u8
        faces = detect(detector, rgb_u8)
        if faces:
            yield row["file"].split("/")[0], row["identity"], rgb_u8, faces[0]


def of_folder(folder: Path) -> Iterator[tuple[str, str, NDArray[np.uint8], Detection]]:
    """The same of ``folder``/PERSON/PHOTO, among everybody who is in a photo."""
    models = registry()
    detector, recogniser = models.detector("centerface"), models.recogniser("dlib-resnet")
    for person in sorted(path for path in folder.iterdir() if path.is_dir()):
        found: list[tuple[Path, Detection]] = []
        rows: list[NDArray[np.float32]] = []
        for photo in sorted(person.iterdir()):
            try:
                rgb_u8 = decode(photo).rgb_u8
            except EngineError:
                continue
            faces = detect(detector, rgb_u8)
            found += [(photo, face) for face in faces]
            rows += list(embed(recogniser, ((rgb_u8, face.points_px) for face in faces)))
        alike = np.stack(rows) @ np.stack(rows).T
        likely = alike[np.argmax((alike > SAME_PERSON).sum(axis=1))]
        kept: list[int] = []
        for photo in dict.fromkeys(path for path, _ in found):
            best = max(
                (index for index, (path, _) in enumerate(found) if path == photo),
                key=lambda index: float(likely[index]),
            )
            new = not np.any(alike[best, kept] > SAME_PHOTO)
            if likely[best] > SAME_PERSON and new:
                kept.append(best)
                yield folder.name, person.name, decode(photo).rgb_u8, found[best][1]


def main() -> None:
    """One JSON line for each photo in which a body is seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--npm", type=Path, required=True, help="@mediapipe/pose, as npm packs it")
    parser.add_argument("--network", choices=tuple(SHA256), default="full")
    parser.add_argument("--folder", type=Path, help="instead of the shared folder's people")
    parser.add_argument("--out", type=Path, required=True, help="outside the repository")
    chosen = parser.parse_args()
    pose = Pose(chosen.npm, chosen.network)
    with chosen.out.open("w", encoding="utf-8") as stream:
        for name, person, rgb_u8, face in (
            of_folder(chosen.folder) if chosen.folder else of_manifest()
        ):
            line = {"set": name, "person": person, "joints": pose.joints(rgb_u8, face)}
            line["again"] = pose.joints(*mirrored(rgb_u8, face))
            stream.write(json.dumps(line) + "\n")
            stream.flush()


if __name__ == "__main__":
    main()
