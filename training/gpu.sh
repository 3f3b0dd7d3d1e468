#!/bin/sh
# All families on one GPU in ten minutes: the faces out of one archive, then the networks and the
# table of losses side by side, then the robust ones that start as the judge; packs, curves and the
# table in $OUT. The two teachers lie where the program looks for them: dlib's in resources/models
# or in its package, the starter judge in build/packs. A run that was cut off goes on.
#
#     OUT=out MINUTES=6.3 THEN=1.6 sh training/gpu.sh faces.zip
set -eu
archive=$1
faces=${FACES:-/tmp/cloakroom-faces}
out=${OUT:-out}
export PYTHONPATH="$PWD/engine:$PWD/benchmarks:$PWD${PYTHONPATH:+:$PYTHONPATH}"
mkdir -p "$out"
test -f "$faces/faces.csv" || python3 -m training.archive unpack "$archive" "$faces"

train() {
    python3 -m training "training/recipes/$1.toml" --faces "$faces" --out "$out/$1" \
        --minutes "$2" --every 200 >"$out/$1.log" 2>&1 &
    started="$started $!"
}

ended() {
    for each in $started; do wait "$each" || echo "one failed: see $out/*.log"; done
    started=
}

started=
python3 benchmarks/losses.py --faces "$faces" --out "$out/losses" --steps 600 --batch 512 \
    >"$out/losses.md" 2>"$out/losses.log" &
table=$!
for recipe in judge plain residual transformer masked small; do train "$recipe" "${MINUTES:-5.5}"; done
ended
for recipe in gccs noise sat; do train "$recipe" "${THEN:-1.8}"; done
started="$started $table"
ended
