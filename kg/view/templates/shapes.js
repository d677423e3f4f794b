// Elements and signs. Every text becomes a text node: nothing in the data is ever read as markup.
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) { if (key in made) made[key] = value; else made.setAttribute(key, value); }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
const fill = (parentElement, ...children) => parentElement.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
const button = (text, action) => element('button', { type: 'button', onclick: action }, text);

const around = (n, turn, radius = () => 1) => range(n).map((k) => { const a = turn + (2 * Math.PI * k) / n; return [radius(k) * Math.cos(a), radius(k) * Math.sin(a)]; });
const OUTLINES = {
  triangle: [[0, -1], [0.9, 0.75], [-0.9, 0.75]], triangleDown: [[0, 1], [0.9, -0.75], [-0.9, -0.75]],
  square: [[-0.8, -0.8], [0.8, -0.8], [0.8, 0.8], [-0.8, 0.8]], diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  hexagon: around(6, 0), star: around(10, -Math.PI / 2, (k) => (k % 2 ? 0.45 : 1.05)),
};
function svg(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
const colourOf = (type) => (state.dark ? DATA.types[type].dark : DATA.types[type].colour);
function sign(type, x, y, r) {
  const shape = DATA.types[type].shape, look = { fill: colourOf(type), stroke: '#0006' };
  if (shape === 'dot') return svg('circle', { cx: x, cy: y, r, ...look });
  return svg('polygon', { points: OUTLINES[shape].map(([dx, dy]) => `${(x + dx * r).toFixed(1)},${(y + dy * r).toFixed(1)}`).join(' '), ...look });
}
function icon(type) {
  const made = svg('svg', { width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true' });
  made.append(sign(type, 7, 7, 6));
  return made;
}
