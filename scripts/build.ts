import { buildSite } from './build-site.ts';
import { command } from './command.ts';
import { buildOptions } from './options.ts';

await command(async () => {
  const options = buildOptions();
  const status = await buildSite(options);
  console.log(status === 0 ? `已生成 ${options.out}/` : `没有公布：${options.out}/ 保持原样。`);
  return status;
});
