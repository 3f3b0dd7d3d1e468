#!/bin/sh
# All three families on one GPU in ten minutes, side by side: the faces out of one archive, then a
# pack of each in $OUT. STEPS is what a card of an H100's kind is expected to do in that time; a
# run that was cut off goes on.
#
#     OUT=out STEPS=6000 sh training/gpu.sh faces.zip
set -eu
archive=$1
faces=${FACES:-/tmp/cloakroom-faces}
out=${OUT:-out}
steps=${STEPS:-6000}
workers=${WORKERS:-4}
export PYTHONPATH="$PWD/engine:$PWD${PYTHONPATH:+:$PYTHONPATH}"
test -f "$faces/frames.npy" || python -m training.archive unpack "$archive" "$faces"
started=
for recipe in judge transformer plain; do
    python -m training "training/recipes/$recipe.toml" --faces "$faces" --out "$out/$recipe" \
        --steps "$steps" --every 500 --workers "$workers" >"$out.$recipe.log" 2>&1 &
    started="$started $!"
done
for each in $started; do wait "$each"; done
