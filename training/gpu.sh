#!/bin/sh
# All families on one GPU in ten minutes: the faces out of one archive, then the networks and the
# table of losses side by side, then the robust ones that start as the judge; packs, curves and the
# table in $OUT. The two teachers lie where the program looks for them: dlib's in resources/models or in its
# package, the starter judge in build/packs. A run that was cut off goes on.
#
#     OUT=out sh training/gpu.sh faces.zip
set -eu
archive=$1
faces=${FACES:-/tmp/cloakroom-faces}
out=${OUT:-out}
minutes=${MINUTES:-5.5}
then=${THEN:-1.8}
python=${PYTHON:-python3}
export PYTHONPATH="$PWD/engine:$PWD/benchmarks:$PWD${PYTHONPATH:+:$PYTHONPATH}"
mkdir -p "$out"
test -f "$faces/frames.npy" || "$python" -m training.archive unpack "$archive" "$faces"

train() {
    "$python" -m training "training/recipes/$1.toml" --faces "$faces" --out "$out/$1" \
        --minutes "$2" --every 200 ${COMPILE:-} >"$out/$1.log" 2>&1 &
    started="$started $!"
}

ended() {
    for each in $started; do wait "$each" || echo "one failed: see $out/*.log"; done
    started=
}

started=
"$python" benchmarks/losses.py --faces "$faces" --out "$out/losses" --steps "${ROWS:-600}" \
    --batch 512 >"$out/losses.md" 2>"$out/losses.log" &
table=$!
for recipe in ${FIRST:-judge plain residual transformer masked small}; do train "$recipe" "$minutes"; done
ended
for recipe in ${SECOND:-gccs noise sat}; do train "$recipe" "$then"; done
started="$started $table"
ended
