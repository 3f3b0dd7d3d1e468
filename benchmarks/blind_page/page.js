"use strict";
const DATA = /*DATA*/ null;
const Z = 1.959963984540054;  // 95 %
const KINDS = {
  copy: ["original", "copy", "Copy beside the original"],
  moved: ["original", "moved", "Only moved, beside the original"],
  added: ["moved", "copy", "Copy beside the face only moved"],
  control: ["original", "blurred", "Control: a plain blur beside the original"],
};
const SIZES = { large: "enlarged", thumb: "thumbnail" };
const SECOND = {
  other: "Another photo of them: taken for the same person",
  stranger: "A look-alike: taken for the same person",
};
const VERSIONS = { copy: "copy", original: "original" };
const byId = (id) => document.getElementById(id);

const element = (name, text = "", cls = "") =>
  Object.assign(document.createElement(name), { textContent: text, className: cls });

/** mulberry32: uniform numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** All questions in their order; every draw comes from the seed. */
function planned(seed) {
  const random = randomFrom(seed), first = [], second = [];
  DATA.faces.forEach((face, at) => {
    const ask = (kind, size) => first.push({ part: 1, face: at, kind, size, right: random() < 0.5 });
    ask("copy", "large");
    ask("copy", "thumb");
    if (face.moved) { ask("moved", "large"); ask("added", "large"); }
    if (face.blurred) ask("control", "large");
    for (const kind of Object.keys(SECOND)) {
      const version = random() < 0.5 ? "copy" : "original";
      if (face[kind]) second.push({ part: 2, face: at, kind, version, size: "large" });
    }
  });
  return [...shuffled(first, random), ...shuffled(second, random)];
}

/** Wilson's interval of hits of n. */
function wilson(hits, n) {
  const rate = hits / n, bottom = 1 + (Z * Z) / n;
  const middle = (rate + (Z * Z) / (2 * n)) / bottom;
  const half = (Z / bottom) * Math.sqrt((rate * (1 - rate)) / n + (Z * Z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const given = /^#seed=(\d+)$/.exec(location.hash);
const seed = given ? Number(given[1]) >>> 0 : crypto.getRandomValues(new Uint32Array(1))[0];
const questions = planned(seed);
const answers = [];
let shown = null, began = 0, started = 0;

/** A picture as people look at it: enlarged to at least DATA.enlarged pixels, or as a thumbnail. */
async function picture(face, version, size) {
  const image = new Image();
  image.src = size === "thumb" ? face[version].thumb : face[version].large;
  image.alt = "";
  image.draggable = false;
  await image.decode();
  const longer = Math.max(image.naturalWidth, image.naturalHeight);
  const scale = size === "thumb" ? 1 : Math.max(1, DATA.enlarged / longer);
  image.width = Math.round(image.naturalWidth * scale);
  image.height = Math.round(image.naturalHeight * scale);
  return image;
}

async function ask() {
  shown = null;
  if (answers.length === questions.length) return finish();
  const q = questions[answers.length], face = DATA.faces[q.face];
  byId("bar").firstElementChild.style.width = `${(100 * answers.length) / questions.length}%`;
  byId("place").textContent = `${answers.length + 1} of ${questions.length}`;
  byId("yes-no").hidden = q.part === 1;
  byId("question").textContent = q.part === 1 ? "Which one was changed?" : "Is this the same person?";
  let sides = q.part === 1 ? KINDS[q.kind].slice(0, 2) : [q.kind, q.version];
  if (q.right === false) sides = [sides[1], sides[0]];
  // Both at once: the order in which they appear must not tell.
  const images = await Promise.all(sides.map((version) => picture(face, version, q.size)));
  byId("pair").replaceChildren(...images.map((image, at) => {
    const figure = document.createElement("figure");
    if (q.part === 2) { figure.append(image); return figure; }
    const button = document.createElement("button");
    button.className = "choice";
    const label = element("span", at ? "Second " : "First ");
    label.append(element("kbd", at ? "→" : "←"));
    button.append(image, label);
    button.addEventListener("click", () => answer(at === 1));
    figure.append(button);
    return figure;
  }));
  shown = q;
  began = performance.now();
}

/** The answer to what is shown: the right one (part 1), or yes (part 2). */
function answer(positive) {
  if (!shown) return;
  const hit = shown.part === 1 ? positive === shown.right : positive;
  answers.push({ ...shown, hit, ms: Math.round(performance.now() - began) });
  ask();
}

function counted(of) {
  const own = answers.filter(of), hits = own.filter((each) => each.hit).length;
  return own.length ? { hits, n: own.length, bounds: wilson(hits, own.length) } : null;
}

/** The rows of both tables: [part, group, what, count]. */
function rows() {
  const found = [], groups = [...new Set(DATA.faces.map((face) => face.group))];
  const push = (part, group, what, count) => count && found.push({ part, group, what, ...count });
  for (const group of groups) {
    const ours = (a) => DATA.faces[a.face].group === group;
    for (const [kind, [, , words]] of Object.entries(KINDS))
      for (const [size, word] of Object.entries(SIZES))
        push(1, group, `${words}, ${word}`,
          counted((a) => a.part === 1 && ours(a) && a.kind === kind && a.size === size));
    for (const [kind, words] of Object.entries(SECOND))
      for (const [version, word] of Object.entries(VERSIONS))
        push(2, group, `${words} (${word})`,
          counted((a) => a.part === 2 && ours(a) && a.kind === kind && a.version === version));
  }
  return found;
}

const percent = (value) => `${(100 * value).toFixed(0)}\u00a0%`;
const figures = (row) => `${row.hits} of ${row.n}, ${percent(row.hits / row.n)} ` +
  `[${percent(row.bounds[0])}, ${percent(row.bounds[1])}]`;

function against(row) {
  if (row.part === 2) return "";
  const [low, high] = row.bounds;
  if (low > 0.5) return "picked more often than by chance";
  if (high < 0.5) return "picked less often than by chance";
  return "cannot be told from guessing";
}

function table(part, title, note, column) {
  const own = rows().filter((row) => row.part === part);
  if (!own.length) return [];
  const several = new Set(DATA.faces.map((face) => face.group)).size > 1;
  const body = element("tbody"), head = element("tr"), thead = element("thead");
  head.append(...["", column, part === 1 ? "guessing is 50\u00a0%" : "", ""].map((text) => element("th", text)));
  thead.append(head);
  for (const row of own) {
    const line = element("tr"), bar = element("div", "", "track"), cell = element("td");
    const interval = element("i"), dot = element("b");
    interval.style.left = `${100 * row.bounds[0]}%`;
    interval.style.width = `${100 * (row.bounds[1] - row.bounds[0])}%`;
    dot.style.left = `${(100 * row.hits) / row.n}%`;
    bar.append(interval, dot, ...(part === 1 ? [element("s")] : []));
    cell.append(bar);
    line.append(element("td", several ? `${row.group}: ${row.what}` : row.what), element("td", figures(row), "number"), cell,
      element("td", against(row), "soft"));
    body.append(line);
  }
  const whole = element("table");
  whole.append(thead, body);
  return [element("h2", title), element("p", note, "soft"), whole];
}

function asText() {
  const size = `${innerWidth} x ${innerHeight} at ${devicePixelRatio}`;
  const minutes = ((performance.now() - started) / 60000).toFixed(1);
  const lines = [`Cloakroom blind test, page ${DATA.id}, seed ${seed}, ${answers.length} of ` +
    `${questions.length} questions, ${minutes} minutes, window ${size}. Wilson intervals of 95 %.`];
  for (const row of rows())
    lines.push(`${row.group}: ${row.what}: ${figures(row)}` + (row.part === 1 ? `, chance 50 %: ${against(row)}` : ""));
  lines.push(JSON.stringify({ page: DATA.id, seed, answers: answers.map((a) =>
    [a.part, a.face, a.kind, a.part === 1 ? a.size : a.version, a.hit ? 1 : 0, a.ms]) }));
  return lines.join("\n");
}

function finish() {
  shown = null;
  byId("ask").hidden = true;
  byId("end").hidden = false;
  byId("summary").textContent = answers.length
    ? `${answers.length} of ${questions.length} questions answered, seed ${seed}.`
    : "No question was answered.";
  byId("first-table").replaceChildren(...table(1, "Which one was changed?",
    "How often you picked the one that was changed. The bar is Wilson's interval of 95\u00a0%, the dashed line " +
    "is guessing. Few answers cannot show that nothing is seen: put several people's together.",
    "picked"));
  byId("second-table").replaceChildren(...table(2, "Is this the same person?",
    "Copies should be known as often as originals, and a look-alike not be taken for them more often.",
    "said yes"));
  byId("again").textContent = `#seed=${seed}`;
  byId("text").value = asText();
  byId("done").focus();
}

async function copyText() {
  byId("text").select();
  const done = navigator.clipboard
    ? await navigator.clipboard.writeText(byId("text").value).then(() => true, () => false) : false;
  byId("copied").textContent = done || document.execCommand("copy") ? "Copied." : "Select the text and copy it.";
}

byId("count").textContent = questions.length;
byId("about-second").hidden = !questions.some((q) => q.part === 2);
byId("begin").addEventListener("click", () => {
  byId("start").hidden = true;
  byId("ask").hidden = false;
  started = performance.now();
  ask();
});
byId("yes").addEventListener("click", () => answer(true));
byId("no").addEventListener("click", () => answer(false));
byId("finish").addEventListener("click", finish);
byId("copy").addEventListener("click", copyText);
document.addEventListener("keydown", (event) => {
  if (!shown || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys = shown.part === 1
    ? { ArrowLeft: false, ArrowRight: true, 1: false, 2: true } : { y: true, n: false, Y: true, N: false };
  if (event.key in keys) { event.preventDefault(); answer(keys[event.key]); }
});
byId("begin").focus();
