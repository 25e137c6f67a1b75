/** The slug of a product that the shop at `url` sells. */
export async function anyProduct(url: string): Promise<string> {
  const html = await (await fetch(`${url}/products`)).text();
  const slug = /href="\/products\/([a-z0-9-]+)"/.exec(html)?.[1];
  if (!slug) throw new Error("The shop lists no product.");
  return slug;
}
