// Where what is not in the page yet comes from: a folder's files, or a store that is asked. A page that holds all
// asks nobody. `complete` says whether all of a node's relations are here, `load` fetches more of them.
const SOURCES = { whole: { complete: () => true } };
const source = () => SOURCES[DATA.source.kind];
const complete = (i) => i < 0 || source().complete(i);

// A script beside the page hands its content to kgShard: the one way in from the file system.
const waiting = new Map(), shards = new Map();
window.kgShard = (name, content) => waiting.get(name)?.(content);
function shard(name) {
  if (!shards.has(name)) shards.set(name, new Promise((done, failed) => {
    const script = element('script', { src: `${DATA.source.data}/${name}.js` });
    waiting.set(name, (content) => { done(content); script.remove(); });
    script.onerror = () => { shards.delete(name); script.remove(); failed(new Error(`${name}.js`)); };
    document.head.append(script);
  }));
  return shards.get(name);
}

const AT_ONCE = 4, loadedReports = new Set();
async function loadReports(wanted) {
  for (const part of await Promise.all(wanted.map((r) => shard(String(r))))) takeIn(part);
  for (const r of wanted) loadedReports.add(r);
}
SOURCES.folder = {
  complete: (i) => NODES.reports[i].every((r) => loadedReports.has(r)),
  load: (i) => loadReports(NODES.reports[i].filter((r) => !loadedReports.has(r)).slice(0, AT_ONCE)),
};

// The names of all that can be searched for; whoever is found becomes a node of which only the name is known.
let NAMES = null;
async function loadNames() {
  if (WHOLE || NAMES) return;
  NAMES = await shard('names');
  NAMES.row = new Map(NAMES.id.map((id, k) => [id, k]));
  NAMES.order = range(NAMES.id.length);
  Object.assign(DATA.pinyin, NAMES.pinyin);
  letters = NAMES.label.map((label) => [...label]);
  READINGS = Object.fromEntries(Object.entries(DATA.pinyin).map(([c, text]) => [c, text.split(',')]));
}
const noEdges = () => ({ source: [], target: [], relation: [], sentence: [], start: [], end: [] });
const stub = (id, type, label, reports, more = {}) => ({ id, type, label, reports, links: 0, others: 0, facts: 0, quotes: [], open: 0, topics: 0, checks: 0, ...scattered(id, reports[0]), ...more });
function partOf(nodes, edges = noEdges(), sentences = { report: [], start: [], line: [], text: [] }) {
  return { nodes: Object.fromEntries(Object.keys(NODES).map((name) => [name, nodes.map((node) => node[name])])), edges, sentences, discs: [], pinyin: {} };
}
// A place in the disc of its report for what came without one; the same every time.
function scattered(id, r) {
  const [x, y, radius] = centreOf.get(reportNode[r]) || [0, 0, 300];
  let hash = 7;
  for (const c of id) hash = (hash * 31 + c.codePointAt(0)) % 65_521;
  const angle = hash * 2.399963, far = radius * 0.85 * Math.sqrt((hash % 997) / 997);
  return { x: Math.round(x + far * Math.cos(angle)), y: Math.round(y + far * Math.sin(angle)) };
}
function nodesOfNames(found) { // rows of NAMES -> nodes, taken in where they are new
  const fresh = found.filter((k) => !numberOf.has(NAMES.id[k]));
  if (fresh.length) takeIn(partOf(fresh.map((k) => stub(NAMES.id[k], NAMES.type[k], NAMES.label[k], NAMES.reports[k], { links: NAMES.links[k], others: NAMES.others[k] }))));
  return found.map((k) => numberOf.get(NAMES.id[k]));
}
// The node of an address, or of a name: issues and measures say in their identifier which report holds them.
async function seek(id) {
  if (WHOLE || !id || numberOf.has(id)) return;
  const [kind, local = ''] = id.split('/'), r = DATA.reports.findIndex((report) => local.startsWith(`${report.key}.`));
  if ((kind === 'issue' || kind === 'measure') && r >= 0) {
    if (DATA.source.kind === 'folder') await loadReports([r]);
    else takeIn(partOf([stub(id, TYPE[kind === 'issue' ? 'Issue' : 'Measure'], local.slice(DATA.reports[r].key.length + 1), [r])]));
    return;
  }
  await loadNames();
  if (NAMES.row.has(id)) nodesOfNames([NAMES.row.get(id)]);
}
// Fetch what is missing of a node; true if something came.
async function fetchMore(i) {
  if (complete(i)) return false;
  $('#hint').textContent = say('loading');
  const before = [NODE_COUNT, EDGE_COUNT].join();
  try { await source().load(i); } catch (error) { $('#hint').textContent = say('loadFailed', { x: String(error.message).slice(0, 120) }); return false; }
  minimapGround = null;
  return [NODE_COUNT, EDGE_COUNT].join() !== before || true;
}
