// Walking an ESTree syntax tree.

/** The nodes directly below a node, each with the name of the field that holds it. */
export function* children(node) {
  for (const [field, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === "string") yield { field, child };
    }
  }
}

/** Calls `visit(node, field, parent)` for a node and everything below it. */
export function walk(node, visit, field, parent) {
  visit(node, field, parent);
  for (const { field: below, child } of children(node)) walk(child, visit, below, node);
}

function* boundBy(pattern) {
  if (!pattern) return;
  if (pattern.type === "Identifier") yield pattern.name;
  else if (pattern.type === "AssignmentPattern") yield* boundBy(pattern.left);
  else if (pattern.type === "RestElement") yield* boundBy(pattern.argument);
  else if (pattern.type === "ArrayPattern") for (const element of pattern.elements) yield* boundBy(element);
  else if (pattern.type === "ObjectPattern")
    for (const property of pattern.properties) yield* boundBy(property.value ?? property);
}

/** Names that a file binds anywhere: good enough to tell a global from a local without scopes. */
export function boundNames(tree) {
  const names = new Set();
  const add = (pattern) => {
    for (const name of boundBy(pattern)) names.add(name);
  };
  walk(tree, (node) => {
    if (node.type === "VariableDeclarator" || node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")
      add(node.id);
    if (/^Import.*Specifier$/.test(node.type)) add(node.local);
    if (node.type === "CatchClause") add(node.param);
    for (const parameter of Array.isArray(node.params) ? node.params : []) add(parameter);
  });
  return names;
}

const keyed = new Set([
  "Property",
  "PropertyDefinition",
  "MethodDefinition",
  "AccessorProperty",
  "TSPropertySignature",
  "TSMethodSignature",
]);

/** Whether an identifier only names a member, as in `a.process` or `{ process: 1 }`. */
export function isMemberName(field, parent) {
  if (!parent || parent.computed) return false;
  if (parent.type === "MemberExpression") return field === "property";
  if (parent.type === "TSQualifiedName") return field === "right";
  if (keyed.has(parent.type)) return field === "key";
  return parent.type.endsWith("Specifier");
}
