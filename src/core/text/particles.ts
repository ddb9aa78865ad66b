/** Words that belong to a surname but are dropped, moved or glued at will. Dutch, German, Romance, Nordic, Arabic, Hebrew, Gaelic. */
const PARTICLES = new Set(
  (
    'van von der den de del della dello di da das do dos du des la le las los lo el al ul bin ibn ben bint abu ' +
    'ter ten te tot op het t zu zum zur af av y e i mac mc o san santa st saint bat vande vander vanden'
  ).split(' '),
);

/** True for a word such as *van* or *de* that is part of a surname without telling people apart. */
export function isParticle(foldedWord: string): boolean {
  return PARTICLES.has(foldedWord);
}
