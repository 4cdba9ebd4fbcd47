import { resolve } from 'node:path';
import { preview } from 'astro';
import { buildOptions } from './build/options.ts';
import { buildSite } from './build/site.ts';
import { command } from './shared/command.ts';

await command(async () => {
  const options = buildOptions();
  const status = await buildSite(options);
  if (status !== 0) return status;
  process.env.MINGBANG_OUT = resolve(options.out);
  const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: 4321 } });
  console.log(`\n明榜已启动：http://127.0.0.1:${server.port}${options.base}\n按 Ctrl+C 停止。`);
  await server.closed();
  return 0;
});
