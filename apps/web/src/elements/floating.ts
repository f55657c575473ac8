/** Where a popover stands: below its anchor, above it when there is no room, never outside the window. */

const gap = 4;

/** Places an open popover beside its anchor. */
export function placeBeside(popover: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  popover.style.maxHeight = "";
  const { width, height } = popover.getBoundingClientRect();
  const below = innerHeight - at.bottom - gap * 2;
  const above = at.top - gap * 2;
  const up = height > below && above > below;
  const room = Math.max(80, up ? above : below);
  popover.style.maxHeight = `${room}px`;
  popover.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`;
  popover.style.top = `${up ? at.top - gap - Math.min(height, room) : at.bottom + gap}px`;
}
