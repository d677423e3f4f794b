// Where what is not in the page yet comes from. A page that holds all asks nobody.
const SOURCES = { whole: { complete: () => true } };
const complete = (i) => i < 0 || SOURCES[DATA.source.kind].complete(i);
