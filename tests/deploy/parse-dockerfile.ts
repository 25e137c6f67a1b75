export type Instruction = { name: string; args: string };
export type Stage = { name: string; instructions: Instruction[] };

/** A Dockerfile's stages with their instructions, in order; lines that go on are joined. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text.replace(/^\s*#.*\n/gm, "").replace(/\\\n\s*/g, " ");
  const stages: Stage[] = [];
  for (const line of lines.split("\n").filter(Boolean)) {
    const [, name = "", args = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (!name) throw new Error(`no instruction: ${line}`);
    if (name === "FROM") {
      const [, as = String(stages.length)] = / AS (\S+)$/i.exec(args) ?? [];
      stages.push({ name: as, instructions: [] });
    } else stages.at(-1)?.instructions.push({ name, args });
  }
  return stages;
}
