// Keeps the page live: what is typed, dropped or corrected is sent, and what comes back is shown. The page works without.
"use strict";

const form = document.getElementById("main");
const text = document.getElementById("text");
const status = document.getElementById("status");
const format = document.getElementById("from");
const file = document.getElementById("file");
const PAUSE = 400; // milliseconds after the last key
let waiting = 0;
let reading = null; // the request that a newer one may take the place of
let last = Promise.resolve(); // the last correction: each is sent when the one before has been shown

function say(words) {
  status.textContent = words;
}

/** Sends the form, and shows what comes back. What is typed takes the place of what was typed before. */
async function read() {
  clearTimeout(waiting);
  await last;
  reading?.abort();
  reading = new AbortController();
  await send(null, reading.signal);
}

/** Sends the form with the button of a correction, which nothing that comes later stops. */
function correct(button) {
  clearTimeout(waiting);
  last = last.then(async () => {
    reading?.abort();
    await send(button, null);
  });
}

async function send(button, signal) {
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.set(button.name, button.value);
  say("Reading …");
  try {
    const answer = await fetch("/", { method: "POST", body: fields, signal });
    if (!answer.ok) return say(await answer.text());
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!signal?.aborted) show(page, button);
  } catch (error) {
    if (error.name !== "AbortError") say("The server doesn’t answer: is it still running?");
  }
}

/** Gives what somebody has changed or opened, by name or id, and where they are: all but what has just been saved. */
function kept(saved) {
  const changed = new Map();
  for (const field of document.querySelectorAll("#seen .amend input, #seen .amend select")) {
    const initial = field.tagName === "SELECT" ? [...field.options].find((each) => each.defaultSelected)?.value : field.defaultValue;
    if (field.value !== initial && !saved?.contains(field)) changed.set(field.name, field.value);
  }
  const open = [...document.querySelectorAll("#seen details[open]")].filter((each) => each !== saved).map((each) => each.id);
  const here = document.activeElement;
  return { changed, open, here: here?.closest("#seen") ? { id: here.id, name: here.name } : null };
}

/** Puts what was found in the place of what is shown. No script in it runs, and the policy of the page forbids any. */
function show(page, button) {
  const seen = document.getElementById("seen");
  const saved = button?.closest(".amend");
  const before = kept(saved);
  seen.replaceChildren(...page.getElementById("seen").childNodes);
  for (const id of before.open) {
    const details = id && document.getElementById(id);
    if (details) details.open = true;
  }
  for (const [name, value] of before.changed) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
  const notices = seen.querySelector(".notices");
  say(notices ? "" : seen.querySelector(".sum")?.textContent ?? "");
  const { here } = before;
  const place = saved ? document.getElementById(saved.id)?.querySelector("summary") : here && (form.elements[here.name] ?? document.getElementById(here.id));
  if (place instanceof Element) place.focus();
  else if (button && button.id !== "read") text.focus();
}

form.addEventListener("submit", (event) => {
  if (event.submitter?.name === "download") return; // the browser saves the file
  event.preventDefault();
  if (["amend", "person", "undo"].includes(event.submitter?.name)) correct(event.submitter);
  else read();
});

// Enter in a correction saves it: of itself it would press the first button of the form.
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches(".amend input")) return;
  event.preventDefault();
  event.target.closest(".amend").querySelector("button").click();
});

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(read, PAUSE);
}
text.addEventListener("input", later);
for (const name of ["from", "lang", "interviewer", "interviewee"]) {
  form.elements[name].addEventListener("change", later);
}

/** Takes a file as the article: as it is if it is UTF-8, for a guess would spoil it without a word. */
async function take(dropped) {
  const bytes = await dropped.arrayBuffer();
  file.value = ""; // the same may be chosen once more
  try {
    text.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(bytes);
  }
  const suffix = dropped.name.toLowerCase().match(/\.(json|xml|nitf|html?|md|txt)$/)?.[1];
  const known = { json: "json", xml: "nitf", nitf: "nitf", htm: "html", html: "html", md: "markdown", txt: "text" }[suffix];
  if (known) format.value = known;
  read();
}

/** Says what a file would read in other encodings. */
async function refuse(bytes) {
  let binary = "";
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  const asked = { data: btoa(binary), from: "text" };
  const answer = await fetch("/convert", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
  });
  const told = await answer.json().catch(() => ({}));
  say(told.diagnostics?.[0]?.message ?? "The file isn’t text in UTF-8.");
}

file.closest("label").hidden = false;
file.addEventListener("change", () => file.files[0] && take(file.files[0]));
const brings = (event) => event.dataTransfer.types.includes("Files"); // dragged text is the browser's own affair
form.addEventListener("dragover", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  form.classList.add("dropping");
});
form.addEventListener("dragleave", () => form.classList.remove("dropping"));
form.addEventListener("drop", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  form.classList.remove("dropping");
  take(event.dataTransfer.files[0]);
});
