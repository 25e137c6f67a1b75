export function selectShop(): Promise<{
  name: string;
  /** As shoppers know it. */
  title: string;
  aliases: Record<"#shop/" | "#messages/", string>;
  buildDir: string;
}>;
