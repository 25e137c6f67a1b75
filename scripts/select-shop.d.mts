export function selectShop(): Promise<{
  name: string;
  aliases: Record<"#shop/" | "#messages/", string>;
  buildDir: string;
}>;
