// A store that answers SPARQL: two queries a click. The first counts what is tied to a node, by direction, relation
// and type; the second brings a page of that, fairly by type, with the words, and what is known of the node itself.
const PAGE = 25, AROUND = 160, asked = new Map();
const FACTS = ['zg:number', 'zg:status', 'zg:progress', 'zg:recurs', 'zg:documentNumber', 'zg:policyKind', 'zg:organizationKind', 'zg:amountRole', 'zg:precision', 'schema:value', 'schema:minValue', 'schema:maxValue', 'skos:notation', 'dcterms:issued', 'dcterms:source'];
const ASKED = Object.entries({ ...PREFIXES, skos: 'http://www.w3.org/2004/02/skos/core#', earl: 'http://www.w3.org/ns/earl#' }).map(([name, base]) => `PREFIX ${name}: <${base}>`).join('\n');
async function ask(query) {
  const answer = await fetch(DATA.source.endpoint, { method: 'POST', headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json' }, body: `${ASKED}\n${query}` });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return (await answer.json()).results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
}
const typesAsked = () => `VALUES ?type { ${DATA.types.map(({ key }) => `zg:${key}`).join(' ')} }`;
const kindsAsked = () => `VALUES ?p { ${DATA.relations.map(({ key }) => prefixed(key)).join(' ')} }`;
const tied = (x) => `{ VALUES (?s ?out) { (${x} true) } ${kindsAsked()} ?s ?p ?t . BIND(?t AS ?o) } UNION { VALUES (?t ?out) { (${x} false) } ${kindsAsked()} ?s ?p ?t . BIND(?s AS ?o) }`;
const countQuery = (x) => `SELECT ?out ?p ?type (COUNT(DISTINCT ?o) AS ?n) WHERE { ${tied(x)} ${typesAsked()} ?o a ?type } GROUP BY ?out ?p ?type`;
const quoted = (holder) => `${holder} zg:inReport ?r ; oa:start ?start ; oa:end ?end . ?r zg:text ?text .`;
const windowed = `BIND(IF(?start > ${AROUND}, ?start - ${AROUND}, 0) AS ?from) BIND(SUBSTR(?text, ?from + 1, ?end - ?from + ${AROUND}) AS ?words)`;
function pageQuery(x, shares) { // shares: type -> [offset, limit]
  const pages = [...shares].map(([type, [offset, limit]]) => `{ SELECT DISTINCT ?s ?p ?t ?o ?type WHERE { BIND(zg:${type} AS ?type) ${tied(x)} ?o a ?type } ORDER BY ?o ?p LIMIT ${limit} OFFSET ${offset} }`);
  return `SELECT ?kind ?s ?p ?t ?o ?type ?label ?exact ?home ?value ?lang ?r ?start ?end ?from ?words WHERE {
  { BIND("relation" AS ?kind) { ${pages.join(' UNION ')} } OPTIONAL { ?o rdfs:label ?label } OPTIONAL { ?o oa:exact ?exact } OPTIONAL { ?o zg:inReport ?home } }
  UNION { BIND("words" AS ?kind) { ${pages.join(' UNION ')} } ?a rdf:subject ?s ; rdf:object ?t ; rdf:predicate ?p ; zg:evidence ?e . ${quoted('?e')} ${windowed} }
  UNION { BIND("passage" AS ?kind) { SELECT ?r ?start ?end WHERE { { ?m zg:refersTo ${x} ; zg:inReport ?r ; oa:start ?start ; oa:end ?end } UNION { ${x} zg:inReport ?r ; oa:start ?start ; oa:end ?end } } ORDER BY ?r ?start LIMIT ${PAGE} } ?r zg:text ?text . ${windowed} }
  UNION { BIND("open" AS ?kind) ${x} zg:hasOpenItem ?m . ${quoted('?m')} ${windowed} }
  UNION { BIND("fact" AS ?kind) VALUES ?p { ${FACTS.join(' ')} } ${x} ?p ?value }
  UNION { BIND("name" AS ?kind) ${x} skos:altLabel ?value }
  UNION { BIND("label" AS ?kind) ${x} rdfs:label ?value }
  UNION { BIND("topic" AS ?kind) ${x} dcterms:subject ?o }
  UNION { BIND("check" AS ?kind) ?c earl:subject ${x} ; earl:outcome earl:failed ; earl:test ?p ; dcterms:description ?value . BIND(STR(?c) AS ?label) BIND(LANG(?value) AS ?lang) } }`;
}
const localName = (term) => term.replace(/^.*[#/]/, '');
const keyOf = (predicate) => { const [name, base] = Object.entries(PREFIXES).find(([, base]) => predicate.startsWith(base)) || ['', '']; return name === 'zg' || !name ? localName(predicate) : `${name}:${predicate.slice(base.length)}`; };
const idOf = (iri) => iri.slice(DATA.base.length);

// As many of each type as there are, in turns, until the page is full.
function sharesOf(counts, seen, most = PAGE) {
  const shares = new Map();
  for (let left = most, more = true; more && left > 0;) {
    more = false;
    for (const [type, n] of counts) {
      const done = seen.get(type) || 0, share = shares.get(type) || [done, 0];
      if (left > 0 && done + share[1] < n) { share[1]++; left--; shares.set(type, share); more = true; }
    }
  }
  return shares;
}
class Gathered { // rows of an answer -> a part of the graph
  constructor(i) { this.nodes = [Object.fromEntries(Object.keys(NODES).map((name) => [name, NODES[name][i]]))]; this.row = new Map([[NODES.id[i], 0]]); this.sentences = { report: [], start: [], line: [], text: [] }; this.at = new Map(); this.edges = noEdges(); this.found = new Map(); this.told = new Map(); Object.assign(this.nodes[0], { quotes: [], open: [], topics: [], checks: [], facts: [], others: [] }); }
  // The sentence in the window of characters around the words; where it begins and ends is not in the graph.
  quote({ r, start, end, from, words }) {
    const report = reportOfNode.get(numberOf.get(idOf(r))) ?? 0, points = [...words], a = start - from, b = Math.min(end - from, points.length), stops = '。！？；;\n';
    let first = a, last = b;
    while (first > 0 && !stops.includes(points[first - 1])) first--;
    while (last < points.length && !stops.includes(points[last - 1])) last++;
    while (first < a && /\s/.test(points[first])) first++;
    const key = `${report}.${Number(from) + first}.${last}`;
    if (!this.at.has(key)) { this.at.set(key, this.sentences.text.length); this.sentences.report.push(report); this.sentences.start.push(Number(from) + first); this.sentences.line.push(0); this.sentences.text.push(points.slice(first, last).join('').trimEnd()); }
    return [this.at.get(key), a - first, b - first];
  }
  node(row) {
    const id = idOf(row.o);
    if (!this.row.has(id)) {
      const type = TYPE[localName(row.type)], where = row.home || (TYPE[localName(row.type)] === TYPE.Report ? row.o : ''), report = where ? reportOfNode.get(numberOf.get(idOf(where))) : undefined;
      this.row.set(id, this.nodes.length);
      this.nodes.push(stub(id, type, row.label || short(row.exact || localName(id), 24), report === undefined ? NODES.reports[numberOf.get(id)] || [] : [report]));
    }
    return this.row.get(id);
  }
  take(row) {
    const own = this.nodes[0], quote = row.words === undefined ? [-1, 0, 0] : this.quote(row);
    if (row.kind === 'relation' || row.kind === 'words') {
      const key = `${row.s} ${row.p} ${row.t}`;
      if (row.kind === 'words') { if (!this.told.has(key)) this.told.set(key, []); this.told.get(key).push(quote); return; }
      const other = this.node(row), out = idOf(row.s) === own.id;
      this.found.set(key, { source: out ? 0 : other, target: out ? other : 0, relation: RELATION[keyOf(row.p)] });
    } else if (row.kind === 'passage') own.quotes.push(...quote);
    else if (row.kind === 'open') own.open.push(...quote);
    else if (row.kind === 'fact') own.facts.push([keyOf(row.p), row.value.replace(/^.*#/, '')]);
    else if (row.kind === 'name') own.others.push(row.value);
    else if (row.kind === 'label') own.label = row.value;
    else if (row.kind === 'topic') { const topic = DATA.topics.findIndex(({ id }) => id === row.o); if (topic >= 0) own.topics.push([topic]); }
    else if (row.kind === 'check') { const known_ = own.checks.find((check) => check.key === row.label) || own.checks[own.checks.push(Object.assign([localName(row.p), '', '', []], { key: row.label })) - 1]; known_[row.lang === 'zh' ? 1 : 2] = row.value; known_[1] ||= row.value; known_[2] ||= row.value; }
  }
  part() {
    const own = this.nodes[0];
    for (const [key, edge] of this.found) for (const [sentence, start, end] of this.told.get(key) || [[-1, 0, 0]]) {
      const whole = { ...edge, sentence, start, end };
      for (const name of Object.keys(whole)) this.edges[name].push(whole[name]);
    }
    for (const name of ['open', 'topics', 'checks', 'facts', 'others']) own[name] = own[name].length ? own[name] : 0;
    return partOf(this.nodes, this.edges, this.sentences);
  }
}
SOURCES.store = {
  complete: (i) => asked.has(i) && !sharesOf(asked.get(i).counts, asked.get(i).seen).size,
  async load(i) {
    const x = iri(i);
    if (!asked.has(i)) {
      const counts = new Map();
      let links = 0;
      for (const { type, n } of await ask(countQuery(x))) { counts.set(localName(type), (counts.get(localName(type)) || 0) + Number(n)); links += Number(n); }
      NODES.links[i] = Math.max(NODES.links[i], links);
      asked.set(i, { counts, seen: new Map() });
    }
    const { counts, seen } = asked.get(i), shares = sharesOf(counts, seen), gathered = new Gathered(i);
    if (!shares.size) shares.set('Report', [0, 0]); // nothing is tied to it, but its words are asked for
    for (const row of await ask(pageQuery(x, shares))) gathered.take(row);
    for (const [type, [offset, limit]] of shares) seen.set(type, offset + limit);
    if (gathered.nodes[0].label !== NODES.label[i]) NODES.label[i] = gathered.nodes[0].label;
    takeIn(gathered.part());
  },
};
