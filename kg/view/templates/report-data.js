// What the page was made of. Offsets are code points of the report's text, as in the graph.
const $ = (selector) => document.querySelector(selector);
const DATA = JSON.parse($('#data').textContent);
const THINGS = DATA.things, MARKS = DATA.marks, PARTS = DATA.parts, SENTENCES = DATA.sentences, RELATIONS = DATA.relations;
const TYPE = Object.fromEntries(DATA.types.map((type, i) => [type.key, i]));
const range = (n) => [...Array(n).keys()];
const state = { language: DATA.language, dark: matchMedia('(prefers-color-scheme: dark)').matches, off: new Set(), address: '' };
const say = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), (DATA.strings[key] || {})[state.language] || key);
const named = Object.fromEntries(DATA.types.map((type) => [type.key, type]));
const term = (key) => (DATA.terms[key] || named[key] || DATA.strings[key] || { zh: key, en: key })[state.language];
const anchorOf = (part) => `${PARTS[part].kind}-${PARTS[part].number}`;
const partAt = new Map(range(PARTS.length).map((p) => [anchorOf(p), p]));
const inside = (start, end, a, b) => start < b && a < end; // whether two stretches share a character
const addressOf = (start, end, type = '') => `#at-${start}-${end}${type ? `.${type}` : ''}`;
const networkAddress = (id) => `${DATA.network_page}#node=${encodeURIComponent(id)}&view=neighbourhood`;
const inNetwork = (type) => TYPE[type] < DATA.network; // values are marked in the text and not drawn in the network
