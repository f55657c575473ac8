/** The shortest circle in a graph given as node → nodes it points to; undefined when there is none. */
export function shortestCycle(edges) {
  let best;
  for (const start of edges.keys()) {
    const cameFrom = new Map([[start, undefined]]);
    const queue = [start];
    for (const node of queue) {
      for (const next of edges.get(node) ?? []) {
        if (next === start) {
          const cycle = [];
          for (let at = node; at !== undefined; at = cameFrom.get(at)) cycle.unshift(at);
          if (!best || cycle.length < best.length) best = cycle;
        } else if (!cameFrom.has(next)) {
          cameFrom.set(next, node);
          queue.push(next);
        }
      }
    }
  }
  return best;
}
