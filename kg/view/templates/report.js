// What the reader does. The address says what is open, so that back, forward and links work.
const AT = /^at-(\d+)-(\d+)(?:\.(\w+))?$/;
function addressNow() { const hash = location.hash.slice(1); try { return decodeURIComponent(hash); } catch { return hash; } } // a broken escape is an unknown place
function openAddress(scroll = true) {
  const address = state.address = addressNow(), at = AT.exec(address), part = partAt.get(address);
  panel.scrollTop = 0;
  light('same', []); light('here', []);
  if (part !== undefined) { showPart(part); light('here', [[PARTS[part].start, PARTS[part].end]]); if (scroll) bringIntoView(PARTS[part].start, PARTS[part].start + 1); return; }
  if (!at) {
    const n = address.startsWith('node=') ? THINGS.findIndex((thing) => thing.id === address.slice(5)) : -1;
    if (n >= 0) { showThing(n); const [first] = marksOf(n); if (first !== undefined && scroll) bringIntoView(MARKS.start[first], MARKS.end[first]); return; }
    showSummary();
    if (address && address !== 'text') panel.prepend(element('p', { role: 'status' }, say('unknown', { x: address.slice(0, 60) })));
    return;
  }
  const [start, end] = [Number(at[1]), Number(at[2])];
  const m = range(MARKS.start.length).find((k) => MARKS.start[k] === start && MARKS.end[k] === end && (!at[3] || typeOfMark(k) === at[3]));
  if (m !== undefined) showThing(MARKS.thing[m], m); else showSentence(start, end);
  light('here', [[start, end]]);
  if (scroll) bringIntoView(start, end);
}
const goTo = (address) => { if (location.hash === address) openAddress(); else location.hash = address; };
const choose = (n) => goTo(`#node=${encodeURIComponent(THINGS[n].id)}`);
const openMark = (m) => goTo(addressOf(MARKS.start[m], MARKS.end[m], typeOfMark(m)));
addEventListener('hashchange', () => { hideTip(); openAddress(); });

// Pointing shows a name at once and, unless something is open, its details after a moment.
const tip = $('#tip');
let dwell = 0;
function hideTip() { tip.hidden = true; clearTimeout(dwell); }
function showTip(m, piece) {
  const thing = THINGS[MARKS.thing[m]], at = piece.getClientRects()[0];
  fill(tip, icons(thing.type), ` ${term(thing.type)} · ${thingTitle(thing)}`);
  tip.hidden = false;
  tip.style.left = `${Math.max(4, Math.min(at.left, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${at.top > 40 ? at.top - tip.offsetHeight - 4 : at.bottom + 6}px`;
  clearTimeout(dwell);
  if (!state.address) dwell = setTimeout(() => { panel.scrollTop = 0; showThing(MARKS.thing[m], m); }, 220);
}
text.addEventListener('pointerover', (event) => { const m = markUnder(event.target); if (m >= 0) showTip(m, event.target.closest('[data-m]')); else hideTip(); });
text.addEventListener('pointerleave', () => { hideTip(); if (!state.address) { light('same', []); showSummary(); } });
text.addEventListener('scroll', () => { hideTip(); requestAnimationFrame(showWhere); }, { passive: true });
text.addEventListener('click', (event) => {
  if (!getSelection().isCollapsed || event.target.closest('a')) return;
  const m = markUnder(event.target), sentence = event.target.closest('.s');
  if (m >= 0) openMark(m);
  else if (sentence) { const s = sentence.dataset.s; goTo(addressOf(SENTENCES.start[s], SENTENCES.end[s])); }
});
document.addEventListener('click', (event) => { // a link to where one is already brings it back into view
  const address = event.target.closest('a[href^="#"]')?.getAttribute('href');
  if (address && address === location.hash) openAddress();
});

// Where in the outline one is reading.
const entries = [...document.querySelectorAll('#outline a')].map((a) => [a, document.getElementById(a.getAttribute('href').slice(1))]).filter(([, target]) => target);
function showWhere() {
  const top = text.getBoundingClientRect().top + 140;
  let current = null;
  for (const [a, target] of entries) { if (target.getBoundingClientRect().top > top) break; current = a; }
  for (const [a] of entries) if (a === current) a.setAttribute('aria-current', 'location'); else a.removeAttribute('aria-current');
}

const boxes = [...document.querySelectorAll('#legend [data-type]')];
function showTypes() {
  for (const box of boxes) { const type = box.dataset.type; document.body.classList.toggle(`off-${type}`, !box.checked); if (box.checked) state.off.delete(type); else state.off.add(type); }
}
const switchAll = (on) => { for (const box of boxes) box.checked = on; showTypes(); };
for (const box of boxes) box.onchange = showTypes;
$('#all').onclick = () => switchAll(true);
$('#none').onclick = () => switchAll(false);
$('#only-open').onclick = () => $('#only-open').setAttribute('aria-pressed', document.body.classList.toggle('only-open'));

// Keys: issues, open items and mentions in the order of the text.
const issues = range(PARTS.length).filter((p) => PARTS[p].kind === 'issue');
let atIssue = -1, atOpen = -1, atMark = -1;
const step = (at, by, n) => (at < 0 && by < 0 ? n - 1 : (at + by + n) % n);
function stepIssue(by) { if (issues.length) { const p = partAt.get(state.address); atIssue = step(issues.includes(p) ? issues.indexOf(p) : atIssue, by, issues.length); goTo(`#${anchorOf(issues[atIssue])}`); } }
function stepOpen(by) { if (DATA.open.length) { atOpen = step(atOpen, by, DATA.open.length); goTo(addressOf(DATA.open[atOpen][0], DATA.open[atOpen][1])); } }
function stepMark(by) {
  const order = range(pieces.length).filter(shown);
  if (!order.length) return;
  atMark = order[step(order.indexOf(atMark), by, order.length)];
  pieces[atMark][0].focus({ preventScroll: true });
  bringIntoView(MARKS.start[atMark], MARKS.end[atMark]);
  showTip(atMark, pieces[atMark][0]);
}
const KEYS = {
  ']': () => stepIssue(1), '[': () => stepIssue(-1), o: () => stepOpen(1), O: () => stepOpen(-1), n: () => stepMark(1), p: () => stepMark(-1),
  Escape: () => { hideTip(); history.pushState(null, '', location.pathname); openAddress(false); },
};
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const piece = event.target.closest('#text [data-m]');
  if (piece && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); openMark(Number(piece.dataset.m)); } else if (event.key in KEYS) { event.preventDefault(); KEYS[event.key](); }
});
text.addEventListener('focusin', (event) => { const piece = event.target.closest('[data-m]'); if (piece) atMark = Number(piece.dataset.m); });

function showWords() {
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  for (const e of document.querySelectorAll('[data-text]')) e.textContent = say(e.dataset.text);
  for (const e of document.querySelectorAll('[data-term]')) e.textContent = term(e.dataset.term);
  for (const e of document.querySelectorAll('[data-zh]')) e.textContent = e.dataset[state.language];
  for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', say(e.dataset.label));
  $('#language').textContent = state.language === 'zh' ? 'English' : '中文';
}
const applyTheme = () => { document.documentElement.dataset.theme = state.dark ? 'dark' : 'light'; };
$('#theme').onclick = () => { state.dark = !state.dark; applyTheme(); openAddress(false); };
$('#language').onclick = () => { state.language = state.language === 'zh' ? 'en' : 'zh'; showWords(); openAddress(false); };

applyTheme();
showWords();
openAddress();
showWhere();
// For tests and for the curious: what the page can be asked to do.
window.zhenggai = { state, openMark, choose, goTo, wordsAt, pieces, shown, lit: (name) => [...(CSS.highlights?.get(name) || [])].map(String) };
