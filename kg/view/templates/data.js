// What the page was made of, and how its nodes hang together. Nodes and edges are numbers: rows of the columns.
// A page of a folder or of a server begins with an overview and takes in the rest as it is asked for (source.js);
// what is derived from the columns is derived anew then.
const $ = (selector) => document.querySelector(selector);
const DATA = JSON.parse($('#data').textContent);
const NODES = DATA.nodes, EDGES = DATA.edges, SENTENCES = DATA.sentences;
const WHOLE = DATA.source.kind === 'whole';
const TYPE = Object.fromEntries(DATA.types.map((type, i) => [type.key, i]));
const RELATION = Object.fromEntries(DATA.relations.map((relation, i) => [relation.key, i]));
const BEGINNING = NODES.id.length;
const numberOf = new Map(NODES.id.map((id, i) => [id, i]));
const range = (n) => [...Array(n).keys()];
const short = (text, length) => { const c = [...text]; return c.length > length ? c.slice(0, length).join('') + '…' : text; };
const derivations = [];
const derive = (work) => { derivations.push(work); work(); };

let NODE_COUNT = 0, EDGE_COUNT = 0, degree, rowStart, rows, parent, reportsOf, statusOf, byDegree;
const edgesOf = (i) => rows.subarray(rowStart[i], rowStart[i + 1]);
const otherEnd = (e, i) => (EDGES.source[e] === i ? EDGES.target[e] : EDGES.source[e]);

// Edges of each node, in one array (compressed rows): quick to walk, small at 50,000 nodes.
derive(() => {
  NODE_COUNT = NODES.id.length; EDGE_COUNT = EDGES.source.length;
  degree = new Uint32Array(NODE_COUNT);
  for (let e = 0; e < EDGE_COUNT; e++) { degree[EDGES.source[e]]++; degree[EDGES.target[e]]++; }
  rowStart = new Uint32Array(NODE_COUNT + 1);
  for (let i = 0; i < NODE_COUNT; i++) rowStart[i + 1] = rowStart[i] + degree[i];
  rows = new Uint32Array(2 * EDGE_COUNT);
  const next = rowStart.slice(0, NODE_COUNT);
  for (let e = 0; e < EDGE_COUNT; e++) { rows[next[EDGES.source[e]]++] = e; rows[next[EDGES.target[e]]++] = e; }
  if (!WHOLE) for (let i = 0; i < NODE_COUNT; i++) degree[i] = Math.max(degree[i], NODES.links[i]); // what is not loaded yet counts, too
});

// Report > issue > measure, and the reports that speak of each node.
const isStructure = (i) => NODES.type[i] <= TYPE.Measure;
const issueOf = (i) => { while (i >= 0 && NODES.type[i] !== TYPE.Issue) i = parent[i]; return i; };
const reportNode = DATA.reports.map((report) => numberOf.get(report.id));
const reportOfNode = new Map(reportNode.map((node, r) => [node, r]));
derive(() => {
  parent = new Int32Array(NODE_COUNT).fill(-1);
  for (let e = 0; e < EDGE_COUNT; e++) {
    if (EDGES.relation[e] === RELATION.hasIssue || EDGES.relation[e] === RELATION.hasMeasure) parent[EDGES.target[e]] = EDGES.source[e];
  }
  reportsOf = range(NODE_COUNT).map((i) => {
    const found = new Set(WHOLE ? [] : NODES.reports[i]);
    if (isStructure(i)) { let top = i; while (parent[top] >= 0) top = parent[top]; if (reportOfNode.has(top)) found.add(reportOfNode.get(top)); }
    const quotes = NODES.quotes[i];
    for (let k = 0; k < quotes.length; k += 3) found.add(SENTENCES.report[quotes[k]]);
    return found;
  });
  statusOf = range(NODE_COUNT).map((i) => (NODES.type[i] === TYPE.Issue ? factsOf(i).status || 'unstated' : ''));
  byDegree = range(NODE_COUNT).sort((a, b) => degree[b] - degree[a] || a - b);
});
const yearOf = DATA.reports.map((report) => Number(report.issued.slice(0, 4)) || 0);
function factsOf(i) { return Object.fromEntries(NODES.facts[i] || []); }
const isOpen = (i) => { // an issue or measure of which the report says, or lets on, that it is not done
  if (NODES.type[i] > TYPE.Measure || NODES.type[i] === TYPE.Report) return false;
  const { progress, openItems } = factsOf(i);
  return Boolean(NODES.open[i] || openItems) || (statusOf[i] && statusOf[i] !== 'rectified') || progress === 'ongoing' || progress === 'planned';
};

// Report titles share a long tail (…党组关于巡察整改情况的通报): what tells them apart is the body's name.
const titleOf = (i) => { const r = reportOfNode.get(i); return r === undefined ? NODES.label[i] : DATA.reports[r].key; };

// Take in a further part of the graph: its rows become rows of ours, what is known already gains what is new.
const known = new Set();
function takeIn(part) {
  const sentenceAt = part.sentences.text.map((_, s) => takeSentence(part.sentences, s));
  const moved = (flat) => (flat || []).map((value, k) => (k % 3 ? value : sentenceAt[value]));
  const columns = { ...part.nodes, quotes: part.nodes.quotes.map(moved), open: part.nodes.open.map((flat) => flat && moved(flat)),
    topics: part.nodes.topics.map((list) => list && list.map(([topic, s, ...rest]) => (s === undefined ? [topic] : [topic, sentenceAt[s], ...rest]))),
    checks: part.nodes.checks.map((list) => list && list.map(([test, zh, en, flat]) => [test, zh, en, moved(flat)])) };
  const row = columns.id.map((id, k) => {
    const i = numberOf.get(id);
    if (i !== undefined) { enrich(i, columns, k); return i; }
    for (const name of Object.keys(NODES)) NODES[name].push(columns[name][k]);
    numberOf.set(id, NODES.id.length - 1);
    return NODES.id.length - 1;
  });
  part.edges.source.forEach((from, e) => {
    const s = part.edges.sentence[e], edge = { source: row[from], target: row[part.edges.target[e]], relation: part.edges.relation[e], sentence: s < 0 ? -1 : sentenceAt[s], start: part.edges.start[e], end: part.edges.end[e] };
    const key = Object.values(edge).join();
    if (known.has(key)) return;
    known.add(key);
    for (const name of Object.keys(EDGES)) EDGES[name].push(edge[name]);
  });
  DATA.discs.push(...part.discs.map(([node, ...where]) => [row[node], ...where]));
  Object.assign(DATA.pinyin, part.pinyin);
  for (const work of derivations) work();
}
const sentenceNumber = new Map();
function takeSentence(from, s) {
  const key = `${from.report[s]}.${from.start[s]}`;
  if (!sentenceNumber.has(key)) {
    sentenceNumber.set(key, SENTENCES.text.length);
    for (const name of Object.keys(SENTENCES)) SENTENCES[name].push(from[name][s]);
  }
  return sentenceNumber.get(key);
}
function enrich(i, columns, k) {
  const parts = (flat) => range((flat || []).length / 3).map((n) => flat.slice(3 * n, 3 * n + 3));
  for (const name of ['quotes', 'open']) {
    const have = new Set(parts(NODES[name][i]).map(String)), more = parts(columns[name][k]).filter((quote) => !have.has(String(quote)));
    if (more.length) NODES[name][i] = [...(NODES[name][i] || []), ...more.flat()];
  }
  for (const name of ['facts', 'topics', 'checks', 'others']) NODES[name][i] ||= columns[name][k];
  if (i >= BEGINNING) { NODES.x[i] = columns.x[k]; NODES.y[i] = columns.y[k]; } // the overview's places stay
  NODES.links[i] = Math.max(NODES.links[i], columns.links[k]);
  NODES.reports[i] = [...new Set([...NODES.reports[i], ...columns.reports[k]])];
}
