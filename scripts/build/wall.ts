import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Moves the sheets for the village wall out of a site, each as one file with its style inside, so that a clerk can open
 * and print it from a folder. They may name people whom the web may not.
 */
export function takeWall(site: string, wall: string): void {
  if (!existsSync(join(site, 'wall'))) return;
  for (const name of readdirSync(join(site, 'wall'))) {
    const page = join(site, 'wall', name, 'index.html');
    writeFileSync(page, alone(readFileSync(page, 'utf8'), site));
  }
  renameSync(join(site, 'wall'), wall);
}

function alone(html: string, site: string): string {
  return (
    html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      // Opened from a folder, a sheet finds no script, and needs none.
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      .replace(/<link rel="stylesheet" href="([^"]*)">/g, (_, href: string) => {
        const style = readFileSync(join(site, 'assets', basename(href)), 'utf8');
        return `<style>${style}</style>`;
      })
  );
}
