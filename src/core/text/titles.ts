/** Words around a name that are no part of it: forms of address, degrees, generations, and what directories append. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame herr frau hr fr doz pd univ oa dipl ing dipling psych habil mag msc bsc phd mba md dds esq jr sr ii iii iv cpa pmp cfa cissp cisa llm llb rn mph fcca acca ' +
    'ext extern external externe contractor consultant guest admin administrator adm priv privileged da ga ea sa vendor temp intern trainee ' +
    'inactive disabled left leaver test t0 t1 t2 tier0 tier1 tier2'
  ).split(' '),
);

/** True for a folded word that stands beside a name (Dr, PhD, External) and is not part of it. */
export function isTitle(foldedWord: string): boolean {
  return TITLES.has(foldedWord);
}
