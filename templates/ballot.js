"use strict";
// The sheet of one rater: counts the answers, keeps them in this browser, exports them. Nothing is sent.
const told = JSON.parse(document.getElementById("told").textContent);
const form = document.getElementById("ballot");
const place = `digest:ballot:${told.form}:${told.rater}`;
const groups = [...form.querySelectorAll("fieldset")];
const say = (id, text) => { document.getElementById(id).textContent = text; };
const inputs = (group) => [...group.querySelectorAll("input")];
const chosen = (group) => inputs(group).find((input) => input.checked);
const counted = (text, done) => text.replace("[done]", done).replace("[all]", groups.length);
let kept = true; // whether the last answers are safe: stored here, or exported

// name of a group → value; "" is "no opinion", a name that is not there was not answered
function answers() {
  return Object.fromEntries(groups.map(chosen).filter(Boolean).map((input) => [input.name, input.value]));
}

// Called best and worst at once: said beside the choice, and not counted as answered.
function clashes(item) {
  const [best, worst] = [...item.querySelectorAll(".preference fieldset")].map(chosen);
  return Boolean(best && worst && best.value && best.value === worst.value);
}

function open() {
  return groups.filter((group) => !chosen(group) ||
    (group.closest(".preference") && clashes(group.closest(".item"))));
}

function show() {
  for (const item of form.querySelectorAll(".item")) {
    const text = clashes(item) ? told.clash : "";
    const line = item.querySelector(".clash");
    if (line.textContent !== text) line.textContent = text;
  }
  const missing = open();
  const done = groups.length - missing.length;
  const bar = document.getElementById("progress");
  bar.max = groups.length;
  bar.value = done;
  say("answered", counted(told.answered, done));
  document.getElementById("next").hidden = !missing.length;
}

function restore() {
  try {
    const stored = JSON.parse(localStorage.getItem(place) || "{}");
    for (const input of form.querySelectorAll("input")) input.checked = stored[input.name] === input.value;
  } catch {
    kept = false; // the browser refuses: store() says so
  }
}

function store() {
  try {
    localStorage.setItem(place, JSON.stringify(answers()));
    kept = true;
    say("state", told.saved);
  } catch {
    kept = false;
    say("state", told.refused);
  }
}

function sheet() {
  const found = { format: "digest.votes/1", form: told.form, rater: told.rater, marks: {}, best: {}, worst: {} };
  for (const [name, value] of Object.entries(answers())) {
    const [question, token] = name.split("-");
    if (question === "best" || question === "worst") found[question][token] = value || null;
    else (found.marks[token] = found.marks[token] || {})[question] = value ? Number(value) : null;
  }
  return JSON.stringify(found, null, 2) + "\n";
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([sheet()], { type: "application/json" }));
  link.download = `votes-rater-${told.rater}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000); // some browsers read it late
  kept = true;
  const missing = open().length;
  say("state", missing ? told.exported.replace("[missing]", missing) : told.complete);
}

function next() {
  const [group] = open();
  if (!group) return;
  inputs(group)[0].focus({ preventScroll: true });
  group.scrollIntoView({ block: "center" });
}

form.addEventListener("change", () => { show(); store(); });
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("next").addEventListener("click", next);
document.getElementById("export").addEventListener("click", download);
addEventListener("storage", (event) => { if (event.key === place) { restore(); show(); } });
addEventListener("beforeunload", (event) => { if (!kept && Object.keys(answers()).length) event.preventDefault(); });
restore();
show();
if (!kept) say("state", told.refused);
