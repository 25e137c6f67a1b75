import { type JSXChild, parseSync, Visitor } from "oxc-parser";

// Attributes that people read or hear.
const SPOKEN = new Set([
  "label",
  "title",
  "alt",
  "placeholder",
  "hint",
  "lead",
  "aria-label",
  "heading",
]);

const isText = (text: string) => /\p{L}{2}/u.test(text);

/** Texts in a component's source that a reader would see and that no message catalogue holds. */
export function findHardCodedText(file: string, source: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    if (isText(text)) found.push(`${file}: ${text.trim().replace(/\s+/g, " ")}`);
  };
  const noteChildren = ({ children }: { children: JSXChild[] }) => {
    for (const child of children)
      if (child.type === "JSXText") note(child.value);
      else if (child.type === "JSXExpressionContainer") literals(child.expression).forEach(note);
  };
  new Visitor({
    JSXElement: noteChildren,
    JSXFragment: noteChildren,
    JSXAttribute({ name, value }) {
      if (!value || name.type !== "JSXIdentifier" || !SPOKEN.has(name.name)) return;
      const given = value.type === "JSXExpressionContainer" ? value.expression : value;
      literals(given).forEach(note);
    },
  }).visit(parseSync(file, source).program);
  return found;
}

type Node = { type: string; value?: unknown; consequent?: Node; alternate?: Node };

/** The texts that an expression may give directly: itself, or a branch of a choice. */
function literals(expression: Node): string[] {
  if (expression.type === "Literal" && typeof expression.value === "string")
    return [expression.value];
  const branches = [expression.consequent, expression.alternate].filter(
    (node) => node !== undefined,
  );
  return expression.type === "ConditionalExpression" ? branches.flatMap(literals) : [];
}
