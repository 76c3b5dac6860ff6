// Keeps the page live: what is typed, dropped or corrected is sent, and what comes back is shown. The page works without.
"use strict";

const form = document.getElementById("main");
const text = document.getElementById("text");
const status = document.getElementById("status");
const format = document.getElementById("from");
const file = document.getElementById("file");
const PAUSE = 400; // milliseconds after the last key
let waiting = 0;
let running = null;

function say(words) {
  status.textContent = words;
}

/** Sends the form, with the button that was pressed, and shows what comes back. */
async function send(button) {
  clearTimeout(waiting);
  running?.abort();
  running = new AbortController();
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.set(button.name, button.value);
  say("Reading …");
  try {
    const answer = await fetch("/", { method: "POST", body: fields, signal: running.signal });
    if (!answer.ok) return say(await answer.text());
    show(new DOMParser().parseFromString(await answer.text(), "text/html"), button);
  } catch (error) {
    if (error.name !== "AbortError") say("The server doesn’t answer: is it still running?");
  }
}

/** Puts what was found in the place of what is shown. No script in it runs, and the policy of the page forbids any. */
function show(page, button) {
  const open = [...form.querySelectorAll("#seen details[open]")].map((each) => each.id).filter(Boolean);
  document.getElementById("seen").replaceChildren(...page.getElementById("seen").childNodes);
  const pressed = button && button.closest("[id^=row-], [id^=person-]")?.id;
  for (const id of open) {
    const details = document.getElementById(id);
    if (details && !(pressed && details.closest(`#${CSS.escape(pressed)}`))) details.open = true;
  }
  const notices = document.querySelector("#seen .notices");
  say(notices ? "" : document.querySelector("#seen .sum")?.textContent ?? "");
  if (!button || button.id === "read") return;
  const place = pressed && document.getElementById(pressed);
  (place?.querySelector(".amend summary") ?? place?.querySelector("summary") ?? text).focus();
}

form.addEventListener("submit", (event) => {
  if (event.submitter?.name === "download") return; // the browser saves the file
  event.preventDefault();
  send(event.submitter);
});

// Enter in a correction saves it: of itself it would press the first button of the form.
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches(".amend input")) return;
  event.preventDefault();
  event.target.closest(".amend").querySelector("button").click();
});

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => send(null), PAUSE);
}
text.addEventListener("input", later);
for (const name of ["from", "lang", "interviewer", "interviewee"]) {
  form.elements[name].addEventListener("change", later);
}

/** Takes a file as the article: as it is if it is UTF-8, for a guess would spoil it without a word. */
async function take(dropped) {
  const bytes = await dropped.arrayBuffer();
  const suffix = dropped.name.toLowerCase().match(/\.(json|xml|nitf|html?|md|txt)$/)?.[1];
  const known = { json: "json", xml: "nitf", nitf: "nitf", htm: "html", html: "html", md: "markdown", txt: "text" }[suffix];
  if (known && [...format.options].some((option) => option.value === known)) format.value = known;
  try {
    text.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(bytes);
  }
  send(null);
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
form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("dropping");
});
form.addEventListener("dragleave", () => form.classList.remove("dropping"));
form.addEventListener("drop", (event) => {
  event.preventDefault();
  form.classList.remove("dropping");
  const dropped = event.dataTransfer.files[0];
  if (dropped) take(dropped);
});
