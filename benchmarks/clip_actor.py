"""One face of a made clip: a photo on a plane that moves, turns, is covered, leaves, comes back."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bed import Known

WIDTH, HEIGHT = 640, 360
FACE_PX = (62.0, 112.0)
"""How wide faces are in the clips."""
LENS = 4.0
"""Distance of the camera from the plane of a face, in widths of the face."""
EDGE_ON = 62.0
"""Degrees of turn from which truth calls a face unseen."""
AROUND = (0.95, 1.0)
"""Half axes of the oval that is cut from the photo, in widths and heights of the face's box."""


@dataclass
class Actor:
    """A person in one shot."""

    who: str
    known: Known
    home: NDArray[np.float64]
    size: float
    phase: NDArray[np.float64]
    swing: float
    away: tuple[int, int] | None
    """Frames in which the face leaves the picture at the nearer side and comes back."""
    edge: tuple[int, int] | None
    """Frames in which it turns until it is edge-on and back."""
    cover: tuple[int, int] | None
    """Frames in which something passes before it."""
    blinks: tuple[int, ...]
    rate: int

    def events(self) -> dict[str, Any]:
        """What happens to the face, in frames of the shot."""
        return {"away": self.away, "edge": self.edge, "cover": self.cover, "blinks": self.blinks}

    def turn(self, frame: int) -> float:
        """Degrees about the vertical axis."""
        seconds = frame / self.rate
        swing = self.swing * np.sin(0.9 * seconds + self.phase[0])
        return float(swing + (86.0 - abs(swing)) * np.sign(swing or 1) * _bump(self.edge, frame))

    def _map(self, frame: int) -> NDArray[np.float64]:
        """The homography from the photo to the picture."""
        t = frame / self.rate
        box = self.known.face.box_px.astype(np.float64)
        middle, wide = (box[:2] + box[2:]) / 2, box[2] - box[0]
        a = np.deg2rad(self.turn(frame))
        roll = np.deg2rad(9 * np.sin(0.6 * t + self.phase[1]))
        scale = self.size / wide * (1 + 0.18 * np.sin(0.5 * t + self.phase[2]))
        walk = np.sin(np.array([0.7, 1.1]) * t + self.phase[3:5])
        place = self.home + walk * np.array([46.0, 22.0])
        side = -1.0 if self.home[0] < WIDTH / 2 else 1.0
        out = abs((0 if side < 0 else WIDTH) - place[0]) + 1.3 * self.size
        place[0] += side * out * _bump(self.away, frame)
        # The plane turned about its upright middle line, seen from LENS face widths away.
        far = LENS * wide
        centre = np.array([[1, 0, -middle[0]], [0, 1, -middle[1]], [0, 0, 1]])
        plane = np.array([[np.cos(a), 0, 0], [0, 1, 0], [np.sin(a) / far, 0, 1]])
        c, s = scale * np.cos(roll), scale * np.sin(roll)
        back = np.array([[c, -s, place[0]], [s, c, place[1]], [0, 0, 1]])
        return np.asarray(back @ plane @ centre, np.float64)

    def draw(
        self, picture: NDArray[np.float32], owner: NDArray[np.uint8], mark: int, frame: int
    ) -> None:
        """Paint the face, what covers it, and whose every pixel is."""
        H = self._map(frame)
        photo = self.known.rgb_u8
        if abs(self.turn(frame)) < 85:
            soft = self._oval()
            size = (WIDTH, HEIGHT)
            how = cv2.INTER_AREA if abs(np.linalg.det(H[:2, :2])) < 0.2 else cv2.INTER_CUBIC
            laid = cv2.warpPerspective(photo, H, size, flags=how).astype(np.float32)
            alpha = cv2.warpPerspective(soft, H, size, flags=cv2.INTER_LINEAR)
            picture[:] = picture * (1 - alpha[..., None]) + laid * alpha[..., None]
            owner[alpha > 0.5] = mark
        done = _share(self.cover, frame)
        if done is not None:
            box = self._box(H)
            wide, high = box[2] - box[0], box[3] - box[1]
            x = box[0] - 1.6 * wide + done * 3.4 * wide
            corner = (round(x), round(box[1] - 0.3 * high))
            other = (round(x + 1.1 * wide), round(box[3] + 0.5 * high))
            cv2.rectangle(picture, corner, other, (92.0, 74.0, 58.0), -1)
            cv2.rectangle(owner, corner, other, 0, -1)

    def truth(self, owner: NDArray[np.uint8], mark: int, frame: int) -> dict[str, Any] | None:
        """Where the face is and which share of it is seen; None where nothing of it is."""
        H = self._map(frame)
        if abs(self.turn(frame)) >= 85:
            return None
        box = self._box(H)
        corners = _moved(H, _corners(self.known.face.box_px))
        shape = np.zeros((HEIGHT + 400, WIDTH + 400), np.uint8)
        cv2.fillConvexPoly(shape, np.rint(corners + 200).astype(np.int32), 1)
        whole = int(shape.sum())
        inside = shape[200 : 200 + HEIGHT, 200 : 200 + WIDTH].astype(bool)
        shown = inside & (owner == mark)
        seen = float(shown.sum()) / max(whole, 1)
        if seen < 0.02:
            return None
        rows, columns = np.nonzero(shown)
        edge_on = abs(self.turn(frame)) > EDGE_ON
        return {
            "who": self.who,
            "box": [round(float(v), 2) for v in box],
            "points": _moved(H, self.known.face.points_px).round(3).tolist(),
            "seen": round(min(seen, 1.0), 3),
            "shown": [int(v) for v in (columns.min(), rows.min(), columns.max(), rows.max())],
            "turn": round(self.turn(frame), 1),
            "edge_on": edge_on,
        }

    def _box(self, H: NDArray[np.float64]) -> NDArray[np.float64]:
        corners = _moved(H, _corners(self.known.face.box_px))
        return np.concatenate([corners.min(axis=0), corners.max(axis=0)])

    def _oval(self) -> NDArray[np.float32]:
        height, width = self.known.rgb_u8.shape[:2]
        x0, y0, x1, y1 = self.known.face.box_px.astype(float)
        rows, columns = np.mgrid[:height, :width]
        across = (columns - (x0 + x1) / 2) / (AROUND[0] * (x1 - x0))
        down = (rows - (y0 + y1) / 2) / (AROUND[1] * (y1 - y0))
        return np.clip((1 - np.hypot(across, down)) / 0.12, 0, 1).astype(np.float32)


def act(
    drawn: random.Random,
    names: Sequence[str],
    faces: Mapping[str, Sequence[Known]],
    frames: int,
    rate: int,
) -> list[Actor]:
    """The actors of a shot, side by side, each with a photo of the person's and at most one of
    leaving, turning away and being covered."""
    actors = []
    lane = WIDTH / len(names)
    for at, who in enumerate(names):
        known = drawn.choice(faces[who])
        home = np.array([lane * (at + 0.5), HEIGHT * drawn.uniform(0.42, 0.55)])
        largest = min(FACE_PX[1], 0.62 * lane)
        event = drawn.choice(("away", "edge", "cover", None))
        length = round(drawn.uniform(1.6, 3.0) * rate)
        begin = drawn.randint(rate, max(rate, frames - length - rate))
        span = (begin, begin + length)
        blinks = ()
        if at == 0 and drawn.random() < 0.6:
            first = drawn.randint(rate, max(rate, frames - rate))
            blinks = tuple(range(first, first + 12, 3))
        actors.append(
            Actor(
                who=who,
                known=known,
                home=home,
                size=drawn.uniform(FACE_PX[0], largest) if largest > FACE_PX[0] else largest,
                phase=np.array([drawn.uniform(0, 6.28) for _ in range(5)]),
                swing=drawn.uniform(8, 34),
                away=span if event == "away" else None,
                edge=span if event == "edge" else None,
                cover=span if event == "cover" else None,
                blinks=blinks,
                rate=rate,
            )
        )
    return actors


def light(actors: Sequence[Actor], frame: int, rate: int) -> float:
    """How bright a frame is: sways, and goes dark for single frames where a lamp blinks."""
    level = 1 + 0.08 * np.sin(2.1 * frame / rate)
    return float(0.45 * level if any(frame in each.blinks for each in actors) else level)


def _bump(span: tuple[int, int] | None, frame: int) -> float:
    """0 outside the span, up to 1 and back within, smoothly."""
    done = _share(span, frame)
    return 0.0 if done is None else float(np.clip(1.35 * np.sin(np.pi * done) ** 2, 0, 1))


def _share(span: tuple[int, int] | None, frame: int) -> float | None:
    if span is None or not span[0] <= frame < span[1]:
        return None
    return (frame - span[0]) / (span[1] - span[0])


def _corners(box: NDArray[np.floating]) -> NDArray[np.float64]:
    x0, y0, x1, y1 = box.astype(np.float64)
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def _moved(H: NDArray[np.float64], points: NDArray[np.floating]) -> NDArray[np.float64]:
    found = np.column_stack([points.astype(np.float64), np.ones(len(points))]) @ H.T
    return np.asarray(found[:, :2] / found[:, 2:], np.float64)
