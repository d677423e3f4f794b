// Room for names: boxes (half width, half height, centre) are moved apart; the same boxes end at the same places.
const FONT_SIZE = 13;
const widthOf = (text, pixels) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.58), 0) * pixels;
const linesWidth = (label, pixels) => Math.max(...label.split('\n').map((line) => widthOf(line, pixels)));
// The box of a node and the name under it. `down` is from the node's centre to the middle of the box.
function labelBox(x, y, size, label, pixels, fixed = false) {
  const below = label ? label.split('\n').length * pixels * 1.15 + 5 : 0;
  return { x, y, w: Math.max(size, label ? linesWidth(label, pixels) / 2 : 0) + 5, h: size + below / 2 + 4, down: below / 2, fixed };
}
function separate(boxes, rounds = 90) {
  for (let round = 0; round < rounds; round++) {
    let touching = false;
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i], b = boxes[j];
      if (a.fixed && b.fixed) continue;
      const dx = b.x - a.x, dy = b.y + b.down - a.y - a.down, overX = a.w + b.w - Math.abs(dx), overY = a.h + b.h - Math.abs(dy);
      if (overX <= 0 || overY <= 0) continue;
      touching = true;
      const share = a.fixed || b.fixed ? 1 : 0.5;
      if (overX < overY) { const by = (dx < 0 ? -1 : 1) * (overX + 0.5) * share; if (!a.fixed) a.x -= by; if (!b.fixed) b.x += by; }
      else { const by = (dy < 0 ? -1 : 1) * (overY + 0.5) * share; if (!a.fixed) a.y -= by; if (!b.fixed) b.y += by; }
    }
    if (!touching) return;
  }
}
