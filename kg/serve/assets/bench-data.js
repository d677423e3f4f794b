// What the workbench knows of the graph, and answers as tables: {kind, columns, rows}, a term is {type, value, datatype, lang}.
export const known = await (await fetch(`/workbench.json${location.search}`)).json();
export const say = (key, parts = {}) => Object.entries(parts).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), known.strings[key] ?? key);
export const LANGUAGE = known.language;
const spaces = Object.entries(known.prefixes).sort((a, b) => b[1].length - a[1].length);
const ESCAPED = /[~!$&'()*+,;=/?#@%]/g, PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;
export const ONTOLOGY = known.prefixes.zg;

// An IRI as a query writes it: by its prefix where that can be, else in angle brackets.
export function written(iri) {
  for (const [prefix, space] of spaces) {
    if (!iri.startsWith(space)) continue;
    const local = iri.slice(space.length);
    if (PLAIN.test(local.replace(ESCAPED, ''))) return `${prefix}:${local.replace(ESCAPED, (c) => `\\${c}`)}`;
  }
  return `<${iri}>`;
}
// An IRI as a reader wants it: the label of a term, else what tells the thing apart.
export function shown(iri) {
  const labels = known.terms[iri];
  if (labels) return labels[LANGUAGE] ?? labels.zh ?? labels.en;
  if (iri.startsWith(known.base)) return iri.slice(known.base.length);
  const found = spaces.find(([, space]) => iri.startsWith(space));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}
export const short = (iri) => (iri.startsWith(known.base) ? iri.slice(known.base.length).replace(/^[a-z]+\//, '') : shown(iri));
const encoded = (path) => path.split('/').map((part) => encodeURIComponent(part).replace(/%40/g, '@')).join('/');
export function pageOf(iri) {
  if (iri.startsWith(ONTOLOGY)) return `/ontology#${encodeURIComponent(iri.slice(ONTOLOGY.length))}`;
  if (iri.startsWith(known.base) && !iri.startsWith(`${known.base}graph/`)) return `/page/${encoded(iri.slice(known.base.length))}`;
  return '';
}
export const placeOf = (key, start, end) => `/reports/${encoded(key)}.html#at-${start}-${end}`;

const NUMERIC = /#(?:integer|decimal|double|float|int|long|nonNegativeInteger)$/;
export const isNumber = (term) => term?.type === 'literal' && NUMERIC.test(term.datatype ?? '');
export const numberOf = (term) => (term && term.value !== '' && !Number.isNaN(Number(term.value)) ? Number(term.value) : null);
export const textOf = (term) => (!term ? '' : term.type === 'uri' ? short(term.value) : term.value);

// N-Triples as the server writes them, a statement a line.
const LINE = /^(<[^>]*>|_:\S+) (<[^>]*>) (<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?) \.$/;
const ESCAPES = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };
const unescaped = (text) => text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, u, U, c) => (c ? ESCAPES[c] ?? c : String.fromCodePoint(parseInt(u ?? U, 16))));
function term(text) {
  if (text.startsWith('<')) return { type: 'uri', value: unescaped(text.slice(1, -1)) };
  if (text.startsWith('_:')) return { type: 'bnode', value: text };
  const end = text.lastIndexOf('"'), tail = text.slice(end + 1);
  const found = { type: 'literal', value: unescaped(text.slice(1, end)) };
  if (tail.startsWith('@')) found['xml:lang'] = tail.slice(1); else if (tail) found.datatype = tail.slice(3, -1);
  return found;
}
export function tableOf(body, media) {
  if (media.startsWith('application/n-triples')) {
    const rows = body.split('\n').map((line) => LINE.exec(line)).filter(Boolean).map((m) => m.slice(1, 4).map(term));
    return { kind: 'construct', columns: ['subject', 'predicate', 'object'], rows };
  }
  const answer = JSON.parse(body);
  if ('boolean' in answer) return { kind: 'ask', columns: [], rows: [], yes: answer.boolean };
  const columns = answer.head.vars;
  return { kind: 'select', columns, rows: answer.results.bindings.map((row) => columns.map((name) => row[name] ?? null)) };
}
