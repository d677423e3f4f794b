// What every page does: light or dark, the search box, and a language link that keeps what is open.
const root = document.documentElement;
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
document.getElementById('theme').addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try { localStorage.setItem('theme', root.dataset.theme); } catch { /* a browser that keeps nothing */ }
  dispatchEvent(new Event('themechange'));
});
const language = document.getElementById('language');
language.addEventListener('click', () => { language.href = `?lang=${language.hreflang}${location.hash}`; });

const find = document.getElementById('find'), found = document.getElementById('found');
let chosen = -1, asked = 0, timer = 0;
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value); else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
}
function marked(text, marks) { // offsets are code points
  const points = [...text], parts = [];
  let at = 0;
  for (const [start, end] of marks) { parts.push(points.slice(at, start).join(''), element('mark', {}, points.slice(start, end).join(''))); at = end; }
  parts.push(points.slice(at).join(''));
  return parts;
}
function close() { found.hidden = true; chosen = -1; find.setAttribute('aria-expanded', 'false'); find.removeAttribute('aria-activedescendant'); }
function choose(step) {
  const options = [...found.querySelectorAll('a')];
  if (!options.length) return;
  chosen = (chosen + step + options.length) % options.length;
  options.forEach((option, i) => option.setAttribute('aria-selected', i === chosen));
  options[chosen].scrollIntoView({ block: 'nearest' });
  find.setAttribute('aria-activedescendant', options[chosen].id);
}
async function search() {
  const words = find.value.trim(), mine = ++asked;
  if (!words) { close(); return; }
  let hits = [];
  try {
    const answer = await fetch(`/search?${new URLSearchParams({ q: words, limit: 12 })}`);
    if (answer.ok) hits = await answer.json();
  } catch { /* said below as nothing found */ }
  if (mine !== asked) return;
  found.replaceChildren(...hits.map((hit, i) => element('a', { href: `/page?iri=${encodeURIComponent(hit.iri)}`, role: 'option', id: `hit-${i}`, class: `t-${hit.type}`, 'aria-selected': 'false', tabindex: '-1' },
    element('i', { class: 'dot', 'aria-hidden': 'true' }), ...marked(hit.name || `${hit.report} ${hit.number}`, hit.name ? hit.name_marks : []),
    element('span', { class: 'where' }, ...marked(hit.passage, hit.passage_marks)))));
  if (!hits.length) found.append(element('p', {}, found.dataset.none));
  chosen = -1;
  found.hidden = false;
  find.setAttribute('aria-expanded', 'true');
}
find.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 140); });
find.addEventListener('focus', () => { if (find.value.trim() && found.childElementCount) found.hidden = false; });
find.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); choose(event.key === 'ArrowDown' ? 1 : -1); }
  else if (event.key === 'Escape') close();
  else if (event.key === 'Enter') { (found.querySelector('[aria-selected=true]') || found.querySelector('a'))?.click(); }
});
document.addEventListener('click', (event) => { if (!event.target.closest('.find')) close(); });
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.composedPath()[0];
  if (at instanceof Element && at.closest('input, textarea, select, [contenteditable=true]')) return;
  event.preventDefault();
  find.focus();
});
window.zhenggai = { ready: true };
