"""Small faces in photos of 12 megapixels: how many are found, and what the search costs.

    OMP_NUM_THREADS=1 PYTHONPATH=engine:benchmarks python benchmarks/small_faces.py [--pictures N]

Pictures are made and never saved: heads of ``people`` are pasted, 15 to 200 pixels wide, onto
pictures without faces. *many* is a mosaic of such pictures at their own size (full of detail),
*one* a single one enlarged, with a camera's noise. What is known of each head is its box and its
landmarks in its own photo, so a find counts with its landmarks' mean error, in widths of the face.
To compare two states of the search, run it with each one's ``engine`` in PYTHONPATH, in one go.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces import detect as search
from cloakroom_engine.models.detector import Detector, overlap
from cloakroom_engine.photo.decode import decode
from common import DATA, manifest, rate, registry
from crowds import HIT, Head, Scene, paste

WIDTH, HEIGHT = 4000, 3000
CELL_PX = 300
FACES = 80
NOISE = 4.0
BINS_PX = (15, 20, 28, 40, 80, 200)


def heads(detector: Detector) -> tuple[list[Head], list[NDArray[np.float32]]]:
    """Of every fifth person a photo with one large face, and its landmarks from the box's corner:
    as the network sees them, so that pictures are the same whatever searches them."""
    found: dict[str, tuple[Head, NDArray[np.float32]]] = {}
    names = sorted({row["identity"] for row in manifest("people/")})[::5]
    for row in manifest("people/"):
        person = row["identity"]
        if person not in names or person in found:
            continue
        rgb_u8 = decode(DATA / row["file"]).rgb_u8
        faces = detector.raw(rgb_u8, detector.threshold)
        if len(faces) == 1 and faces[0].width_px > 60:
            (face,) = faces
            head = Head(person, rgb_u8, face.box_px)
            found[person] = head, face.points_px - face.box_px[:2]
    return [head for head, _ in found.values()], [marks for _, marks in found.values()]


def mosaic(grounds: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Pictures side by side at their own size."""
    whole = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    top, at = 0, 0
    while top < HEIGHT:
        left = 0
        while left < WIDTH:
            part = grounds[at % len(grounds)][: min(400, HEIGHT - top), : WIDTH - left]
            whole[top : top + part.shape[0], left : left + part.shape[1]] = part
            left, at = left + part.shape[1], at + 1
        top += 400
    return whole


def enlarged(ground: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """One picture at twelve megapixels, as noisy as a telephone's."""
    whole = cv2.resize(ground, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC).astype(np.float32)
    noisy = whole + rng.normal(0, NOISE, (HEIGHT, WIDTH, 1)).astype(np.float32)
    return np.clip(np.round(noisy), 0, 255).astype(np.uint8)


def shrunk(head: Head, width: float) -> Head:
    """The head with a face of about ``width`` pixels, averaged and not sampled."""
    scale = width / float(head.box_px[2] - head.box_px[0])
    if scale >= 1:
        return head
    sides = [max(1, round(scale * side)) for side in head.rgb_u8.shape[1::-1]]
    small = np.asarray(cv2.resize(head.rgb_u8, sides, interpolation=cv2.INTER_AREA), np.uint8)
    factors = np.tile(np.array(sides) / head.rgb_u8.shape[1::-1], 2)
    return Head(head.person, small, (head.box_px * factors).astype(np.float32))


def peopled(
    ground: NDArray[np.uint8], faces: list[Head], rng: np.random.Generator
) -> tuple[Scene, list[int]]:
    """``FACES`` heads on it, none over another; and which head each is."""
    scene, who = Scene("small", ground.copy()), []
    columns, rows = WIDTH // CELL_PX, HEIGHT // CELL_PX
    for cell in rng.permutation(columns * rows)[:FACES]:
        corner = np.array([cell % columns, cell // columns]) * CELL_PX
        who.append(int(rng.integers(len(faces))))
        width = float(np.exp(rng.uniform(np.log(BINS_PX[0]), np.log(BINS_PX[-1]))))
        head = shrunk(faces[who[-1]], width)
        sides = (head.box_px[2:] - head.box_px[:2]) * width / (head.box_px[2] - head.box_px[0])
        first = np.maximum((CELL_PX - sides) / 2, 0) + rng.uniform(-15, 15, 2)
        left, top = corner
        window = Scene("cell", scene.rgb_u8[top : top + CELL_PX, left : left + CELL_PX])
        paste(window, head, np.concatenate([first, first + sides]), "small")
        scene.boxes_px.append(window.boxes_px[0] + np.tile(corner, 2).astype(np.float32))
    return scene, who


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", type=int, default=5, help="of each kind")
    asked = parser.parse_args()
    detector = registry().detector("centerface")
    rng = np.random.default_rng(0)
    faces, marks = heads(detector)
    grounds = [decode(DATA / row["file"]).rgb_u8 for row in manifest("scenes/noface/")]
    grounds = [rgb for rgb in grounds if min(rgb.shape[:2]) > 300]
    grounds = [rgb for rgb in grounds if not detector.raw(rgb, detector.threshold)]
    for kind in ("many", "one"):
        seen: dict[int, list[float]] = defaultdict(list)
        spent, nothing = [], 0
        for _ in range(asked.pictures):
            mixed = [grounds[i] for i in rng.permutation(len(grounds))]
            ground = mosaic(mixed) if kind == "many" else enlarged(mixed[0], rng)
            scene, who = peopled(ground, faces, rng)
            began = time.process_time()
            found = search.detect(detector, scene.rgb_u8, turned=False)
            spent.append(time.process_time() - began)
            truth = np.stack(scene.boxes_px)
            nothing += sum(overlap(face.box_px, truth).max() < 0.2 for face in found)
            for box, head in zip(truth, who, strict=True):
                hits = [face for face in found if overlap(face.box_px, box[None])[0] >= HIT]
                width = float(box[2] - box[0])
                scale = width / float(faces[head].box_px[2] - faces[head].box_px[0])
                where = box[:2] + marks[head] * scale
                errors = [float(np.abs(face.points_px - where).mean()) / width for face in hits]
                seen[int(np.searchsorted(BINS_PX, width))].append(min(errors, default=np.nan))
        print(f"{kind}: {min(spent):.2f} to {max(spent):.2f} CPU s, {nothing} finds of nothing")
        for size, errors in sorted(seen.items()):
            known = [error for error in errors if not np.isnan(error)]
            print(f"  {BINS_PX[size - 1]:>3} to {BINS_PX[size]:>3} px", end="")
            print(rate(len(known), len(errors)), f"  landmarks off by {np.mean(known):.4f}")


if __name__ == "__main__":
    main()
