// Runs before everything else, on any Node: an old one would only say that it does not know the ending .ts.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Outerloop needs Node 22.18 or newer; this is ${process.versions.node}.\n` +
      'Start it with "npm run": "npm ci" brings Node 24 along, unless its optional packages were left out.',
  );
  process.exit(2);
}
