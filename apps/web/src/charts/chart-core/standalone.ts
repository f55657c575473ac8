/** A chart that stands alone, outside the page: its own colours and letters written into it, for a file or a picture. */

/** What a mark's look is made of. */
const looks = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "font-variant-numeric",
  "paint-order",
  "visibility",
] as const;

/** What only a page makes use of. */
const ofThePage = ["tabindex", "role", "class", "style", "aria-pressed", "aria-label", "aria-hidden"];

/** The SVG as a text of its own, with a title and a ground of the page's colour. */
export function standaloneSvg(chart: SVGSVGElement, title: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const marks = [chart, ...chart.querySelectorAll<SVGElement>("*")];
  for (const [k, each] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const look = getComputedStyle(marks[k] ?? chart);
    for (const name of looks) each.setAttribute(name, look.getPropertyValue(name));
    for (const name of ofThePage) each.removeAttribute(name);
    for (const name of each.getAttributeNames()) if (name.startsWith("data-")) each.removeAttribute(name);
  }
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const name = document.createElementNS("http://www.w3.org/2000/svg", "title");
  name.textContent = title;
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(chart).getPropertyValue("--panel").trim() || "white");
  copy.prepend(name, ground);
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment); // Lit's own marks
  return new XMLSerializer().serializeToString(copy);
}

/** A picture of a standalone SVG, `scale` times as large. Errors: rejects where the browser cannot draw it. */
export async function pngOf(svgText: string, scale = 2): Promise<Blob> {
  const image = new Image();
  // What the server lets the page load as images: its own, and such addresses; none of blobs.
  image.src = `data:image/svg+xml,${encodeURIComponent(svgText)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {
    width: image.naturalWidth * scale,
    height: image.naturalHeight * scale,
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error("the browser could not draw the chart"))),
      "image/png",
    );
  });
}
