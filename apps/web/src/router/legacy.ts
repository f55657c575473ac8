/** Addresses of the first version, when everything was a query at the root: links to them keep working. */

const marks = ["khung", "so-lieu", "muc", "doi-muc", "tim", "xep", "trang", "don-vi"];

/** `/?khung=a@1.0.0&muc=2` → `/bo-tieu-chi/a@1.0.0?muc=2`; any other address as it is. */
export function modernAddress(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://khung");
  if (pathname !== "/" || !marks.some((mark) => searchParams.has(mark))) return address;
  const key = searchParams.get("khung");
  searchParams.delete("khung");
  const query = searchParams.toString().replaceAll("%40", "@");
  return `/bo-tieu-chi${key === null ? "" : `/${key}`}${query === "" ? "" : `?${query}`}`;
}
