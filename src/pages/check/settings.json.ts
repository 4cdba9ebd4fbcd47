import type { APIRoute } from 'astro';
import { theSite } from '../../views/publication.ts';
import { type SettingsPack, settingsPack } from '../../views/settings-pack.ts';

export const GET: APIRoute = () => {
  const site = theSite();
  const pack: SettingsPack = { asOf: site.asOf, files: settingsPack(site) };
  return Response.json(pack);
};
