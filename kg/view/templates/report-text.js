// The text in the page: from offsets to places, and what is lit in it.
const text = $('#text');
const nodes = [], firsts = [];
{
  let at = 0;
  for (const line of text.querySelectorAll('.t')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) { nodes.push(node); firsts.push(at); at += [...node.data].length; }
  }
}
const CHARACTERS = nodes.flatMap((node) => [...node.data]);
const wordsAt = (start, end) => CHARACTERS.slice(start, end).join('').trim();
function nodeOf(offset) { // the last text node that begins at or before an offset
  let low = 0, high = firsts.length - 1;
  while (low < high) { const middle = (low + high + 1) >> 1; if (firsts[middle] <= offset) low = middle; else high = middle - 1; }
  return low;
}
function stretch(start, end) {
  const a = nodeOf(start), b = nodeOf(end - 1), found = document.createRange();
  const units = (k, offset) => [...nodes[k].data].slice(0, offset - firsts[k]).join('').length;
  found.setStart(nodes[a], units(a, start)); found.setEnd(nodes[b], units(b, end));
  return found;
}
function light(name, stretches) { // mark without touching the elements; where that is not to be had, the lines
  const ranges = stretches.filter(([start, end]) => start < end && end <= CHARACTERS.length).map(([start, end]) => stretch(start, end));
  if (window.Highlight && CSS.highlights) { CSS.highlights.set(name, new Highlight(...ranges)); return; }
  if (name === 'here') for (const row of text.querySelectorAll('.lit')) row.classList.remove('lit');
  if (name === 'here') for (const one of ranges) one.startContainer.parentElement.closest('.row').classList.add('lit');
}
function bringIntoView(start, end) {
  if (start >= end || end > CHARACTERS.length) return;
  const at = stretch(start, end).getBoundingClientRect(), frame = text.getBoundingClientRect();
  if (at.top < frame.top + 40 || at.bottom > frame.bottom - 40) text.scrollTop += at.top - frame.top - frame.height / 3;
}
const lineOf = (offset) => { let n = 1; for (let k = 0; k < offset; k++) if (CHARACTERS[k] === '\n') n++; return n; };

// Pieces of each mention: one element, or more where something else cuts it.
const pieces = MARKS.start.map(() => []);
for (const piece of text.querySelectorAll('[data-m]')) pieces[piece.dataset.m].push(piece);
pieces.forEach(([first], m) => { if (first) { first.tabIndex = -1; first.setAttribute('role', 'button'); first.id ||= `m-${m}`; } });
const typeOfMark = (m) => THINGS[MARKS.thing[m]].type;
const shown = (m) => pieces[m].length > 0 && !state.off.has(typeOfMark(m));
function markUnder(element) { // the innermost mention there whose type is shown
  for (let piece = element.closest('[data-m]'); piece; piece = piece.parentElement.closest('[data-m]')) if (shown(Number(piece.dataset.m))) return Number(piece.dataset.m);
  return -1;
}
const marksOf = (thing) => range(MARKS.thing.length).filter((m) => MARKS.thing[m] === thing);
