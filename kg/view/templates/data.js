// What the page was made of, and how its nodes hang together. Nodes and edges are numbers: rows of the columns.
const $ = (selector) => document.querySelector(selector);
const DATA = JSON.parse($('#data').textContent);
const NODES = DATA.nodes, EDGES = DATA.edges, SENTENCES = DATA.sentences;
const NODE_COUNT = NODES.id.length, EDGE_COUNT = EDGES.source.length;
const TYPE = Object.fromEntries(DATA.types.map((type, i) => [type.key, i]));
const RELATION = Object.fromEntries(DATA.relations.map((relation, i) => [relation.key, i]));
const numberOf = new Map(NODES.id.map((id, i) => [id, i]));
const range = (n) => [...Array(n).keys()];
const short = (text, length) => { const c = [...text]; return c.length > length ? c.slice(0, length).join('') + '…' : text; };

// Edges of each node, in one array (compressed rows): quick to walk, small at 50,000 nodes.
const degree = new Uint32Array(NODE_COUNT);
for (let e = 0; e < EDGE_COUNT; e++) { degree[EDGES.source[e]]++; degree[EDGES.target[e]]++; }
const rowStart = new Uint32Array(NODE_COUNT + 1);
for (let i = 0; i < NODE_COUNT; i++) rowStart[i + 1] = rowStart[i] + degree[i];
const rows = new Uint32Array(2 * EDGE_COUNT);
{
  const next = rowStart.slice(0, NODE_COUNT);
  for (let e = 0; e < EDGE_COUNT; e++) { rows[next[EDGES.source[e]]++] = e; rows[next[EDGES.target[e]]++] = e; }
}
const edgesOf = (i) => rows.subarray(rowStart[i], rowStart[i + 1]);
const otherEnd = (e, i) => (EDGES.source[e] === i ? EDGES.target[e] : EDGES.source[e]);

// Report > issue > measure, and the reports that speak of each node.
const parent = new Int32Array(NODE_COUNT).fill(-1);
for (let e = 0; e < EDGE_COUNT; e++) {
  if (EDGES.relation[e] === RELATION.hasIssue || EDGES.relation[e] === RELATION.hasMeasure) parent[EDGES.target[e]] = EDGES.source[e];
}
const isStructure = (i) => NODES.type[i] <= TYPE.Measure;
const issueOf = (i) => { while (i >= 0 && NODES.type[i] !== TYPE.Issue) i = parent[i]; return i; };
const reportNode = DATA.reports.map((report) => numberOf.get(report.id));
const reportOfNode = new Map(reportNode.map((node, r) => [node, r]));
const reportsOf = range(NODE_COUNT).map((i) => {
  const found = new Set();
  if (isStructure(i)) { let top = i; while (parent[top] >= 0) top = parent[top]; if (reportOfNode.has(top)) found.add(reportOfNode.get(top)); }
  const quotes = NODES.quotes[i];
  for (let k = 0; k < quotes.length; k += 3) found.add(SENTENCES.report[quotes[k]]);
  return found;
});
const yearOf = DATA.reports.map((report) => Number(report.issued.slice(0, 4)) || 0);
const factsOf = (i) => Object.fromEntries(NODES.facts[i] || []);
const statusOf = range(NODE_COUNT).map((i) => (NODES.type[i] === TYPE.Issue ? factsOf(i).status || 'unstated' : ''));
const isOpen = (i) => { // an issue or measure of which the report says, or lets on, that it is not done
  if (NODES.type[i] > TYPE.Measure || NODES.type[i] === TYPE.Report) return false;
  const progress = factsOf(i).progress;
  return Boolean(NODES.open[i]) || (statusOf[i] && statusOf[i] !== 'rectified') || progress === 'ongoing' || progress === 'planned';
};
const byDegree = range(NODE_COUNT).sort((a, b) => degree[b] - degree[a] || a - b);

// Report titles share a long tail (…党组关于巡察整改情况的通报): what tells them apart is the body's name.
const titleOf = (i) => { const r = reportOfNode.get(i); return r === undefined ? NODES.label[i] : DATA.reports[r].key; };
