// The workbench: a query is chosen or written, asked, and its answer shown. The address holds what was asked.
import { element } from './site.js';
import { LANGUAGE, known, say, tableOf } from './bench-data.js';
import { createEditor, namesOf } from './bench-editor.js';
import { showTable } from './bench-table.js';
import { dispose, showChart, showNetwork } from './bench-draw.js';

const $ = (id) => document.getElementById(id);
const view = $('view'), status = $('status');
const title = (query) => (LANGUAGE === 'en' ? query.title : query.title_zh), question = (query) => (LANGUAGE === 'en' ? query.question : query.question_zh);
const kept = (key, fallback) => { try { return JSON.parse(localStorage.getItem(key)) ?? fallback; } catch { return fallback; } };
const keep = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a browser that keeps nothing */ } };
const state = { saved: null, answer: null, asking: null, view: 'table', chart: {}, net: {}, quiet: false };
const editor = createEditor($('editor'), { run: () => run(), changed: () => { editor?.flag(''); keep('draft', editor?.text() ?? ''); } });

const HEADER = /^(?:# (?:title|title-zh|question|question-zh|param \w+): .*\n)+/; // said above the editor already
// Saved queries, and the form of the one that is open.
const literal = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
const bound = (query, values) => Object.entries(values).reduce((text, [name, value]) => (value ? text.replaceAll(`VALUES ?${name} { UNDEF }`, `VALUES ?${name} { ${literal(value)} }`) : text), query.text.replace(HEADER, ''));
const valuesNow = () => Object.fromEntries([...$('parameters').querySelectorAll('input')].map((input) => [input.name, input.value.trim()]));
function openSaved(query, values = {}, { write = true } = {}) {
  state.saved = query;
  $('about').hidden = !query;
  for (const button of $('saved').querySelectorAll('button')) button.setAttribute('aria-current', button.dataset.name === query?.name);
  if (!query) return;
  $('about-title').textContent = title(query);
  $('question').textContent = question(query);
  $('parameters').replaceChildren(...query.parameters.map((parameter) => {
    const list = element('datalist', { id: `names-${parameter.name}` });
    let timer = 0;
    const input = element('input', { name: parameter.name, value: values[parameter.name] ?? '', placeholder: parameter.example ? say('takes', { example: parameter.example }) : say('any'), list: list.id, autocomplete: 'off', maxlength: '200',
      oninput: () => { clearTimeout(timer); timer = setTimeout(async () => { const words = input.value.trim(); if (words) list.replaceChildren(...(await namesOf(words, 10)).map((hit) => element('option', { value: hit.name }))); }, 150); } });
    return element('label', {}, element('span', {}, LANGUAGE === 'en' ? parameter.help : parameter.help_zh), input, list);
  }), ...(query.parameters.length ? [element('button', { class: 'strong' }, `▶ ${say('run')}`)] : []));
  if (write) editor.write(bound(query, values));
}
$('parameters').addEventListener('submit', (event) => { event.preventDefault(); editor.write(bound(state.saved, valuesNow())); run(); });
function listSaved() {
  const words = $('filter').value.trim().toLowerCase();
  const fits = (query) => [query.name, query.title, query.title_zh, query.question, query.question_zh].some((text) => text.toLowerCase().includes(words));
  $('saved').replaceChildren(...known.saved.filter(fits).map((query) => element('li', {}, element('button', { 'data-name': query.name, title: question(query), 'aria-current': String(state.saved?.name === query.name), onclick: () => { openSaved(query); if (query.parameters.length) $('parameters').querySelector('input').focus(); else run(); } }, title(query), query.parameters.length ? element('small', {}, ` (${query.parameters.length})`) : ''))));
}
$('filter').addEventListener('input', listSaved);

function listRecent() {
  const recent = kept('recent', []);
  $('forget').hidden = !recent.length;
  $('recent').replaceChildren(...(recent.length ? recent.map(({ text, name }) => element('li', {}, element('button', { title: text.slice(0, 600), onclick: () => { openSaved(null); editor.write(text); editor.focus(); } }, name || text.replace(/^#.*$/gm, '').replace(/\s+/g, ' ').trim().slice(0, 60)))) : [element('li', { class: 'left' }, say('noRecent'))]));
}
$('forget').addEventListener('click', () => { keep('recent', []); listRecent(); });
function remember(text) {
  const values = state.saved ? Object.values(valuesNow()).filter(Boolean) : [];
  const name = state.saved && text === bound(state.saved, valuesNow()) ? [title(state.saved), ...values].join(' · ') : '';
  keep('recent', [{ text, name }, ...kept('recent', []).filter((one) => one.text !== text)].slice(0, 20));
  listRecent();
}

// Asking.
const asked = (query, accept, signal) => fetch('/sparql', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: accept }, body: new URLSearchParams({ query }), signal });
function address(text) {
  if (state.saved && text === bound(state.saved, valuesNow())) return `#${new URLSearchParams({ name: state.saved.name, ...Object.fromEntries(Object.entries(valuesNow()).filter(([, value]) => value)) })}`;
  return `#${new URLSearchParams({ query: text })}`;
}
async function run() {
  const text = editor.text();
  if (!text.trim()) { editor.focus(); return; }
  state.asking?.abort();
  const mine = state.asking = new AbortController(), begun = performance.now();
  $('stop').hidden = false;
  $('answer-bar').hidden = false;
  status.textContent = say('waiting');
  status.className = 'waiting';
  editor.flag('');
  const now = address(text);
  if (now !== location.hash && now.length < 20000) { state.quiet = true; location.hash = now; }
  try {
    const answer = await asked(text, 'application/sparql-results+json, application/n-triples;q=0.9', mine.signal), body = await answer.text();
    if (!answer.ok) { showError(body.trim()); return; }
    state.answer = tableOf(body, answer.headers.get('content-type') ?? '');
    Object.assign(state, { chart: {}, net: {}, asked: text });
    const { kind, rows } = state.answer, n = rows.length.toLocaleString('en-US');
    status.className = '';
    status.textContent = kind === 'ask' ? say('ms', { n: Math.round(performance.now() - begun) }) : `${say(kind === 'construct' ? 'triples' : 'rows', { n })} · ${say('ms', { n: Math.round(performance.now() - begun) })}`;
    remember(text);
    offer(kind);
    await show();
  } catch (error) {
    if (mine.signal.aborted) { if (state.asking === mine) { status.textContent = say('stopped'); status.className = ''; } } else showError(error instanceof TypeError ? say('gone') : String(error));
  } finally {
    if (state.asking === mine) { state.asking = null; $('stop').hidden = true; }
  }
}
$('run').addEventListener('click', run);
$('stop').addEventListener('click', () => state.asking?.abort());
document.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented && event.composedPath()[0] !== $('find')) { event.preventDefault(); run(); } });
function showError(message) {
  dispose();
  state.answer = null;
  status.textContent = '';
  status.className = '';
  $('downloads').replaceChildren();
  editor.flag(message);
  view.replaceChildren(element('div', { class: 'trouble', role: 'alert' }, element('strong', {}, say('error')), element('pre', {}, message)));
}
$('share').addEventListener('click', async () => {
  const link = new URL(address(editor.text()), location.href).href;
  try { await navigator.clipboard.writeText(link); } catch { location.hash = new URL(link).hash; }
  $('share').textContent = say('copied');
  setTimeout(() => { $('share').textContent = say('share'); }, 1500);
});

// Showing.
const FORMATS = { select: ['csv', 'json', 'tsv', 'xml'], ask: ['json', 'xml'], construct: ['ttl', 'jsonld', 'nt'] };
const NAMES = { csv: 'CSV', json: 'JSON', tsv: 'TSV', xml: 'XML', ttl: 'Turtle', jsonld: 'JSON-LD', nt: 'N-Triples' };
const MEDIA = { csv: 'text/csv', json: 'application/sparql-results+json', tsv: 'text/tab-separated-values', xml: 'application/sparql-results+xml', ttl: 'text/turtle', jsonld: 'application/ld+json', nt: 'application/n-triples' };
function offer(kind) {
  $('downloads').replaceChildren(`${say('download')} `, ...FORMATS[kind].filter((name) => name !== 'tsv' && name !== 'xml').map((name) => element('button', { class: 'quiet', onclick: () => download(name) }, NAMES[name])));
}
async function download(name) {
  const answer = await asked(state.asked, MEDIA[name]);
  if (!answer.ok) { showError((await answer.text()).trim()); return; }
  const parts = name === 'csv' ? ['\ufeff', await answer.blob()] : [await answer.blob()]; // by the mark spreadsheets know UTF-8
  const href = URL.createObjectURL(new Blob(parts, { type: MEDIA[name] }));
  element('a', { href, download: `${state.saved?.name ?? 'zhenggai'}.${name}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}
async function show() {
  dispose();
  const { answer } = state;
  for (const tab of document.querySelectorAll('[role=tab]')) {
    const isOn = tab.dataset.view === state.view;
    tab.setAttribute('aria-selected', isOn);
    tab.tabIndex = isOn ? 0 : -1;
    if (isOn) view.setAttribute('aria-labelledby', tab.id);
  }
  if (!answer) return;
  if (state.view === 'raw') { await showRaw(FORMATS[answer.kind][answer.kind === 'select' ? 1 : 0]); return; }
  if (answer.kind === 'ask') { view.replaceChildren(element('p', { class: 'verdict' }, say(answer.yes ? 'yes' : 'no'))); return; }
  if (!answer.rows.length) { view.replaceChildren(element('p', { class: 'welcome' }, element('strong', {}, say('empty')), element('br'), say('emptyDo'))); return; }
  if (state.view === 'chart') await showChart(view, answer, state.chart);
  else if (state.view === 'net') await showNetwork(view, answer, state.net);
  else await showTable(view, answer);
}
const MOST_RAW = 400000;
async function showRaw(name) {
  const response = await asked(state.asked, MEDIA[name]), text = await response.text();
  const select = element('select', { 'aria-label': say('raw'), onchange: () => showRaw(select.value) }, ...FORMATS[state.answer.kind].map((one) => element('option', { value: one, selected: one === name }, NAMES[one])));
  const pretty = name === 'json' || name === 'jsonld' ? JSON.stringify(JSON.parse(text), null, 1) : text;
  view.replaceChildren(element('div', { class: 'tools' }, select), element('pre', { class: 'raw', tabindex: '0' }, pretty.length > MOST_RAW ? `${pretty.slice(0, MOST_RAW)}\n…` : pretty));
}
const tabs = [...document.querySelectorAll('[role=tab]')];
tabs.forEach((tab, i) => {
  tab.addEventListener('click', () => { state.view = tab.dataset.view; show(); });
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) { const next = tabs[(i + step + tabs.length) % tabs.length]; next.focus(); next.click(); }
  });
});
addEventListener('themechange', () => { if (state.view === 'chart' || state.view === 'net') show(); });

// What the address asks.
const aboutThing = (iri) => `SELECT ?way ?property ?value {\n  { <${iri}> ?property ?value BIND ("→" AS ?way) }\n  UNION\n  { ?value ?property <${iri}> BIND ("←" AS ?way) }\n}\nORDER BY DESC(?way) ?property ?value\nLIMIT 1000\n`;
function fromAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1)), name = wanted.get('name'), query = known.saved.find((one) => one.name === name);
  if (query) { openSaved(query, Object.fromEntries(wanted)); run(); return true; }
  const iri = wanted.get('iri'), text = wanted.get('query') ?? (iri && !/[<>"{}|^`\\\s]/.test(iri) ? aboutThing(iri) : null);
  if (text) { openSaved(null); editor.write(text); run(); return true; }
  return false;
}
addEventListener('hashchange', () => { if (state.quiet) state.quiet = false; else fromAddress(); });
// To begin with: questions that suit any set of reports.
const FIRST = ['status', 'unresolved', 'rectified-but-open', 'money-by-role', 'similar-issues', 'timeline'];
function welcome() {
  const cards = FIRST.map((name) => known.saved.find((one) => one.name === name)).filter(Boolean).map((query) => element('button', { class: 'card', onclick: () => { openSaved(query); run(); } }, element('strong', {}, title(query)), element('span', {}, question(query))));
  view.append(element('div', { class: 'cards' }, ...cards));
}
listSaved();
listRecent();
welcome();
if (!fromAddress()) { const draft = kept('draft', ''); if (draft) editor.write(draft); }
Object.assign(window.zhenggai, { bench: { editor, state } });
