/** An edge that may be chosen. `cost` is what pairing costs; leaving either end alone is free. Negative is a gain. */
export interface Edge {
  readonly source: number;
  readonly target: number;
  readonly cost: number;
}

/** A component with more cells than this is matched greedily: no sentence holds that many figures of one size. */
const LARGEST_MATRIX = 90_000;

/**
 * The cheapest one-to-one choice among the edges; ends without a good partner stay alone (an edge of positive cost
 * is never chosen). Independent groups of edges are solved apart, each by the Hungarian method.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  const chosen: Edge[] = [];
  for (const group of components(edges.filter((edge) => edge.cost < 0))) {
    const [only] = group;
    if (group.length === 1 && only !== undefined) {
      chosen.push(only);
      continue;
    }
    const rows = [...new Set(group.map((edge) => edge.source))];
    const columns = [...new Set(group.map((edge) => edge.target))];
    if (rows.length * columns.length > LARGEST_MATRIX) chosen.push(...greedy(group));
    else chosen.push(...hungarian(group, rows, columns));
  }
  return chosen;
}

function components(edges: readonly Edge[]): Edge[][] {
  // Sources are the even nodes, targets the odd ones.
  const parent = new Map<number, number>();
  const find = (node: number): number => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(node, root);
    return root;
  };
  for (const { source, target } of edges) {
    const a = source * 2;
    const b = target * 2 + 1;
    if (!parent.has(a)) parent.set(a, a);
    if (!parent.has(b)) parent.set(b, b);
    parent.set(find(a), find(b));
  }
  const groups = new Map<number, Edge[]>();
  for (const edge of edges) {
    const root = find(edge.source * 2);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

function greedy(edges: readonly Edge[]): Edge[] {
  const sources = new Set<number>();
  const targets = new Set<number>();
  const chosen: Edge[] = [];
  for (const edge of [...edges].sort((a, b) => a.cost - b.cost)) {
    if (sources.has(edge.source) || targets.has(edge.target)) continue;
    sources.add(edge.source);
    targets.add(edge.target);
    chosen.push(edge);
  }
  return chosen;
}

/**
 * Hungarian method with potentials, O(rows² × columns). Every row may also take a column of its own at cost 0,
 * which stands for being left alone.
 */
function hungarian(edges: readonly Edge[], rows: readonly number[], columns: readonly number[]): Edge[] {
  const rowOf = new Map(rows.map((id, index) => [id, index]));
  const columnOf = new Map(columns.map((id, index) => [id, index]));
  const width = columns.length + rows.length;
  const cost = Array.from({ length: rows.length }, (_, r) => {
    const line = new Float64Array(width).fill(0);
    for (let c = columns.length; c < width; c += 1) line[c] = c - columns.length === r ? 0 : 1e6;
    return line;
  });
  const at = new Map<number, Edge>();
  for (const edge of edges) {
    const r = rowOf.get(edge.source) ?? 0;
    const c = columnOf.get(edge.target) ?? 0;
    const line = cost[r];
    if (line === undefined || (line[c] ?? 0) <= edge.cost) continue;
    line[c] = edge.cost;
    at.set(r * width + c, edge);
  }
  const u = new Float64Array(rows.length + 1);
  const v = new Float64Array(width + 1);
  const match = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let r = 1; r <= rows.length; r += 1) {
    match[0] = r;
    let column = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    do {
      used[column] = 1;
      const row = match[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      const line = cost[row - 1];
      for (let c = 1; c <= width; c += 1) {
        if (used[c] === 1) continue;
        const reduced = (line?.[c - 1] ?? 0) - (u[row] ?? 0) - (v[c] ?? 0);
        if (reduced < (least[c] ?? Infinity)) {
          least[c] = reduced;
          way[c] = column;
        }
        if ((least[c] ?? Infinity) < delta) {
          delta = least[c] ?? Infinity;
          next = c;
        }
      }
      for (let c = 0; c <= width; c += 1) {
        if (used[c] === 1) {
          const owner = match[c] ?? 0;
          u[owner] = (u[owner] ?? 0) + delta;
          v[c] = (v[c] ?? 0) - delta;
        } else least[c] = (least[c] ?? Infinity) - delta;
      }
      column = next;
    } while (match[column] !== 0);
    while (column !== 0) {
      const previous = way[column] ?? 0;
      match[column] = match[previous] ?? 0;
      column = previous;
    }
  }
  const chosen: Edge[] = [];
  for (let c = 1; c <= columns.length; c += 1) {
    const row = match[c] ?? 0;
    const edge = row === 0 ? undefined : at.get((row - 1) * width + (c - 1));
    if (edge !== undefined) chosen.push(edge);
  }
  return chosen;
}
