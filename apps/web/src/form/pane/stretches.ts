/** Long lists in stretches, each of which the browser leaves out as a whole while it is far from the window. */

/** So many entries make a stretch. */
const most = 30;

/** A list in stretches; a short one is one of them. */
export function stretches<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length <= 2 * most) return [list];
  const parts: (readonly T[])[] = [];
  for (let i = 0; i < list.length; i += most) parts.push(list.slice(i, i + most));
  return parts;
}
