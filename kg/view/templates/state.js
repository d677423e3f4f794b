// What the reader has chosen, and which nodes that leaves.
const state = {
  view: '', focus: -1, selected: -1, pathFrom: -1, path: null,
  hiddenTypes: new Set(), hiddenRelations: new Set(), hiddenStatuses: new Set(), hiddenReports: new Set(), hiddenTopics: new Set(),
  years: null, onlyOpen: false, onlyShared: false, allRelations: false,
  language: DATA.language, dark: matchMedia('(prefers-color-scheme: dark)').matches,
};

const say = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), (DATA.strings[key] || {})[state.language] || key);
const term = (key) => (DATA.terms[key] || DATA.strings[key] || { zh: key, en: key })[state.language];
const typeName = (i) => DATA.types[NODES.type[i]][state.language];
const relationName = (r) => (DATA.strings[DATA.relations[r].key] || DATA.relations[r])[state.language];
const topicName = (t) => (t < 0 ? say('noTopic') : DATA.topics[t][state.language]);
const NO_TOPIC = -1;
const topicsOf = (i) => (NODES.topics[i] ? NODES.topics[i].map(([topic]) => topic) : [NO_TOPIC]);

let fittedScale = 1; // scale at which the whole view fits the window
let visible = new Uint8Array(0);
const edgeVisible = (e) => !state.hiddenRelations.has(EDGES.relation[e]) && visible[EDGES.source[e]] && visible[EDGES.target[e]];
const reportShown = (r) => !state.hiddenReports.has(r) && (!state.years || !yearOf[r] || (yearOf[r] >= state.years[0] && yearOf[r] <= state.years[1]));
const anyShown = (reports) => { if (!reports.size) return true; for (const r of reports) if (reportShown(r)) return true; return false; };

// Structure first, then each entity by whether something that is left still speaks of it.
function refilter() {
  hubsFound = null;
  const narrowed = state.onlyOpen || state.hiddenStatuses.size > 0 || state.hiddenTopics.size > 0;
  for (let i = 0; i < NODE_COUNT; i++) {
    if (!isStructure(i)) continue;
    const issue = issueOf(i);
    visible[i] = anyShown(reportsOf[i]) && (issue < 0 || (!state.hiddenStatuses.has(statusOf[issue]) && (!state.hiddenTopics.size || topicsOf(issue).some((t) => !state.hiddenTopics.has(t))))) && (!state.onlyOpen || NODES.type[i] === TYPE.Report || isOpen(i) || holdsOpen(i));
  }
  for (let i = 0; i < NODE_COUNT; i++) {
    if (isStructure(i)) continue;
    visible[i] = anyShown(reportsOf[i]) && (!state.onlyShared || reportsOf[i].size > 1) && (!narrowed || speakerLeft(i));
  }
  for (let i = 0; i < NODE_COUNT; i++) if (state.hiddenTypes.has(NODES.type[i])) visible[i] = 0;
}
let hubsFound = null; // worked out anew when the filters change
derive(() => { visible = new Uint8Array(NODE_COUNT).fill(1); refilter(); });
function holdsOpen(i) {
  for (const e of edgesOf(i)) { const inner = EDGES.target[e]; if (EDGES.source[e] === i && parent[inner] === i && (isOpen(inner) || holdsOpen(inner))) return true; }
  return false;
}
function speakerLeft(i) {
  for (const e of edgesOf(i)) { const other = otherEnd(e, i); if (isStructure(other) && visible[other]) return true; }
  return false;
}

// Neighbours under the present filters: node -> the edges to it.
function neighbours(i) {
  const found = new Map();
  for (const e of edgesOf(i)) {
    const other = otherEnd(e, i);
    if (other === i || !edgeVisible(e)) continue;
    if (found.has(other)) found.get(other).push(e); else found.set(other, [e]);
  }
  return found;
}

// What several reports speak of; with one report, what most hangs on.
const hubs = () => (hubsFound ||= byDegree.filter((i) => !isStructure(i) && visible[i] && (DATA.reports.length < 2 || reportsOf[i].size > 1)).sort((a, b) => reportsOf[b].size - reportsOf[a].size || degree[b] - degree[a]).slice(0, 24));
