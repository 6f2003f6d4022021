// Writes ../static/icons.svg from the names in VeIcon.java. How to run: README.md in this folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lucide = process.argv[2];
if (!lucide) throw new Error('say where lucide-static is: node build-sprite.mjs <folder>');

const source = readFileSync(join(here, '../../java/io/vesaas/shared/ui/VeIcon.java'), 'utf8');
const names = [...source.matchAll(/^ {4}([A-Z0-9_]+)[,;]$/gm)].map(([, name]) => name.toLowerCase().replaceAll('_', '-'));

const inner = (name) =>
  readFileSync(join(lucide, 'icons', `${name}.svg`), 'utf8')
    .replace(/^[\s\S]*?<svg[\s\S]*?>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, '');

const stroke = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';
const symbols = names.map((name) =>
  name === 'star-filled'
    ? `<symbol id="star-filled" viewBox="0 0 24 24" fill="currentColor">${inner('star')}</symbol>`
    : `<symbol id="${name}" viewBox="0 0 24 24" ${stroke}>${inner(name)}</symbol>`,
);
const head = '<!-- Icons by Lucide (https://lucide.dev), ISC licence: see icons-LICENSE.txt. Built by ../icons/build-sprite.mjs -->';
writeFileSync(
  join(here, '../static/icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${head}\n${symbols.join('\n')}\n</svg>\n`,
);
console.log(`${names.length} symbols`);
