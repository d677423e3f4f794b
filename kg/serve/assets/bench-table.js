// An answer as a table: sorted by a click on a column, filtered, a screenful at a time, with links to pages.
import { element } from './site.js';
import { isNumber, known, numberOf, pageOf, placeOf, say, shown, textOf } from './bench-data.js';

const STEP = 200;
const collator = new Intl.Collator(['zh', 'en'], { numeric: true });
const bearers = new Map(); // name → address of its page, '' for what nothing bears

async function lookUp(rows) {
  const names = new Set();
  for (const row of rows) for (const cell of row) if (cell?.type === 'literal' && !isNumber(cell) && cell.value.length > 1 && cell.value.length <= 80 && !bearers.has(cell.value)) names.add(cell.value);
  if (!names.size) return false;
  const wanted = [...names].slice(0, 1000);
  for (const name of wanted) bearers.set(name, '');
  try {
    const answer = await fetch('/bearers', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wanted) });
    if (answer.ok) for (const [name, address] of Object.entries(await answer.json())) bearers.set(name, address);
  } catch { return false; }
  return true;
}
export function showTable(view, table, report) {
  const { columns } = table;
  let sorted = -1, rising = true, most = STEP, words = '';
  const at = (name) => columns.indexOf(name);
  const [reportAt, startAt, endAt, numberAt] = ['report', 'start', 'end', 'number'].map(at);
  const numeric = columns.map((_, i) => table.rows.every((row) => !row[i] || isNumber(row[i])));
  const head = element('tr', {}, ...columns.map((name, i) => element('th', { scope: 'col', 'aria-sort': 'none' }, element('button', { class: 'quiet', onclick: () => { rising = sorted === i ? !rising : true; sorted = i; draw(); } }, name))));
  const body = element('tbody'), more = element('button', { onclick: () => { most += STEP; draw(); } });
  const count = element('small', { role: 'status' });
  const filter = element('input', { type: 'search', placeholder: say('filterRows'), 'aria-label': say('filterRows'), oninput: () => { words = filter.value.trim().toLowerCase(); most = STEP; draw(); } });
  const grid = element('table', { class: 'grid' }, element('thead', {}, head), body);
  view.replaceChildren(element('div', { class: 'tools' }, filter, count), element('div', { class: 'scroll' }, grid), element('p', { class: 'left' }, more));

  function cellOf(row, i) {
    const cell = row[i], name = columns[i];
    if (!cell) return element('td', { class: 'void' });
    if (cell.type === 'uri') {
      const href = pageOf(cell.value), text = shown(cell.value);
      return element('td', {}, href ? element('a', { href, title: cell.value }, text) : element('span', { title: cell.value }, text));
    }
    const key = reportAt >= 0 ? textOf(row[reportAt]) : '';
    let href = '';
    if (name === 'report' && bearers.get(cell.value) === undefined) href = '';
    else if (key && i === startAt && endAt >= 0 && row[endAt]) href = placeOf(key, cell.value, row[endAt].value);
    else if (key && i === numberAt && /^\d+(\.\d+)*$/.test(cell.value) && bearers.get(key)) href = pageOf(`${known.base}${cell.value.includes('.') ? 'measure' : 'issue'}/${key}.${cell.value}`);
    href ||= bearers.get(cell.value) ?? '';
    const text = cell.value === 'true' || cell.value === 'false' ? say(cell.value) : isNumber(cell) && i !== startAt && i !== endAt && i !== numberAt ? Number(cell.value).toLocaleString('en-US', { maximumFractionDigits: 6 }) : cell.value;
    const held = text.length > 120 ? element('div', { class: 'clamp', tabindex: '0', onclick: (event) => event.currentTarget.classList.toggle('open') }, text) : text;
    return element('td', { class: numeric[i] ? 'num' : undefined, lang: cell['xml:lang'] }, href ? element('a', { href }, held) : held);
  }
  function chosen() {
    let rows = words ? table.rows.filter((row) => row.some((cell) => cell && (textOf(cell).toLowerCase().includes(words) || shown(cell.value).toLowerCase().includes(words)))) : table.rows;
    if (sorted >= 0) {
      const isNumeric = rows.every((row) => !row[sorted] || numberOf(row[sorted]) !== null);
      const compared = isNumeric ? (a, b) => numberOf(a) - numberOf(b) : (a, b) => collator.compare(textOf(a), textOf(b));
      rows = [...rows].sort((a, b) => (!a[sorted] || !b[sorted] ? (a[sorted] ? -1 : 0) + (b[sorted] ? 1 : 0) : (rising ? 1 : -1) * compared(a[sorted], b[sorted])));
    }
    return rows;
  }
  function fill(rows) { body.replaceChildren(...rows.map((row) => element('tr', {}, ...columns.map((_, i) => cellOf(row, i))))); }
  async function draw() {
    const rows = chosen(), visible = rows.slice(0, most);
    [...head.children].forEach((cell, i) => cell.setAttribute('aria-sort', i !== sorted ? 'none' : rising ? 'ascending' : 'descending'));
    count.textContent = words ? say('matching', { n: rows.length.toLocaleString('en-US') }) : '';
    more.hidden = rows.length <= most;
    more.textContent = say('more', { n: Math.min(STEP, rows.length - most) });
    fill(visible);
    if (await lookUp(visible)) fill(visible);
    report?.();
  }
  return draw();
}
