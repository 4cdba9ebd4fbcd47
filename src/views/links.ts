/** Addresses of pages under the base path of this build. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export const links = {
  home: base,
  townships: `${base}townships/`,
  township: (id: string) => `${base}townships/${id}/`,
  townshipNotices: (id: string) => `${base}townships/${id}/notices/`,
  names: (township: string) => `${base}townships/${township}/names/`,
  namesSheet: (township: string, number: number) => `${base}townships/${township}/names/${number}/`,
  village: (township: string, id: string) => `${base}townships/${township}/${id}/`,
  notices: `${base}notices/`,
  notice: (id: string) => `${base}notices/${id}/`,
  standards: `${base}standards/`,
  channels: `${base}channels/`,
  inspections: `${base}inspections/`,
  guides: `${base}guides/`,
  guide: (category: string) => `${base}guides/${category}/`,
  policies: `${base}policies/`,
  policy: (id: string) => `${base}policies/${id}/`,
  overview: `${base}overview/`,
  coverage: `${base}coverage/`,
  townshipCoverage: (id: string) => `${base}coverage/${id}/`,
  data: `${base}data/`,
  feed: `${base}feed.xml`,
  townshipFeed: (id: string) => `${base}townships/${id}/feed.xml`,
  list: (id: string) => `${base}notices/${id}/list.csv`,
  offline: `${base}offline/`,
  audit: `${base}audit/`,
  auditPack: `${base}audit/site.json`,
  check: `${base}check/`,
  settingsPack: `${base}check/settings.json`,
  rules: `${base}rules/`,
  rule: (id: string) => `${base}rules/${id}/`,
  file: (name: string) => base + name,
};

/** The whole address of a page where the county says where it stands, else its path. */
export function addressOf(path: string, url: string | undefined): string {
  return url ? new URL(path, url).href : path;
}

/** A step of the breadcrumb; the last one, the page itself, has no address. */
export type Crumb = { text: string; href?: string };
