// A `.vsix` is a ZIP file in the form of the Open Packaging Conventions: the extension, a manifest, and the types of its files.
import { zip } from "./zip.mjs";

const types = {
  json: "application/json",
  cjs: "application/javascript",
  mjs: "application/javascript",
  md: "text/markdown",
  txt: "text/plain",
  vsixmanifest: "text/xml",
};

const ours = new Set(["private", "scripts", "dependencies", "devDependencies", "khung"]);

/** Files `{ path, bytes }` under a manifest as the bytes of a package. */
export function vsix(manifest, files) {
  // What it is made from is in the bundles, and what it is made with stays here.
  const published = Object.fromEntries(Object.entries(manifest).filter(([key]) => !ours.has(key)));
  const all = [{ path: "package.json", bytes: Buffer.from(`${JSON.stringify(published, undefined, 2)}\n`) }, ...files];
  return zip([
    { path: "[Content_Types].xml", bytes: Buffer.from(contentTypes()) },
    { path: "extension.vsixmanifest", bytes: Buffer.from(packageManifest(manifest)) },
    ...all.map(({ path, bytes }) => ({ path: `extension/${path}`, bytes })),
  ]);
}

function contentTypes() {
  const lines = Object.entries(types).map(([end, type]) => `  <Default Extension=".${end}" ContentType="${type}"/>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    ...lines,
    "</Types>",
    "",
  ].join("\n");
}

function packageManifest({ name, publisher, version, displayName, description, categories, keywords, engines }) {
  const asset = (type, path) => `    <Asset Type="Microsoft.VisualStudio.${type}" Path="${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escape(name)}" Version="${escape(version)}" Publisher="${escape(publisher)}"/>
    <DisplayName>${escape(displayName)}</DisplayName>
    <Description xml:space="preserve">${escape(description)}</Description>
    <Tags>${escape(keywords.join(","))}</Tags>
    <Categories>${escape(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escape(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${asset("Code.Manifest", "extension/package.json")}
${asset("Services.Content.Details", "extension/README.md")}
${asset("Services.Content.License", "extension/LICENSE.txt")}
  </Assets>
</PackageManifest>
`;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
